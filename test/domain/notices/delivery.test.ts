import { describe, expect, it } from 'vitest';
import {
  batchesOf,
  batchSizeFor,
  inSendingOrder,
  isOpen,
  isOvertaken,
  linesFor,
} from '../../../domain/notices/delivery.ts';
import { isRoundDue, retryAt } from '../../../domain/notices/round-times.ts';
import { at, calendar } from '../action/life.ts';

describe('a delivery', () => {
  it('goes in batches of fifty, smaller where the mail server is slow, and never of none', () => {
    expect([null, 4000, 80, 30, 1].map(batchSizeFor)).toEqual([50, 50, 20, 7, 1]);
    expect(batchesOf(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
    expect(batchesOf([], 2)).toEqual([]);
  });

  it('takes what is planned, and once more what nobody knows about (F14)', () => {
    const open = (status: string, doubts: number) => isOpen({ status, doubts });
    expect([open('planned', 0), open('planned', 9), open('unknown', 1)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([open('unknown', 2), open('accepted', 1), open('sending', 1)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('hands over a link to sign in after what people must know of that day (V24)', () => {
    const mail = (on: string, kind: string, key: string) => ({ on, kind, key });
    const mails = [
      mail('2024-07-04', 'sign_in', 'immediate/a'),
      mail('2024-07-04', 'reminder', 'westerkwartier/round'),
      mail('2024-07-04', 'receipt', 'immediate/b'),
      mail('2024-07-03', 'sign_in', 'immediate/c'),
    ];
    expect(mails.toSorted(inSendingOrder).map(({ kind }) => kind)).toEqual([
      'sign_in',
      'receipt',
      'reminder',
      'sign_in',
    ]);
  });

  it('has no more on its way at once than the mail server takes', () => {
    expect([null, 4000, 80, 30, 1].map(linesFor)).toEqual([10, 10, 8, 3, 1]);
  });

  it('replaces a routine mail of an earlier day, and no other (F15)', () => {
    const of = (routine: boolean, on: string) => isOvertaken({ routine, on }, '2024-10-01');
    expect([of(true, '2024-09-30'), of(true, '2024-10-01'), of(false, '2024-09-30')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a round', () => {
  it('is due from its time on, on working days', () => {
    const due = (day: string, time: string) => isRoundDue(at(day, time), '08:30', calendar);
    expect([due('2024-10-01', '08:29'), due('2024-10-01', '08:30')]).toEqual([false, true]);
    expect([due('2024-10-05', '12:00'), due('2024-12-25', '12:00')]).toEqual([false, false]);
  });

  it('tries again after a quarter of an hour', () => {
    expect(retryAt('2024-10-01T06:30:00.000Z')).toBe('2024-10-01T06:45:00.000Z');
  });
});
