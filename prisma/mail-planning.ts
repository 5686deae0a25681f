/**
 * The ledger of mails. A mail exists because a row with its unique key exists; before it is handed to
 * the mail server its row says `sending`, so a crash in between is seen (promise 1, F14).
 */

import { createHash, randomUUID } from 'node:crypto';
import type { IsoDate } from '../domain/calendar.ts';
import { immediateLetter, type Letter, roundLetters } from '../domain/notices/mail-round.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import type { Db, Tx } from './client.ts';
import { type KnownContacts, readContacts } from './person-contacts.ts';
import { dateColumn } from './dates.ts';
import { countLeft, forDeputy, splitCurrent } from './notice-validity.ts';
import { Prisma } from './generated/client.ts';
import { asJson } from './json.ts';
import type { PlannedLetter } from './mail-letters.ts';
import { addressedAll, type NoticeRow, readNotices } from './notice-rows.ts';

/** What a round found true, and what it was plannedLetters by: while that stays the same, it still is. */
export interface PlannedLetters {
  /** By the id of their mail. */
  letters: ReadonlyMap<string, PlannedLetter>;
  /** `seq` of every action the letters are about. */
  seqs: ReadonlyMap<string, number>;
  /** How many people had left. */
  left: number;
}

/** Makes the letters of a round and enters them as planned, in one transaction. */
export async function planRound(
  db: Db,
  municipalityId: string,
  on: IsoDate,
  mailDomain: string,
): Promise<PlannedLetters> {
  return db.$transaction(async (tx) => {
    await replaceOldMails(tx, municipalityId, on);
    const pending = await readPending(tx, municipalityId, on);
    const mailed = await mailedBoxes(tx, municipalityId, on);
    return enterCurrent(tx, { municipalityId, on, mailDomain, pending }, (due) => {
      const urgent = due.filter((notice) => notice.immediate);
      const routine = due.filter((notice) => !notice.immediate && !mailed.has(box(notice)));
      return [
        ...urgent.map((notice) => immediateLetter(notice, on)),
        ...roundLetters(municipalityId, routine, on),
      ];
    });
  }, longTransaction);
}

/** Enters what must not wait for the round. */
export async function planImmediate(
  db: Db,
  municipalityId: string,
  on: IsoDate,
  mailDomain: string,
): Promise<PlannedLetters> {
  return db.$transaction(async (tx) => {
    const pending = (await readPending(tx, municipalityId, on)).filter((row) => row.immediate);
    return enterCurrent(tx, { municipalityId, on, mailDomain, pending }, (due) =>
      due.map((notice) => immediateLetter(notice, on)),
    );
  }, longTransaction);
}

const longTransaction = { timeout: 120_000, maxWait: 60_000 };

interface Pending {
  municipalityId: string;
  on: IsoDate;
  mailDomain: string;
  pending: NoticeRow[];
}

async function enterCurrent(
  tx: Tx,
  { municipalityId, on, mailDomain, pending }: Pending,
  lettersOf: (due: AddressedNotice[]) => Letter[],
): Promise<PlannedLetters> {
  if (pending.length === 0) return { letters: new Map(), seqs: new Map(), left: 0 };
  const left = await countLeft(tx, municipalityId);
  const contacts = await readContacts(tx, municipalityId);
  const { kept, seqs } = await splitCurrent(tx, addressedAll(pending, contacts), on, contacts);
  const due = kept.map((notice) => forDeputy(notice, contacts.directory, on));
  const planOf = plansOf(pending);
  const letters = await enter(tx, municipalityId, lettersOf(due), planOf, contacts, mailDomain);
  return { letters, seqs, left };
}

/** A routine mail that could not be handed over on its day makes place for today's: at most one a day. */
async function replaceOldMails(tx: Tx, municipalityId: string, on: IsoDate): Promise<void> {
  const old = { municipalityId, routine: true, status: 'planned', on: { lt: dateColumn(on) } };
  const rows = await tx.mail.findMany({ where: old, select: { id: true } });
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.notice.updateMany({
    where: { mailId: { in: ids } },
    data: { status: 'pending', mailId: null },
  });
  await tx.mail.updateMany({ where: { id: { in: ids } }, data: { status: 'replaced' } });
}

async function mailedBoxes(tx: Tx, municipalityId: string, on: IsoDate): Promise<Set<string>> {
  const rows = await tx.mail.findMany({
    where: { municipalityId, routine: true, on: dateColumn(on) },
    select: { address: true },
  });
  return new Set(rows.map(({ address }) => address.toLowerCase()));
}

async function readPending(tx: Tx, municipalityId: string, on: IsoDate): Promise<NoticeRow[]> {
  return readNotices(
    tx,
    Prisma.sql`WHERE n."municipalityId" = ${municipalityId} AND n."status" = 'pending'
      AND n."on" <= ${dateColumn(on)}::date`,
  );
}

function plansOf(rows: NoticeRow[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ key, planId }) => [key, planId ?? '']));
}

/** Returns the letters entered; a key that exists already keeps its own mail. */
async function enter(
  tx: Tx,
  municipalityId: string,
  letters: Letter[],
  planOf: ReadonlyMap<string, string>,
  contacts: KnownContacts,
  mailDomain: string,
): Promise<Map<string, PlannedLetter>> {
  if (letters.length === 0) return new Map();
  const mails = letters.map((letter): PlannedLetter => {
    const messageId = messageIdOf(letter.key, mailDomain);
    return { id: randomUUID(), municipalityId, messageId, letter, planOf };
  });
  const rows = mails.map(({ id, messageId, letter }) => {
    const { key, address, kind, routine, on } = letter;
    const contactId = contacts.idOf(letter.contactId);
    return {
      id,
      municipalityId,
      key,
      contactId,
      address,
      kind,
      routine,
      on,
      subject: '',
      messageId,
    };
  });
  const entered = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Mail"
      ("id", "municipalityId", "key", "contactId", "address", "kind", "routine", "on", "subject", "messageId")
    SELECT * FROM jsonb_to_recordset(${asJson(rows)}) AS m(
      "id" uuid, "municipalityId" text, "key" text, "contactId" uuid, "address" text, "kind" text,
      "routine" boolean, "on" date, "subject" text, "messageId" text)
    ON CONFLICT DO NOTHING RETURNING "id"`;
  const ids = new Set(entered.map(({ id }) => id));
  const fresh = mails.filter(({ id }) => ids.has(id));
  const within = (of: (letter: Letter) => AddressedNotice[]) =>
    fresh.flatMap(({ id, letter }) => of(letter).map(({ key }) => ({ notice: key, mail: id })));
  await assign(
    tx,
    'mailed',
    within((letter) => letter.items),
  );
  await assign(
    tx,
    'merged',
    within((letter) => letter.merged),
  );
  return new Map(fresh.map((facts) => [facts.id, facts]));
}

async function assign(
  tx: Tx,
  status: 'mailed' | 'merged',
  pairs: { notice: string; mail: string }[],
): Promise<void> {
  if (pairs.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Notice" AS n SET "status" = ${status}, "mailId" = p.mail
    FROM jsonb_to_recordset(${asJson(pairs)}) AS p(notice text, mail uuid)
    WHERE n."key" = p.notice`;
}

/** Derived from the key: the same mail handed over twice is one mail to whoever reads it. */
export function messageIdOf(key: string, mailDomain: string): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return `<${hash}@${mailDomain}>`;
}

function box(notice: AddressedNotice): string {
  return notice.address.toLowerCase();
}
