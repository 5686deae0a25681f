/** The letters of a round, from the notices that wait for one: made and entered in one transaction. */

import type { IsoDate } from '../domain/calendar.ts';
import type { PlannedLetter } from '../domain/letters/input.ts';
import { directoryVersionOf, type RoundBasis } from '../domain/notices/current.ts';
import { isOvertaken } from '../domain/notices/delivery.ts';
import {
  immediateLetters,
  type Letter,
  lettersOfRound,
  mailboxOf,
} from '../domain/notices/mail-round.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import { forPresentReader } from '../domain/notices/present-reader.ts';
import type { Db, Tx } from './client.ts';
import { dateColumn } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { enterLetters } from './mail-entering.ts';
import { readRows } from './json.ts';
import { addressedAll, type NoticeRow, readNotices } from './notice-rows.ts';
import { keepCurrent } from './notice-validity.ts';
import type { KnownContacts } from './person-contacts.ts';

export interface PlannedRound {
  /** By the id of their mail. */
  letters: ReadonlyMap<string, PlannedLetter>;
  basis: RoundBasis;
}

/** What a round is planned from. */
interface RoundMoment {
  municipalityId: string;
  on: IsoDate;
  /** For Message-IDs. */
  mailDomain: string;
  contacts: KnownContacts;
}

export async function planRound(db: Db, moment: RoundMoment): Promise<PlannedRound> {
  return db.$transaction(async (tx) => {
    const { municipalityId, on } = moment;
    await replaceOvertaken(tx, moment);
    const pending = await readPending(tx, moment);
    if (pending.length === 0) return nothingPlanned;
    const mailedToday = await readMailedToday(tx, moment);
    return enterCurrent(tx, moment, pending, (notices) =>
      lettersOfRound({ municipalityId, on, notices, mailedToday }),
    );
  }, longTransaction);
}

/** Only what must not wait for the round. */
export async function planImmediate(db: Db, moment: RoundMoment): Promise<PlannedRound> {
  return db.$transaction(async (tx) => {
    const pending = (await readPending(tx, moment)).filter((row) => row.immediate);
    if (pending.length === 0) return nothingPlanned;
    return enterCurrent(tx, moment, pending, (notices) => immediateLetters(notices, moment.on));
  }, longTransaction);
}

const longTransaction = { timeout: 120_000, maxWait: 60_000 };

async function replaceOvertaken(tx: Tx, { municipalityId, on }: RoundMoment): Promise<void> {
  const planned = await readRows<{ id: string; routine: boolean; on: IsoDate }>(
    tx,
    Prisma.sql`SELECT "id", "routine", "on" FROM "Mail"
      WHERE "municipalityId" = ${municipalityId} AND "status" = 'planned'`,
  );
  const ids = planned.filter((mail) => isOvertaken(mail, on)).map(({ id }) => id);
  if (ids.length === 0) return;
  const waiting = { status: 'pending', mailId: null };
  await tx.notice.updateMany({ where: { mailId: { in: ids } }, data: waiting });
  await tx.mail.updateMany({ where: { id: { in: ids } }, data: { status: 'replaced' } });
}

async function readPending(tx: Tx, { municipalityId, on }: RoundMoment): Promise<NoticeRow[]> {
  return readNotices(
    tx,
    Prisma.sql`WHERE n."municipalityId" = ${municipalityId} AND n."status" = 'pending'
      AND n."on" <= ${dateColumn(on)}::date`,
  );
}

async function readMailedToday(
  tx: Tx,
  { municipalityId, on }: RoundMoment,
): Promise<ReadonlySet<string>> {
  const rows = await tx.mail.findMany({
    where: { municipalityId, routine: true, on: dateColumn(on) },
    select: { address: true },
  });
  return new Set(rows.map(mailboxOf));
}

async function enterCurrent(
  tx: Tx,
  { municipalityId, on, mailDomain, contacts }: RoundMoment,
  pending: NoticeRow[],
  lettersOf: (notices: AddressedNotice[]) => Letter[],
): Promise<PlannedRound> {
  const { kept, seqs, ownerOf } = await keepCurrent(
    tx,
    addressedAll(pending, contacts),
    on,
    contacts,
  );
  const current = kept.map((notice) =>
    forPresentReader(notice, ownerOf(notice), contacts.directory, on),
  );
  const planOf = new Map(pending.map(({ key, planId }) => [key, planId ?? '']));
  const letters = lettersOf(current);
  return {
    letters: await enterLetters(tx, { municipalityId, mailDomain, letters, planOf, contacts }),
    basis: { seqs, directoryVersion: directoryVersionOf(contacts.directory) },
  };
}

const nothingPlanned: PlannedRound = {
  letters: new Map(),
  basis: { seqs: new Map(), directoryVersion: 0 },
};
