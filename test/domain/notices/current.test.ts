import { describe, expect, it } from 'vitest';
import type { ActionState } from '../../../domain/action/state.ts';
import { isUnchanged, type Present, splitCurrent } from '../../../domain/notices/current.ts';
import { immediateLetter } from '../../../domain/notices/mail-round.ts';
import type { AddressedNotice } from '../../../domain/notices/notice.ts';
import { forPresentReader } from '../../../domain/notices/present-reader.ts';
import type { Absence } from '../../../domain/plan/absence.ts';
import type { Directory } from '../../../domain/plan/directory.ts';
import { person, smallPlan } from '../../engine/small-plan.ts';
import { aNotice } from '../../letters.ts';
import { Life } from '../action/life.ts';

const dueOn = '2024-09-30';
const running = new Life({ kind: 'by_quarter', quarter: 3 }).until('2024-10-01').state;
const away: Absence = {
  contactId: 'sanne',
  deputyId: 'joris',
  fromOn: '2024-10-01',
  untilOn: '2024-10-08',
};

describe('at the moment of a round', () => {
  it('a notice about an open milestone and its present date is current', () => {
    expect(reasons([aNotice('overdue', { dueOn })])).toEqual([null]);
  });

  it('a reminder of a date that moved is stale, a cry for help is not', () => {
    const moved = { dueOn: '2024-06-30' };
    expect(reasons([aNotice('reminder', moved), aNotice('stuck', moved)])).toEqual([
      'date_moved',
      null,
    ]);
  });

  it('what records that something was done stays true, the others fall with a cancelled action', () => {
    const cancelled: ActionState = { ...running, phase: 'cancelled' };
    expect(reasons([aNotice('cancelled'), aNotice('overdue', { dueOn })], cancelled)).toEqual([
      null,
      'not_running',
    ]);
  });

  it('what people decide about a paused action is true, what the schedule asks is not (V3)', () => {
    const paused: ActionState = { ...running, phase: 'paused' };
    const decided = (['assigned', 'extension_granted', 'rescheduled'] as const).map((kind) =>
      aNotice(kind, { dueOn }),
    );
    expect(reasons([...decided, aNotice('overdue', { dueOn })], paused)).toEqual([
      null,
      null,
      null,
      'not_running',
    ]);
  });

  it('an owner of the day it arose counts as well as one of today: a deputy comes and goes', () => {
    const ofJoris = { dueOn, contactId: 'joris', address: 'joris@example.org' };
    const before = aNotice('overdue', { ...ofJoris, on: '2024-09-30' });
    const during = aNotice('overdue', { ...ofJoris, on: '2024-10-02' });
    const absences = [{ ...away, fromOn: '2024-10-02' }];
    expect(reasons([before, during], running, { absences, on: '2024-10-08' })).toEqual([
      'not_owner_anymore',
      null,
    ]);
  });

  it('nothing reaches who has left', () => {
    const contacts = directory().contacts.map((one) => ({ ...one, leftOn: '2024-10-01' }));
    expect(reasons([aNotice('receipt')], running, { contacts })).toEqual(['left']);
  });
});

describe('while somebody is away', () => {
  it('their notices go to the deputy, and their sign-in links to nobody else', () => {
    const present = directory({ absences: [away] });
    const recipient = (notice: AddressedNotice, on: string) =>
      forPresentReader(notice, 'sanne', present, on).address;
    expect(recipient(aNotice('overdue'), '2024-10-02')).toBe('joris@example.org');
    expect(recipient(aNotice('overdue'), '2024-10-08')).toBe('sanne@example.org');
    expect(recipient(aNotice('sign_in'), '2024-10-02')).toBe('sanne@example.org');
  });
});

describe('a planned letter', () => {
  const letter = immediateLetter(aNotice('overdue'), '2024-10-01');
  const basis = (seq: number, directoryVersion = 0) => ({
    seqs: new Map([[letter.items[0]?.actionId ?? '', seq]]),
    directoryVersion,
  });

  it('is read again after any decision about its actions, or a change of who is here (F17)', () => {
    expect(isUnchanged([letter], basis(4), basis(4))).toBe(true);
    expect(isUnchanged([letter], basis(4), basis(5))).toBe(false);
    expect(isUnchanged([letter], basis(4), basis(4, 1))).toBe(false);
    const elsewhere = { seqs: new Map([['other', 9]]), directoryVersion: 0 };
    expect(isUnchanged([letter], basis(4), elsewhere)).toBe(false);
  });
});

/** Why each is dropped; null for what is kept. */
function reasons(
  notices: AddressedNotice[],
  state: ActionState = running,
  change: Partial<Directory> & { on?: string } = {},
) {
  const { on = '2024-10-01', ...part } = change;
  const keyed = notices.map((notice, i) => ({ ...notice, key: String(i) }));
  const actionIds = notices.flatMap(({ actionId }) => actionId ?? []);
  const actions: Present['actions'] = new Map(
    actionIds.map((id) => [id, { seq: 1, state, ownerId: 'sanne' }]),
  );
  const { kept, dropped } = splitCurrent(keyed, { on, directory: directory(part), actions });
  expect(kept.length + dropped.length).toBe(notices.length);
  return keyed.map(({ key }) => dropped.find((one) => one.key === key)?.reason ?? null);
}

function directory(part: Partial<Directory> = {}): Directory {
  const contacts = [
    person('sanne', 'Sanne de Vries', 'sanne@example.org'),
    person('joris', 'Joris Hoekstra', 'joris@example.org'),
  ];
  return { contacts, roles: smallPlan().roles, absences: [], ...part };
}
