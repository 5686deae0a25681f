/** What was decided about actions outside the meetings of boards. */

import type { Instant } from '../domain/calendar.ts';
import type { EventKind, Occurrence } from '../domain/action/events.ts';
import { occurrenceOf } from './action-events.ts';
import type { Db } from './client.ts';
import { instant, instantColumn } from './dates.ts';

export interface DecisionTaken {
  key: string;
  what: string;
  event: Occurrence;
  at: Instant;
  author: string;
  reason: string;
}

/** Some of these an owner or a party can cause, too. */
const decisions: EventKind[] = [
  'extension_granted',
  'extension_refused',
  'action_scaled',
  'action_reassigned',
  'action_paused',
  'action_resumed',
  'action_cancelled',
  'action_confirmed',
  'part_confirmed',
  'confirmation_undone',
];

/** By who decides about the plan, through whichever door, newest first; an owner’s answer is no decision (V14). */
export async function decisionsSince(
  db: Db,
  planId: string,
  since: Instant,
): Promise<DecisionTaken[]> {
  const rows = await db.event.findMany({
    where: {
      action: { planId },
      kind: { in: decisions },
      at: { gte: instantColumn(since) },
      answerId: { not: null },
    },
    include: { action: { select: { key: true, what: true } } },
    orderBy: [{ at: 'desc' }, { actionId: 'asc' }],
    take: 200,
  });
  const ids = rows.flatMap(({ answerId }) => answerId ?? []);
  const answers = await db.answer.findMany({
    where: { id: { in: ids }, capacity: 'decider', meetingDecision: null },
  });
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  return rows.flatMap((row) => {
    const answer = byId.get(row.answerId ?? '');
    if (answer === undefined) return [];
    const { author, reason } = answer;
    return [{ ...row.action, event: occurrenceOf(row), at: instant(row.at), author, reason }];
  });
}
