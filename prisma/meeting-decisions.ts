/** What boards decided, and what became of it. */

import { type MeetingDecisionKind, meetingDecisionKinds } from '../domain/meetings/decisions.ts';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import { instant, isoDateOrNull } from './dates.ts';
import type { Prisma } from './generated/client.ts';

/** `waiting`: its action did not hear of it yet. `refused`: it did, and said no. */
export type DecisionProgress = 'done' | 'waiting' | 'refused';

export interface RecordedDecision {
  id: string;
  number: number;
  kind: MeetingDecisionKind;
  decidedBy: string;
  reason: string;
  author: string;
  at: Instant;
  /** What remains, or comes on top, of an action that is scaled; empty for anything else. */
  scope: string;
  until: IsoDate | null;
  newOwnerName: string | null;
  progress: DecisionProgress;
}

export const withProgress = {
  include: { answer: { include: { pending: { select: { answerId: true } } } } },
  orderBy: { number: 'asc' },
} satisfies Prisma.MeetingItem$decisionsArgs;
export type DecisionRow = Prisma.MeetingDecisionGetPayload<typeof withProgress>;

export function recordedDecision(
  { answer, ...row }: DecisionRow,
  names: ReadonlyMap<string, string>,
): RecordedDecision {
  const { id, number, decidedBy, reason, author, at } = row;
  return {
    id,
    number,
    kind: kindOf(row.kind),
    decidedBy,
    reason,
    author,
    at: instant(at),
    scope: answer?.scope ?? '',
    until: isoDateOrNull(answer?.until ?? null),
    newOwnerName: names.get(answer?.newOwnerId ?? '') ?? null,
    progress: progressOf(answer),
  };
}

function progressOf(answer: DecisionRow['answer']): DecisionProgress {
  if (answer === null) return 'done';
  if (answer.refusal !== null) return 'refused';
  return answer.pending === null ? 'done' : 'waiting';
}

/** The last one that its action did not refuse; null where nothing was decided. */
export function standingDecision(
  decisions: { kind: string; at: Date; answer: { refusal: string | null } | null }[],
): { kind: MeetingDecisionKind; at: Instant } | null {
  const last = decisions.findLast(({ answer }) => (answer?.refusal ?? null) === null);
  return last === undefined ? null : { kind: kindOf(last.kind), at: instant(last.at) };
}

/** What this room wrote. */
function kindOf(stored: string): MeetingDecisionKind {
  return meetingDecisionKinds.find((kind) => kind === stored) ?? 'keep';
}
