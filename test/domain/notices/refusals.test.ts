import { describe, expect, it, test } from 'vitest';
import {
  judgeRefusals,
  refusalSubject,
  type RefusalSubject,
  type AnsweredMail,
} from '../../../domain/notices/refusals.ts';

test.each<[string, 'RCPT TO' | 'other', RefusalSubject]>([
  ['550 5.1.1 no such mailbox', 'RCPT TO', 'address'],
  ['553-5.1.3 not an address', 'RCPT TO', 'address'],
  ['550 5.1.10 recipient not found', 'other', 'address'],
  ['553 5.1.8 sender domain unknown', 'RCPT TO', 'sender'],
  ['552 5.2.2 mailbox full', 'RCPT TO', 'mailbox'],
  ['550 5.2.1 mailbox disabled', 'RCPT TO', 'mailbox'],
  ['554 5.7.1 Relay access denied', 'RCPT TO', 'sender'],
  ['550 5.7.26 DMARC', 'other', 'sender'],
  ['554 5.6.0 bad content', 'other', 'sender'],
  ['550 no such user', 'RCPT TO', 'address'],
  ['550 spam', 'other', 'sender'],
  ['552 quota', 'other', 'mailbox'],
  ['535 5.7.8 wrong password', 'other', 'sender'],
  ['Access denied', 'RCPT TO', 'sender'],
])('"%s" at %s is about the %s (V15)', (reply, command, subject) => {
  expect(refusalSubject(reply, command)).toBe(subject);
});

describe('the refusals of a round', () => {
  it('are about addresses while others are reached', () => {
    const round = judgeRefusals([refused('a', 'address'), accepted('b'), refused('c', 'mailbox')]);
    expect(round.toEverybody).toBeNull();
    expect(round.addresses.map(({ contactId }) => contactId)).toEqual(['a']);
    expect(round.waiting.map(({ contactId }) => contactId)).toEqual(['c']);
    expect(round.reached).toEqual(['b']);
  });

  it('are about us when everybody is refused, whatever the code says (V15)', () => {
    const names = ['a', 'b', 'c'];
    const round = judgeRefusals(names.map((name) => refused(name, 'address')));
    expect(round).toMatchObject({ toEverybody: '550 a', addresses: [], waiting: [] });
    expect(judgeRefusals([refused('a', 'sender')]).toEverybody).toBe('550 a');
  });

  it('are about their addresses when only two are refused, and nobody else had a mail', () => {
    const round = judgeRefusals([refused('a', 'address'), refused('b', 'address')]);
    expect(round).toMatchObject({ toEverybody: null, waiting: [] });
    expect(round.addresses).toHaveLength(2);
  });

  it('do not count as reached who was refused as well', () => {
    expect(judgeRefusals([refused('a', 'mailbox'), accepted('a')]).reached).toEqual([]);
  });
});

function refused(contactId: string, refusal: RefusalSubject): AnsweredMail {
  return { id: contactId, contactId, isAccepted: false, refusal, response: `550 ${contactId}` };
}

function accepted(contactId: string): AnsweredMail {
  return { id: contactId, contactId, isAccepted: true, refusal: null, response: '250 ok' };
}
