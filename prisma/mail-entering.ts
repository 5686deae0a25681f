/**
 * The ledger of mails. A mail exists because a row with its unique key exists; before it is handed to
 * the mail server its row says `sending`, so a crash in between is seen (promise 1, F14).
 */

import { createHash, randomUUID } from 'node:crypto';
import type { PlannedLetter } from '../domain/letters/input.ts';
import type { Letter } from '../domain/notices/mail-round.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import type { Tx } from './client.ts';
import { asJson } from './json.ts';
import type { KnownContacts } from './person-contacts.ts';

export interface LettersToEnter {
  municipalityId: string;
  mailDomain: string;
  letters: Letter[];
  /** Plan of each item, by notice key. */
  planOf: ReadonlyMap<string, string>;
  contacts: KnownContacts;
}

/** Returns the letters entered, by the id of their mail; a key that exists already keeps its own mail. */
export async function enterLetters(
  tx: Tx,
  { municipalityId, mailDomain, letters, planOf, contacts }: LettersToEnter,
): Promise<Map<string, PlannedLetter>> {
  if (letters.length === 0) return new Map();
  const planned = letters.map((letter): PlannedLetter => {
    const messageId = messageIdOf(letter.key, mailDomain);
    return { id: randomUUID(), municipalityId, messageId, letter, planOf };
  });
  const entered = await insertMails(tx, planned, contacts);
  const fresh = planned.filter(({ id }) => entered.has(id));
  await assignNotices(tx, 'mailed', fresh, ({ items }) => items);
  await assignNotices(tx, 'merged', fresh, ({ merged }) => merged);
  return new Map(fresh.map((one) => [one.id, one]));
}

/** Derived from the key: the same mail handed over twice is one mail to whoever reads it. */
export function messageIdOf(key: string, mailDomain: string): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return `<${hash}@${mailDomain}>`;
}

async function insertMails(
  tx: Tx,
  planned: PlannedLetter[],
  contacts: KnownContacts,
): Promise<Set<string>> {
  const rows = planned.map(({ id, municipalityId, messageId, letter }) => ({
    id,
    municipalityId,
    key: letter.key,
    contactId: contacts.idOf(letter.contactId),
    address: letter.address,
    kind: letter.kind,
    routine: letter.routine,
    on: letter.on,
    subject: '',
    messageId,
  }));
  const entered = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Mail"
      ("id", "municipalityId", "key", "contactId", "address", "kind", "routine", "on", "subject", "messageId")
    SELECT * FROM jsonb_to_recordset(${asJson(rows)}) AS m(
      "id" uuid, "municipalityId" text, "key" text, "contactId" uuid, "address" text, "kind" text,
      "routine" boolean, "on" date, "subject" text, "messageId" text)
    ON CONFLICT DO NOTHING RETURNING "id"`;
  return new Set(entered.map(({ id }) => id));
}

async function assignNotices(
  tx: Tx,
  status: 'mailed' | 'merged',
  planned: PlannedLetter[],
  noticesOf: (letter: Letter) => AddressedNotice[],
): Promise<void> {
  const pairs = planned.flatMap(({ id, letter }) =>
    noticesOf(letter).map(({ key }) => ({ notice: key, mail: id })),
  );
  if (pairs.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Notice" AS n SET "status" = ${status}, "mailId" = p.mail
    FROM jsonb_to_recordset(${asJson(pairs)}) AS p(notice text, mail uuid)
    WHERE n."key" = p.notice`;
}
