/** What lies before the next meeting of the TVO, and what was decided since the last one. */

import type { IsoDate } from '../../domain/calendar.ts';
import {
  type AgendaItem,
  decisionsSince,
  type DecisionTaken,
  readAgenda,
} from '../../prisma/action-agenda.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';

export interface TvoAgenda {
  nextOn: IsoDate | null;
  /** Of the meeting before today, or the start of the plan. */
  lastOn: IsoDate;
  items: AgendaItem[];
  decisions: DecisionTaken[];
}

export async function readTvoAgenda(
  { db }: Deps,
  { plan, calendar, today }: PageContext,
): Promise<TvoAgenda> {
  const meetings = plan.days.tvoMeetings;
  const lastOn = meetings.filter((on) => on < today).at(-1) ?? plan.activatedOn;
  const [items, decisions] = await Promise.all([
    readAgenda(db, plan.planId),
    decisionsSince(db, plan.planId, calendar.instantOf(lastOn, '00:00')),
  ]);
  return { nextOn: meetings.find((on) => on >= today) ?? null, lastOn, items, decisions };
}
