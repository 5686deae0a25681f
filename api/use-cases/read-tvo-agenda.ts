/** What lies before the next meeting of the TVO, and what was decided since the last one. */

import { openMilestones, type Rules, rulesFor } from '../../domain/action/state.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { type Claim, contactClaims, dateClaims, ownerClaim } from '../../domain/contact/claims.ts';
import {
  type AgendaItem,
  decisionsSince,
  type DecisionTaken,
  readAgenda,
} from '../../prisma/action-agenda.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';

/** What is asked of the TVO, and what is known about it. */
export interface AgendaEntry extends Pick<
  AgendaItem,
  'key' | 'what' | 'ownerName' | 'themeName' | 'escalatedOn' | 'dueOn'
> {
  claims: Claim[];
}

export interface TvoAgenda {
  nextOn: IsoDate | null;
  /** Of the meeting before today, or the start of the plan. */
  lastOn: IsoDate;
  items: AgendaEntry[];
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
  return {
    nextOn: meetings.find((on) => on >= today) ?? null,
    lastOn,
    items: items.map((item) => entryOf(item, plan.rules, today)),
    decisions,
  };
}

function entryOf(item: AgendaItem, rules: Rules, today: IsoDate): AgendaEntry {
  const { key, what, ownerName, ownerLeftOn, themeName, escalatedOn, dueOn, ladder, ...known } =
    item;
  const owner = { name: ownerName, leftOn: ownerLeftOn };
  const subject = { ...known, owner, rules: rulesFor(rules, ladder) };
  const milestone = openMilestones(item.state).find((one) => one.escalatedOn !== null);
  const claims = [
    ...dateClaims(subject, today),
    ownerClaim(subject, today),
    ...contactClaims(subject, today, milestone?.id),
  ];
  return { key, what, ownerName, themeName, escalatedOn, dueOn, claims };
}
