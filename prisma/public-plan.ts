/** What could be shown of a plan to everybody; what of it is shown is chosen apart. */

import { dateStatusOf } from '../domain/action/status.ts';
import type { ActionState } from '../domain/action/state.ts';
import type { Calendar, IsoDate } from '../domain/calendar.ts';
import { describeGoal } from '../domain/dutch/labels.ts';
import { partsOfActionId } from '../domain/ids.ts';
import { summaryOf } from '../domain/indicators/values.ts';
import type { Goal } from '../domain/plan/plan.ts';
import { type PublicInput, publicStatus } from '../domain/public/public-plan.ts';
import type { Db } from './client.ts';
import { isoDateOrNull } from './dates.ts';
import { readIndicators } from './indicator-readings.ts';
import { fromJson } from './json.ts';
import { readDecisionList } from './meeting-decision-list.ts';
import { listMeetings } from './meeting-storage.ts';

interface Source {
  plan: { planId: string; title: string; year: number; municipality: { id: string; name: string } };
  calendar: Calendar;
  today: IsoDate;
}

export async function readPublicInput(db: Db, { plan, calendar, today }: Source) {
  const { planId, municipality, title, year } = plan;
  const themes = await db.theme.findMany({ where: { planId }, orderBy: { position: 'asc' } });
  const actions = await db.action.findMany({
    where: { planId },
    orderBy: { position: 'asc' },
    include: { theme: { select: { key: true } } },
  });
  const input: PublicInput = {
    municipality: municipality.name,
    title,
    year,
    on: today,
    themes: themes.map(({ key, name, goals }) => ({
      key,
      name,
      goals: fromJson<Goal[]>(goals).map(describeGoal),
    })),
    actions: actions.map(({ key, what, timing, state, dueOn, milestoneKind, theme }) => ({
      key,
      what,
      timing,
      themeKey: theme.key,
      dueOn: isoDateOrNull(dueOn),
      milestoneKind: milestoneKind === 'evaluation' ? 'evaluation' : 'deadline',
      status: publicStatus(dateStatusOf(fromJson<ActionState>(state), today, calendar)),
    })),
    indicators: (await readIndicators(db, planId)).map(summaryOf),
    decisions: await readPublicDecisions(db, plan, today),
  };
  return input;
}

/** Of meetings that are closed: before that a decision can still be corrected. */
async function readPublicDecisions(
  db: Db,
  { planId, municipality }: Source['plan'],
  today: IsoDate,
): Promise<PublicInput['decisions']> {
  const meetings = (await listMeetings(db, municipality.id)).filter(
    (meeting) => meeting.planId === planId && meeting.state.phase === 'closed',
  );
  const lists: PublicInput['decisions'][] = [];
  for (const meeting of meetings) {
    const { board, on } = meeting.state;
    const entries = await readDecisionList(db, meeting, today);
    lists.push(
      entries.flatMap(({ actionId, decision: { id, kind, until } }) =>
        actionId === null
          ? []
          : [{ id, board, on, kind, until, actionKey: partsOfActionId(actionId).key }],
      ),
    );
  }
  return lists.flat();
}
