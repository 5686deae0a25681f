/** Money that is entered or moved: judged by what is there at that moment, one at a time per plan. */

import type { IsoDate } from '../domain/calendar.ts';
import { entryRefusal, type MoneyRefusal, moveRefusal } from '../domain/money/changes.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Db, Tx } from './client.ts';
import { dateColumn, instantColumn } from './dates.ts';
import {
  type MoneyAuthor,
  readMoneyBook,
  type RecordedEntry,
  type RecordedMove,
} from './money-book.ts';

/** Whose money, by whom, and what day it is there. */
export interface MoneyMoment {
  municipalityId: string;
  planId: string;
  today: IsoDate;
  by: MoneyAuthor;
}

export type NewEntry = Omit<RecordedEntry, keyof MoneyAuthor>;
export type NewMove = Omit<RecordedMove, keyof MoneyAuthor | 'id' | 'meeting'> & {
  meetingId: string | null;
};

/**
 * All of them, or none: the first that is refused says which, counted from 0. What came from a row that was
 * read before adds nothing.
 */
export async function addEntries(
  db: Db,
  moment: MoneyMoment,
  entries: NewEntry[],
): Promise<Result<null, { index: number; refusal: MoneyRefusal }>> {
  return db.$transaction(async (tx) => {
    await lockPlan(tx, moment.planId);
    const book = await readMoneyBook(tx, moment.planId);
    const known = new Set(book.entries.flatMap(({ importKey }) => importKey ?? []));
    const added = entries.filter(({ importKey }) => importKey === null || !known.has(importKey));
    for (const [index, entry] of added.entries()) {
      const refusal = entryRefusal(book, entry, moment.today);
      if (refusal !== null) return refused({ index, refusal });
      book.entries.push({ ...entry, ...moment.by });
    }
    await tx.moneyEntry.createMany({
      data: added.map((entry) => ({ ...entry, ...rowOf(moment), on: dateColumn(entry.on) })),
    });
    return accepted(null);
  });
}

export async function addMove(
  db: Db,
  moment: MoneyMoment,
  move: NewMove,
): Promise<Result<null, MoneyRefusal>> {
  return db.$transaction(async (tx) => {
    await lockPlan(tx, moment.planId);
    const refusal = moveRefusal(await readMoneyBook(tx, moment.planId), move);
    if (refusal !== null) return refused(refusal);
    await tx.potMove.create({ data: { ...move, ...rowOf(moment), on: dateColumn(move.on) } });
    return accepted(null);
  });
}

/** Two that each fit may not fit together: the second waits, and sees the first. */
async function lockPlan(tx: Tx, planId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "Plan" WHERE "id" = ${planId} FOR NO KEY UPDATE`;
}

function rowOf({ municipalityId, planId, by }: MoneyMoment) {
  return { municipalityId, planId, ...by, at: instantColumn(by.at) };
}
