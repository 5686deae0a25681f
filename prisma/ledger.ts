/**
 * The ledger of mails. A mail exists because a row with its unique key exists; before it is handed to
 * the mail server its row says `sending`, so a crash in between is seen (promise 1, F14).
 */

import { createHash, randomUUID } from 'node:crypto';
import { type ActionState, openPhases } from '../domain/action-state.ts';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import { atOnceLetter, type Letter, roundLetters } from '../domain/mail-round.ts';
import {
  type AddressedNotice,
  hasLeft,
  reachable,
  untrue,
  type Untrue,
} from '../domain/notices.ts';
import { weekNotices } from '../domain/notices-made.ts';
import type { Db, Tx } from './client.ts';
import { type KnownContacts, readContacts } from './contacts.ts';
import { dateColumn, instantColumn } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { asJson, readRows } from './json.ts';
import type { LetterFacts } from './letters.ts';
import { addNotices, addressedAll, type NoticeRow, readNotices } from './notices.ts';

/** What the mail server said, or that nobody knows. */
export interface MailAnswer {
  mailId: string;
  status: 'accepted' | 'rejected' | 'unknown' | 'planned';
  response: string;
}

/** The state of each plan that still runs, for its coordinator. */
export async function addPlanNotices(db: Db, municipalityId: string, on: IsoDate): Promise<void> {
  await db.$transaction(async (tx) => {
    const open = { some: { phase: { in: [...openPhases] } } };
    const plans = await tx.plan.findMany({ where: { municipalityId, actions: open } });
    const contacts = await readContacts(tx, municipalityId);
    for (const { id: planId } of plans) {
      const notices = weekNotices(planId, contacts.directory, on);
      await addNotices(tx, { municipalityId, planId }, notices, contacts);
    }
  });
}

/** Letters whose notices were all judged true, by the id of their mail, and what was known then. */
export interface Judged {
  letters: ReadonlyMap<string, LetterFacts>;
  mark: string;
}

/** Makes the letters of a round and enters them as planned, in one transaction. */
export async function planRound(
  db: Db,
  municipalityId: string,
  on: IsoDate,
  mailDomain: string,
): Promise<Judged> {
  return db.$transaction(async (tx) => {
    const mark = await decisionMark(tx, municipalityId);
    await replaceOldMails(tx, municipalityId, on);
    const pending = await readPending(tx, municipalityId, on);
    if (pending.length === 0) return { letters: new Map(), mark };
    const contacts = await readContacts(tx, municipalityId);
    const mailed = await mailedBoxes(tx, municipalityId, on);
    const due = await stillTrue(tx, addressedAll(pending, contacts), on, contacts);
    const urgent = due.filter((notice) => notice.atOnce);
    const routine = due.filter((notice) => !notice.atOnce && !mailed.has(box(notice)));
    const letters = [
      ...urgent.map((notice) => atOnceLetter(notice, on)),
      ...roundLetters(municipalityId, routine, on),
    ];
    return {
      letters: await enter(tx, municipalityId, letters, plansOf(pending), contacts, mailDomain),
      mark,
    };
  }, longTransaction);
}

/**
 * Changes with every decision about any action, and with everybody who leaves: while it stays the same,
 * what was true is still true.
 */
export async function decisionMark(tx: Tx, municipalityId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ mark: string }[]>`
    SELECT concat(
      (SELECT sum("seq") FROM "Action" WHERE "municipalityId" = ${municipalityId}), '/',
      (SELECT count("leftOn") FROM "Contact" WHERE "municipalityId" = ${municipalityId})
    ) AS mark`;
  return row?.mark ?? '';
}

/** Enters what must not wait for the round. */
export async function planAtOnce(
  db: Db,
  municipalityId: string,
  on: IsoDate,
  mailDomain: string,
): Promise<Judged> {
  return db.$transaction(async (tx) => {
    const mark = await decisionMark(tx, municipalityId);
    const urgent = (await readPending(tx, municipalityId, on)).filter((row) => row.atOnce);
    if (urgent.length === 0) return { letters: new Map(), mark };
    const contacts = await readContacts(tx, municipalityId);
    const due = await stillTrue(tx, addressedAll(urgent, contacts), on, contacts);
    const letters = due.map((notice) => atOnceLetter(notice, on));
    return {
      letters: await enter(tx, municipalityId, letters, plansOf(urgent), contacts, mailDomain),
      mark,
    };
  }, longTransaction);
}

export interface OpenMails {
  /** To be handed over: planned ones, and once more those nobody knows about. */
  open: string[];
  /** Claimed by this or another worker. */
  sending: number;
}

export async function readOpenMails(db: Db, municipalityId: string): Promise<OpenMails> {
  const rows = await db.mail.findMany({
    where: { municipalityId, status: { in: ['planned', 'sending', 'unknown'] } },
    select: { id: true, status: true, attempts: true },
    orderBy: [{ on: 'asc' }, { key: 'asc' }],
  });
  const open = rows.filter(
    ({ status, attempts }) => status === 'planned' || (status === 'unknown' && attempts < 2),
  );
  const sending = rows.filter(({ status }) => status === 'sending').length;
  return { open: open.map(({ id }) => id), sending };
}

/** Drops notices that stopped being true since their mail was planned, and mails left empty by it (F17). */
export async function dropUntrue(
  db: Db,
  mailIds: string[],
  on: IsoDate,
  contacts: KnownContacts,
): Promise<void> {
  const rows = await readNotices(
    db,
    Prisma.sql`JOIN "Mail" m ON m."id" = n."mailId" AND m."status" = 'planned'
      WHERE n."mailId" = ANY(ARRAY(SELECT jsonb_array_elements_text(${asJson(mailIds)})::uuid))`,
  );
  const kept = await stillTrue(db, addressedAll(rows, contacts), on, contacts);
  const keys = new Set(kept.map(({ key }) => key));
  const full = new Set(rows.filter(({ key }) => keys.has(key)).map(({ mailId }) => mailId));
  const empty = [...new Set(rows.flatMap(({ mailId }) => mailId ?? []))].filter(
    (id) => !full.has(id),
  );
  if (empty.length === 0) return;
  await db.mail.updateMany({
    where: { id: { in: empty }, status: 'planned' },
    data: { status: 'replaced', serverResponse: 'niets meer te melden' },
  });
}

/**
 * Claims mails for sending; returns those this caller won. Two workers that ask for the same mail never
 * both get it (F1).
 */
export async function claim(db: Db, mailIds: string[]): Promise<string[]> {
  const won = await db.$queryRaw<{ id: string }[]>`
    UPDATE "Mail"
    SET "repeated" = ("status" = 'unknown'), "status" = 'sending',
        "attempts" = "attempts" + 1, "sendingSince" = now()
    WHERE "id" = ANY(ARRAY(SELECT jsonb_array_elements_text(${asJson(mailIds)})::uuid))
      AND ("status" = 'planned' OR ("status" = 'unknown' AND "attempts" < 2))
    RETURNING "id"`;
  return won.map(({ id }) => id);
}

/** Who claimed a mail this long ago and did not say what came of it is dead: nobody knows (F14). */
export async function markAbandoned(db: Db, municipalityId: string, leaseMs: number) {
  await db.$executeRaw`
    UPDATE "Mail" SET "status" = 'unknown', "serverResponse" = 'afgebroken tijdens het versturen'
    WHERE "municipalityId" = ${municipalityId} AND "status" = 'sending'
      AND "sendingSince" < now() - ${leaseMs} * interval '1 millisecond'`;
}

/** Enters what the mail server said, for many mails at once. */
export async function enterAnswers(db: Db, answers: MailAnswer[], at: Instant): Promise<void> {
  await db.$executeRaw`
    UPDATE "Mail" AS m
    SET "status" = a.status, "serverResponse" = a.response, "answeredAt" = ${instantColumn(at)}
    FROM jsonb_to_recordset(${asJson(answers)}) AS a("mailId" uuid, status text, response text)
    WHERE m."id" = a."mailId" AND m."status" = 'sending'`;
}

const longTransaction = { timeout: 120_000, maxWait: 60_000 };

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

/** Splits off and marks what is no longer true at this moment. */
async function stillTrue(
  tx: Tx,
  notices: AddressedNotice[],
  on: IsoDate,
  contacts: KnownContacts,
): Promise<AddressedNotice[]> {
  if (notices.length === 0) return [];
  const actions = await actionsOf(tx, notices, on, contacts);
  const left = new Set(
    contacts.directory.contacts.filter((c) => hasLeft(c, on)).map((contact) => contact.id),
  );
  const dropped = new Map<Untrue, string[]>();
  const kept = notices.filter((notice) => {
    const about = actions.get(notice.actionId ?? '') ?? null;
    const why = untrue(notice, about, left.has(notice.contactId));
    if (why !== null) dropped.set(why, [...(dropped.get(why) ?? []), notice.key]);
    return why === null;
  });
  for (const [why, keys] of dropped) {
    await tx.notice.updateMany({
      where: { key: { in: keys } },
      data: { status: 'dropped', droppedBecause: why, mailId: null },
    });
  }
  return kept;
}

async function actionsOf(tx: Tx, notices: AddressedNotice[], on: IsoDate, contacts: KnownContacts) {
  const ids = [...new Set(notices.flatMap(({ actionId }) => actionId ?? []))];
  const rows = await readRows<{ id: string; state: ActionState; ownerId: string }>(
    tx,
    Prisma.sql`SELECT "id", "state", "ownerId" FROM "Action"
      WHERE "id" = ANY(ARRAY(SELECT jsonb_array_elements_text(${asJson(ids)})))`,
  );
  const byOwner = groupBy(rows, (row) => row.ownerId);
  return new Map(
    [...byOwner].flatMap(([ownerId, owned]) => {
      const reached = reachable(contacts.keyOf(ownerId), contacts.directory, on);
      const owners = reached.map((contact) => contact.id);
      return owned.map(({ id, state }) => [id, { state, owners }] as const);
    }),
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
): Promise<Map<string, LetterFacts>> {
  if (letters.length === 0) return new Map();
  const mails = letters.map((letter): LetterFacts => {
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
