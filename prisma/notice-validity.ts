/** Drops which notices are no longer true at the moment their mail is made (F17, F18). */

import type { ActionState } from '../domain/action/state.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import { meetingOfStep } from '../domain/ids.ts';
import type { MeetingState } from '../domain/meetings/meeting.ts';
import { type DroppedNotice, type PresentAction, splitCurrent } from '../domain/notices/current.ts';
import { mostDoubts } from '../domain/notices/delivery.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import type { Db, Tx } from './client.ts';
import { Prisma } from './generated/client.ts';
import { asJson, fromJson, readRows } from './json.ts';
import { addressedAll, type NoticeRow, readNotices } from './notice-rows.ts';
import type { KnownContacts } from './person-contacts.ts';

/**
 * Drops notices that stopped being true since their mail was planned, and mails left empty by it (F17).
 * A mail that may have arrived is judged as well before it goes again (V48).
 */
export async function dropStale(
  db: Db,
  mailIds: string[],
  on: IsoDate,
  contacts: KnownContacts,
): Promise<void> {
  const rows = await readNotices(
    db,
    Prisma.sql`JOIN "Mail" m ON m."id" = n."mailId" AND m."status" IN ('planned', 'unknown')
      WHERE n."mailId" = ANY(ARRAY(SELECT jsonb_array_elements_text(${asJson(mailIds)})::uuid))
        AND n."status" <> 'dropped'`,
  );
  const { kept, dropped } = await splitPresent(db, addressedAll(rows, contacts), on, contacts);
  const settled = await settleEmpty(db, emptyMails(rows, kept));
  const settledKeys = new Set(
    rows.filter(({ mailId }) => settled.has(mailId)).map(({ key }) => key),
  );
  const others = dropped.filter(({ key }) => !settledKeys.has(key));
  await db.$transaction((tx) => dropAll(tx, others));
  await replaceEmpty(db, emptyMails(rows, kept));
}

/** What may have arrived keeps its notices and is not tried again; returns those mails. */
async function settleEmpty(db: Db, mailIds: string[]): Promise<ReadonlySet<string | null>> {
  if (mailIds.length === 0) return new Set();
  const inDoubt = { id: { in: mailIds }, status: 'unknown' };
  const rows = await db.mail.updateManyAndReturn({
    where: inDoubt,
    data: { doubts: mostDoubts },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

function emptyMails(rows: NoticeRow[], kept: AddressedNotice[]): string[] {
  const keys = new Set(kept.map(({ key }) => key));
  const full = new Set(rows.filter(({ key }) => keys.has(key)).map(({ mailId }) => mailId));
  const all = new Set(rows.flatMap(({ mailId }) => mailId ?? []));
  return [...all].filter((id) => !full.has(id));
}

/** A planned mail of which nothing is left makes place. */
async function replaceEmpty(db: Db, mailIds: string[]): Promise<void> {
  if (mailIds.length === 0) return;
  await db.mail.updateMany({
    where: { id: { in: mailIds }, status: 'planned' },
    data: { status: 'replaced', serverResponse: 'niets meer te melden' },
  });
}

/** Without what a notice is about there is nothing to write; `emptyMailIds` had no others. */
export async function dropUnknown(
  db: Db,
  noticeKeys: string[],
  emptyMailIds: string[],
): Promise<void> {
  await db.$transaction((tx) => dropNotices(tx, noticeKeys, 'nothing_known'));
  await settleEmpty(db, emptyMailIds);
  await replaceEmpty(db, emptyMailIds);
}

/** The same number as `directoryVersionOf`, without reading who they are. */
export async function readDirectoryVersion(tx: Tx, municipalityId: string): Promise<number> {
  const [counted] = await tx.$queryRaw<{ version: number }[]>`
    SELECT (
      (SELECT count(*) FROM "Contact" WHERE "municipalityId" = ${municipalityId} AND "leftOn" IS NOT NULL)
      + (SELECT count(*) FROM "Absence" WHERE "municipalityId" = ${municipalityId})
    )::int AS "version"`;
  return counted?.version ?? 0;
}

interface KeptNotices {
  kept: AddressedNotice[];
  seqs: ReadonlyMap<string, number>;
  /** Id in the plan of the owner of its action; null for what is about none. */
  ownerOf(notice: AddressedNotice): string | null;
}

/** Splits off and marks what is no longer true at this moment; `seqs` says by which decisions. */
export async function keepCurrent(
  tx: Tx,
  notices: AddressedNotice[],
  on: IsoDate,
  contacts: KnownContacts,
): Promise<KeptNotices> {
  const { kept, dropped, seqs, ownerOf } = await splitPresent(tx, notices, on, contacts);
  await dropAll(tx, dropped);
  return { kept, seqs, ownerOf };
}

async function dropAll(tx: Tx, dropped: DroppedNotice[]): Promise<void> {
  for (const [reason, found] of groupBy(dropped, (one) => one.reason)) {
    await dropNotices(
      tx,
      found.map(({ key }) => key),
      reason,
    );
  }
}

async function dropNotices(tx: Tx, keys: string[], droppedBecause: string): Promise<void> {
  const data = { status: 'dropped', droppedBecause, mailId: null };
  await tx.notice.updateMany({ where: { key: { in: keys } }, data });
}

async function splitPresent(
  tx: Tx,
  notices: AddressedNotice[],
  on: IsoDate,
  contacts: KnownContacts,
) {
  const actions = await readPresentActions(tx, notices, contacts);
  const meetings = await readPresentMeetings(tx, notices);
  const split = splitCurrent(notices, { on, directory: contacts.directory, actions, meetings });
  return {
    ...split,
    seqs: new Map([
      ...[...actions].map(([id, { seq }]) => [id, seq] as const),
      ...[...meetings].map(([id, { seq }]) => [id, seq] as const),
    ]),
    ownerOf: ({ actionId }: AddressedNotice) => actions.get(actionId ?? '')?.ownerId ?? null,
  };
}

async function readPresentActions(
  tx: Tx,
  notices: AddressedNotice[],
  { keyOf }: KnownContacts,
): Promise<Map<string, PresentAction>> {
  const ids = [...new Set(notices.flatMap(({ actionId }) => actionId ?? []))];
  const rows = await readRows<{ id: string; seq: number; state: ActionState; ownerId: string }>(
    tx,
    Prisma.sql`SELECT "id", "seq", "state", "ownerId" FROM "Action"
      WHERE "id" = ANY(ARRAY(SELECT jsonb_array_elements_text(${asJson(ids)})))`,
  );
  return new Map(
    rows.map(({ id, seq, state, ownerId }) => [id, { seq, state, ownerId: keyOf(ownerId) }]),
  );
}

async function readPresentMeetings(
  tx: Tx,
  notices: AddressedNotice[],
): Promise<Map<string, MeetingState>> {
  const ids = [...new Set(notices.map(({ stepId }) => meetingOfStep(stepId)))].filter(Boolean);
  if (ids.length === 0) return new Map();
  const rows = await tx.meeting.findMany({
    where: { id: { in: ids } },
    select: { id: true, state: true },
  });
  return new Map(rows.map(({ id, state }) => [id, fromJson<MeetingState>(state)]));
}
