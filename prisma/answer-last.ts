/** What was said about an action through its links. */

import type { Progress } from '../domain/action/state.ts';
import { type Refusal, refusals } from '../domain/action/commands.ts';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import { occurrenceOf } from './action-events.ts';
import type { Db } from './client.ts';
import { instant, isoDateOrNull } from './dates.ts';
import type { OpenedLink } from './answer-opened.ts';

/** What a person said and the action heard. */
export interface LastResponse {
  kind: string;
  progress: Progress | null;
  author: string;
  until: IsoDate | null;
}

/** The last thing one person said about one milestone; null for what the action never heard. */
export async function lastResponse(
  db: Db,
  { action, milestoneId, contact }: OpenedLink,
): Promise<LastResponse | null> {
  const where = { actionId: action.id, milestoneId, contactId: contact.id };
  const answers = await db.answer.findMany({ where });
  const row = await db.event.findFirst({
    where: { actionId: action.id, answerId: { in: answers.map(({ id }) => id) } },
    orderBy: { seq: 'desc' },
  });
  const answer = answers.find(({ id }) => id === row?.answerId);
  if (row === null || answer === undefined) return null;
  const { kind, author, until } = answer;
  const event = occurrenceOf(row);
  const progress = event.kind === 'progress_reported' ? event.data.progress : null;
  return { kind, author, until: isoDateOrNull(until), progress };
}

/** Why what one person said was refused after it had been kept; null once they said something newer. */
export async function refusedLast(
  db: Db,
  { action, milestoneId, contact }: OpenedLink,
): Promise<Refusal | null> {
  const where = { actionId: action.id, milestoneId, contactId: contact.id };
  const last = await db.answer.findFirst({
    where: { ...where, refusal: { not: null } },
    orderBy: { at: 'desc' },
  });
  if (last === null) return null;
  const newer = await db.answer.count({ where: { ...where, at: { gt: last.at } } });
  return newer > 0 ? null : (refusals.find((known) => known === last.refusal) ?? null);
}

/** Who confirmed what the link is about last, and when. */
export async function confirmation(
  db: Db,
  { action, milestoneId, partId }: OpenedLink,
): Promise<{ author: string; at: Instant } | null> {
  const whole = { kind: { in: ['action_confirmed', 'owner_confirmed'] } };
  const part = { kind: 'part_confirmed', data: { path: ['partId'], equals: partId ?? '' } };
  const event = await db.event.findFirst({
    where: { actionId: action.id, milestoneId, ...(partId === null ? whole : part) },
    orderBy: { seq: 'desc' },
  });
  if (event?.answerId == null) return null;
  const answer = await db.answer.findUnique({ where: { id: event.answerId } });
  return answer && { author: answer.author, at: instant(event.at) };
}
