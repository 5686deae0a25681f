/** The events that a frozen report was counted from: those up to the decision that it knew. */

import type { Occurrence } from '../domain/action/events.ts';
import type { Instant } from '../domain/calendar.ts';
import type { ReportFacts } from '../domain/reports/facts.ts';
import { occurrenceOf } from './action-events.ts';
import type { Db } from './client.ts';
import { instant } from './dates.ts';

export interface CountedEvent {
  event: Occurrence;
  at: Instant;
}

/** By action, oldest first. What was only sent or skipped moves no figure. */
export async function readCountedEvents(
  db: Db,
  { countedThrough }: ReportFacts,
): Promise<Map<string, CountedEvent[]>> {
  const rows = await db.event.findMany({
    where: {
      actionId: { in: Object.keys(countedThrough) },
      kind: { notIn: ['step_sent', 'step_skipped', 'owner_nudged'] },
    },
    orderBy: [{ seq: 'asc' }, { position: 'asc' }],
  });
  const known = rows.filter(({ actionId, seq }) => seq <= (countedThrough[actionId] ?? -1));
  const byAction = new Map<string, CountedEvent[]>();
  for (const row of known) {
    const events = byAction.get(row.actionId) ?? [];
    byAction.set(row.actionId, [...events, { event: occurrenceOf(row), at: instant(row.at) }]);
  }
  return byAction;
}
