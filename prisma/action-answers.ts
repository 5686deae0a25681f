/** What people answered and decided about an action, with what happened to it by that. */

import { type Refusal, refusals } from '../domain/action/commands.ts';
import type { AnsweredEvent } from '../domain/action/evaluations.ts';
import type { Occurrence } from '../domain/action/events.ts';
import { type StatedCounts, statedCounts } from '../domain/ahead/stated-counts.ts';
import type { Statement } from '../domain/ahead/statement.ts';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import { instant, isoDateOrNull } from './dates.ts';
import type { Prisma } from './generated/client.ts';
import { fromJson } from './json.ts';

export interface RecordedAnswer {
  id: string;
  /** The `Command['kind']` it became, or `null` when it was none. */
  kind: string;
  channel: string;
  author: string;
  /** Whose link or account it was; null when nobody's, in local mode. */
  contactName: string | null;
  reason: string;
  /** What remains, or comes on top, of an action that is scaled; empty otherwise. */
  scope: string;
  until: IsoDate | null;
  newOwnerName: string | null;
  /** The consequences as they were shown beforehand; null where none were. */
  stated: StatedCounts | null;
  at: Instant;
}

export interface RefusedLater {
  author: string;
  reason: string;
  at: Instant;
  refusal: Refusal;
}

export type RecordedEvent = Occurrence & { at: Instant; answer: RecordedAnswer | null };

/** As the rules take it. */
export function answeredEvent({ answer, at: _, ...event }: RecordedEvent): AnsweredEvent {
  return { event, author: answer?.author ?? '', reason: answer?.reason ?? '' };
}

type AnswerRow = Prisma.AnswerGetPayload<object>;

export function recordedAnswer(row: AnswerRow, names: ReadonlyMap<string, string>): RecordedAnswer {
  const { id, kind, channel, author, contactId, reason, scope, until, newOwnerId, at } = row;
  const contactName = contactId === null ? null : (names.get(contactId) ?? null);
  const newOwnerName = newOwnerId === null ? null : (names.get(newOwnerId) ?? null);
  const days = { until: isoDateOrNull(until), at: instant(at) };
  const stated = row.statement === null ? null : statedCounts(fromJson<Statement>(row.statement));
  return { id, kind, channel, author, contactName, reason, scope, newOwnerName, stated, ...days };
}

export function refusedLater({ author, reason, at, refusal: stored }: AnswerRow): RefusedLater[] {
  const refusal = refusals.find((known) => known === stored);
  return refusal === undefined ? [] : [{ author, reason, at: instant(at), refusal }];
}
