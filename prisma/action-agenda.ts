/** What lies with the TVO, and what was decided since it last met. */

import type { ActionState } from '../domain/action/state.ts';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import type { EventKind, Occurrence } from '../domain/action/events.ts';
import { type ContactHistory, noHistory } from '../domain/contact/history.ts';
import type { Ladder } from '../domain/plan/ladder.ts';
import { readContactHistories } from './action-contact.ts';
import { occurrenceOf } from './action-events.ts';
import type { Db } from './client.ts';
import { instant, instantColumn, isoDate, isoDateOrNull } from './dates.ts';
import { fromJson } from './json.ts';

export interface AgendaItem {
  key: string;
  what: string;
  ownerName: string;
  ownerLeftOn: IsoDate | null;
  themeName: string;
  escalatedOn: IsoDate;
  dueOn: IsoDate | null;
  state: ActionState;
  ladder: Ladder | null;
  parts: { id: string; name: string }[];
  history: ContactHistory;
}

/** Escalated and undecided, oldest first. */
export async function readAgenda(db: Db, planId: string): Promise<AgendaItem[]> {
  const rows = await db.action.findMany({
    where: { planId, phase: 'running', escalatedOn: { not: null } },
    include: {
      owner: { select: { name: true, leftOn: true } },
      theme: { select: { name: true } },
      involved: { where: { part: { not: null } }, include: { contact: true } },
    },
    orderBy: [{ escalatedOn: 'asc' }, { dueOn: 'asc' }],
  });
  const histories = await readContactHistories(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ escalatedOn, ...row }) => {
    if (escalatedOn === null) return [];
    return [
      {
        key: row.key,
        what: row.what,
        ownerName: row.owner.name,
        ownerLeftOn: isoDateOrNull(row.owner.leftOn),
        themeName: row.theme.name,
        escalatedOn: isoDate(escalatedOn),
        dueOn: isoDateOrNull(row.dueOn),
        state: fromJson<ActionState>(row.state),
        ladder: row.ladder === null ? null : fromJson<Ladder>(row.ladder),
        parts: row.involved.map(({ contact }) => ({ id: contact.key, name: contact.name })),
        history: histories.get(row.id) ?? noHistory,
      },
    ];
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
  const answers = await db.answer.findMany({ where: { id: { in: ids }, capacity: 'decider' } });
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  return rows.flatMap((row) => {
    const answer = byId.get(row.answerId ?? '');
    if (answer === undefined) return [];
    const { author, reason } = answer;
    return [{ ...row.action, event: occurrenceOf(row), at: instant(row.at), author, reason }];
  });
}
