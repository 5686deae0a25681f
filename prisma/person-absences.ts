/** Who is away, and what happened to their actions meanwhile. */

import type { IsoDate } from '../domain/calendar.ts';
import type { LetterReturn } from '../domain/letters/input.ts';
import { occurrenceOf } from './action-events.ts';
import type { Tx } from './client.ts';
import { dateColumn, isoDate } from './dates.ts';

/** By the plan's id of whoever came back: the newest absence that ended on this day or before. */
export async function readReturns(
  db: Tx,
  municipalityId: string,
  contactKeys: string[],
  today: IsoDate,
): Promise<Map<string, LetterReturn>> {
  const absences = await db.absence.findMany({
    where: {
      municipalityId,
      contact: { key: { in: contactKeys } },
      untilOn: { lte: dateColumn(today) },
    },
    include: { contact: true, deputy: true },
    orderBy: { untilOn: 'asc' },
  });
  const found = new Map<string, LetterReturn>();
  for (const { contact, deputy, contactId, fromOn, untilOn } of absences) {
    const actions = await db.action.findMany({
      where: { municipalityId, ownerId: contactId },
      include: {
        answers: { select: { id: true, author: true } },
        events: {
          where: { answerId: { not: null }, at: { gte: fromOn, lt: untilOn } },
          orderBy: [{ seq: 'asc' }, { position: 'asc' }],
        },
      },
      orderBy: { position: 'asc' },
    });
    found.set(contact.key, {
      deputyName: deputy.name,
      actions: actions.map(({ planId, key, shortName, answers, events }) => ({
        planId,
        key,
        shortName,
        events: events.map((row) => ({
          event: occurrenceOf(row),
          author: answers.find(({ id }) => id === row.answerId)?.author ?? '',
        })),
      })),
    });
  }
  return found;
}

export interface AbsenceListed {
  id: string;
  deputyName: string;
  fromOn: IsoDate;
  untilOn: IsoDate;
}

/** Of one contact: what is planned or going on. */
export async function listAbsences(
  db: Tx,
  contactId: string,
  today: IsoDate,
): Promise<AbsenceListed[]> {
  const rows = await db.absence.findMany({
    where: { contactId, untilOn: { gt: dateColumn(today) } },
    include: { deputy: true },
    orderBy: { fromOn: 'asc' },
  });
  return rows.map(({ id, deputy, fromOn, untilOn }) => ({
    id,
    deputyName: deputy.name,
    fromOn: isoDate(fromOn),
    untilOn: isoDate(untilOn),
  }));
}
