/** What the coordinator reads in the first round of a week: what is late, what goes to the TVO, who is silent. */

import { type ActionState, isOverdue, openMilestones, type Rules } from '../action/state.ts';
import { addDays, calendarOf, type IsoDate, mondayOf } from '../calendar.ts';
import type { AboutWeek, WeekLine } from './content.ts';
import { type NoticeKind, traitsOf } from '../action/notice-kinds.ts';
import { escalatesOn } from '../action/schedule.ts';

export interface WeekAction {
  shortName: string;
  ownerName: string;
  state: ActionState;
  rules: Rules;
  /** What the owner was mailed, ascending. */
  attempts: { milestoneId: string | null; kind: NoticeKind; on: IsoDate; accepted: boolean }[];
  url: string | null;
}

export function weekState(actions: WeekAction[], today: IsoDate): AboutWeek {
  const running = actions.filter((action) => action.state.phase === 'running');
  const late = running.flatMap((action) => lateLine(action, today));
  const toTvoThisWeek = running.flatMap((action) => tvoLine(action, today));
  const unanswered = running.flatMap((action) => unansweredLine(action, today));
  const named = new Set([...late, ...toTvoThisWeek, ...unanswered].map((line) => line.shortName));
  return {
    kind: 'week',
    late: late.sort(oldestFirst),
    toTvoThisWeek: toTvoThisWeek.sort(oldestFirst),
    unanswered: unanswered.sort(oldestFirst),
    othersRunning: running.filter((action) => !named.has(action.shortName)).length,
  };
}

function lateLine(action: WeekAction, today: IsoDate): WeekLine[] {
  const calendar = calendarOf(action.rules.calendar);
  const late = openMilestones(action.state).filter((m) => isOverdue(m, today, calendar));
  const oldest = late.sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
  return oldest === undefined ? [] : [line(action, oldest.id, oldest.dueOn, oldest.escalatedOn)];
}

function tvoLine(action: WeekAction, today: IsoDate): WeekLine[] {
  const calendar = calendarOf(action.rules.calendar);
  const sunday = addDays(mondayOf(today), 6);
  return openMilestones(action.state).flatMap((milestone) => {
    if (milestone.escalatedOn !== null) return [];
    const on = escalatesOn(milestone, action.state, action.rules, calendar);
    const thisWeek = on !== null && on >= today && on <= sunday;
    return thisWeek ? [line(action, milestone.id, on, null)] : [];
  });
}

/** Asked before its due date, and no answer since. */
function unansweredLine(action: WeekAction, today: IsoDate): WeekLine[] {
  const calendar = calendarOf(action.rules.calendar);
  const answeredOn = action.state.progress?.on ?? '';
  const open = openMilestones(action.state).filter((m) => !isOverdue(m, today, calendar));
  const question = action.attempts.find(
    (attempt) =>
      asksBeforeDue(attempt.kind) &&
      attempt.on > answeredOn &&
      open.some(({ id, since }) => id === attempt.milestoneId && attempt.on > since),
  );
  return question === undefined
    ? []
    : [line(action, question.milestoneId ?? '', question.on, null)];
}

function asksBeforeDue(kind: NoticeKind): boolean {
  const { late, reminds, asksProgress } = traitsOf(kind).ladder;
  return !late && (reminds || asksProgress);
}

function line(
  action: WeekAction,
  milestoneId: string,
  on: IsoDate,
  escalatedOn: IsoDate | null,
): WeekLine {
  const { shortName, ownerName, url } = action;
  const accepted = action.attempts.filter(
    (attempt) => attempt.milestoneId === milestoneId && attempt.accepted,
  );
  const mailedOn = [...new Set(accepted.map(({ on: day }) => day))];
  return { shortName, ownerName, on, escalatedOn, mailedOn, url };
}

function oldestFirst(a: WeekLine, b: WeekLine): number {
  return a.on === b.on ? 0 : a.on < b.on ? -1 : 1;
}
