/**
 * What it means that a mail server refuses for good (V15). The code of RFC 3463 says what it is about, and
 * how many it hits says more: who is refused along with everybody has done nothing.
 */

/** The address is wrong; the mailbox takes nothing now; or it is about us, or about what we send. */
export type RefusalSubject = 'address' | 'mailbox' | 'sender';

/** `reply` begins with the code of RFC 5321, as in `550 5.1.1 no such mailbox`. */
export function refusalSubject(reply: string, command: 'RCPT TO' | 'other'): RefusalSubject {
  const [, code = '', subject, detail] =
    /^(\d{3})[ -](?:5\.(\d{1,3})\.(\d{1,3})\b)?/.exec(reply) ?? [];
  if (subject === undefined) return subjectOfCode(code, command);
  if (subject === '1') return aboutSender.includes(detail ?? '') ? 'sender' : 'address';
  return subject === '2' ? 'mailbox' : 'sender';
}

/** 5.1.7 and 5.1.8: the sender's address, its domain. */
const aboutSender = ['7', '8'];

function subjectOfCode(code: string, command: string): RefusalSubject {
  if (code === '552') return 'mailbox';
  const isAddress = command === 'RCPT TO' && ['550', '551', '553'].includes(code);
  return isAddress ? 'address' : 'sender';
}

/** A mail that was handed over in one round. */
export interface AnsweredMail {
  id: string;
  contactId: string;
  isAccepted: boolean;
  /** Null when it was not refused for good. */
  refusal: RefusalSubject | null;
  response: string;
}

export interface RefusalsOfRound {
  /** What the server says to everybody; null when it takes mails. */
  toEverybody: string | null;
  /** Wrong addresses. */
  addresses: AnsweredMail[];
  /** Who gets nothing now, while others do: their mails wait. */
  waiting: AnsweredMail[];
  /** Contacts whose mail was taken. */
  reached: string[];
}

/** From as many different people on, of whom nobody gets anything, it is not about their addresses. */
const everybody = 3;

export function judgeRefusals(mails: AnsweredMail[]): RefusalsOfRound {
  const refused = mails.filter(({ refusal }) => refusal !== null);
  const accepted = mails.filter(({ isAccepted }) => isAccepted);
  const refusedContacts = new Set(refused.map(({ contactId }) => contactId));
  const reached = accepted
    .map(({ contactId }) => contactId)
    .filter((id) => !refusedContacts.has(id));
  const aboutUs = refused.find(({ refusal }) => refusal === 'sender');
  const [first] =
    aboutUs === undefined && refusedContacts.size < everybody ? [] : [aboutUs ?? refused[0]];
  if (accepted.length === 0 && first !== undefined) {
    return { toEverybody: first.response, addresses: [], waiting: [], reached };
  }
  return {
    toEverybody: null,
    addresses: refused.filter(({ refusal }) => refusal === 'address'),
    waiting: refused.filter(({ refusal }) => refusal !== 'address'),
    reached,
  };
}
