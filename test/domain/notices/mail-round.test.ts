import { describe, expect, it } from 'vitest';
import { lettersOfRound } from '../../../domain/notices/mail-round.ts';
import type { AddressedNotice } from '../../../domain/notices/notice.ts';
import { aNotice, today } from '../../letters.ts';

const fenna = {
  contactId: 'fenna',
  address: 'fenna@example.org',
  audience: 'coordinator',
} as const;
const receipt = aNotice('receipt', { answerId: 'a1', immediate: true });

describe('the letters of a round', () => {
  it('are one for each mailbox, however it is spelt, worst first', () => {
    const report = aNotice('report', { actionId: null, address: 'Sanne@Example.org' });
    const letters = lettersOf([report, aNotice('overdue'), aNotice('stuck', fenna)]);
    expect(letters.map(({ key, kind, items }) => [key, kind, items.length])).toEqual([
      ['westerkwartier/round/2024-10-01/sanne@example.org', 'overdue', 2],
      ['westerkwartier/round/2024-10-01/fenna@example.org', 'stuck', 1],
    ]);
  });

  it('put what must not wait in a letter of its own, before the others', () => {
    const letters = lettersOf([aNotice('overdue'), receipt]);
    expect(letters.map(({ key, routine }) => [key, routine])).toEqual([
      [`immediate/${receipt.key}`, false],
      ['westerkwartier/round/2024-10-01/sanne@example.org', true],
    ]);
  });

  it('leave what is routine to the next round where the mailbox had its mail of today', () => {
    const letters = lettersOf([aNotice('overdue'), receipt], ['sanne@example.org']);
    expect(letters.map(({ kind }) => kind)).toEqual(['receipt']);
  });

  it('show of several notices about one milestone the worst, and keep the others on record (F2)', () => {
    const [letter] = lettersOf([
      aNotice('reminder'),
      aNotice('last_call'),
      aNotice('reminder', { key: 'of a part', partId: 'politie' }),
    ]);
    expect(letter?.items.map(({ kind, partId }) => [kind, partId])).toEqual([
      ['last_call', null],
      ['reminder', 'politie'],
    ]);
    expect(letter?.merged.map(({ kind }) => kind)).toEqual(['reminder']);
  });
});

function lettersOf(notices: AddressedNotice[], mailedToday: string[] = []) {
  const municipalityId = 'westerkwartier';
  return lettersOfRound({ municipalityId, on: today, notices, mailedToday: new Set(mailedToday) });
}
