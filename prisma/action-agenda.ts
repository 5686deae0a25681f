/** What lies with the TVO, and what was decided since it last met. */

import type { ActionState } from '../domain/action/state.ts';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import type { EventKind, Occurrence } from '../domain/action/events.ts';
import { occurrenceOf } from './action-events.ts';
import type { Db } from './client.ts';
import { instant, instantColumn, isoDate } from './dates.ts';
import { fromJson } from './json.ts';

export interface AgendaItem {
  key: string;
  what: string;
  ownerName: string;
  themeName: string;
  escalatedOn: IsoDate;
  dueOn: IsoDate | null;
  state: ActionState;
  /** Days on which the mail server accepted a mail to the owner since this date was theirs. */
  mailedOn: IsoDate[];
  lastResponse: { author: string; reason: string; on: Instant } | null;
}

/** Escalated and undecided, oldest first. */
export async function readAgenda(db: Db, planId: string): Promise<AgendaItem[]> {
  const rows = await db.action.findMany({
    where: { planId, phase: 'running', escalatedOn: { not: null } },
    include: {
      owner: { select: { name: true } },
      theme: { select: { name: true } },
      notices: {
        where: { audience: 'owner', milestoneId: { not: null }, mail: { status: 'accepted' } },
        select: { milestoneId: true, mail: { select: { on: true } } },
      },
      answers: { where: { channel: 'mail' }, orderBy: { at: 'desc' }, take: 1 },
    },
    orderBy: [{ escalatedOn: 'asc' }, { dueOn: 'asc' }],
  });
  return rows.flatMap((row) => {
    if (row.escalatedOn === null) return [];
    const state = fromJson<ActionState>(row.state);
    const [answer] = row.answers;
    const { key, what, owner, theme, dueOn, escalatedOn } = row;
    return [
      {
        key,
        what,
        state,
        ownerName: owner.name,
        themeName: theme.name,
        escalatedOn: isoDate(escalatedOn),
        dueOn: dueOn === null ? null : isoDate(dueOn),
        mailedOn: mailedOn(row.notices, state),
        lastResponse:
          answer === undefined
            ? null
            : { author: answer.author, reason: answer.reason, on: instant(answer.at) },
      },
    ];
  });
}

function mailedOn(
  notices: { milestoneId: string | null; mail: { on: Date } | null }[],
  state: ActionState,
): IsoDate[] {
  const late = state.milestones.filter(
    (one) => one.escalatedOn !== null && one.confirmedOn === null,
  );
  return notices.flatMap(({ milestoneId, mail }) => {
    const milestone = late.find(({ id }) => id === milestoneId);
    if (milestone === undefined || mail === null) return [];
    const on = isoDate(mail.on);
    return on >= milestone.since ? [on] : [];
  });
}

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
  const answers = await db.answer.findMany({ where: { id: { in: ids }, capacity: 'decider' } });
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  return rows.flatMap((row) => {
    const answer = byId.get(row.answerId ?? '');
    if (answer === undefined) return [];
    const { author, reason } = answer;
    return [{ ...row.action, event: occurrenceOf(row), at: instant(row.at), author, reason }];
  });
}
