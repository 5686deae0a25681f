/** What the coordinator reads in the first round of a week: what waits for them, what is late, who is silent. */

import { escalatesOn } from '../action/schedule.ts';
import { type ActionState, nextMilestone, openMilestones } from '../action/state.ts';
import { reportedStatusOf } from '../action/status.ts';
import { addDays, calendarOf, type IsoDate, mondayOf } from '../calendar.ts';
import { type Calm, calmBasis, calmOf, silentUntil } from '../contact/calm.ts';
import {
  type Claim,
  type ClaimSubject,
  contactClaims,
  dateClaims,
  ownerClaim,
  silenceClaims,
} from '../contact/claims.ts';
import { lateDays, onTrackSince, presentFacts } from '../contact/facts.ts';
import { groupBy } from '../group-by.ts';
import type { AboutWeek, WeekLine, WeekListKind } from './content.ts';

export interface WeekAction extends ClaimSubject {
  id: string;
  shortName: string;
  url: string | null;
}

const listKinds: WeekListKind[] = ['undecided', 'to_tvo', 'late', 'troubled', 'silent'];

/** `withItem`: ids of actions that the same mail speaks of apart; no action stands twice in a mail (V35). */
export function weekState(
  actions: WeekAction[],
  today: IsoDate,
  withItem: ReadonlySet<string>,
): AboutWeek {
  const running = actions.filter((action) => action.state.phase === 'running');
  const placed = running.map((action) => ({ action, ...placeOf(action, today) }));
  const listed = groupBy(placed, ({ list }) => list);
  const others = groupBy(listed.get(null) ?? [], ({ calm }) => calm);
  return {
    kind: 'week',
    lists: listKinds.flatMap((kind) => {
      const found = (listed.get(kind) ?? [])
        .map(({ action }) => action)
        .filter(({ id }) => !withItem.has(id))
        .sort(oldestFirst);
      return found.length === 0
        ? []
        : [{ kind, lines: found.map((one) => line(kind, one, today)) }];
    }),
    counts: perList((kind) => listed.get(kind)?.length ?? 0),
    late: running.filter((action) => isLate(action, today)).length,
    others: perCalm((calm) => others.get(calm)?.length ?? 0),
  };
}

/** In one list only. */
function placeOf(action: WeekAction, today: IsoDate): { list: WeekListKind | null; calm: Calm } {
  const { state, rules, history } = action;
  const calendar = calendarOf(rules.calendar);
  const basis = calmBasis(presentFacts(state, history), onTrackSince(state));
  const calm = calmOf(basis, silentUntil(today, rules.ladder.answerDays, calendar));
  if (calm === 'undecided') return { list: 'undecided', calm };
  if (tvoThisWeek(action, today) !== null) return { list: 'to_tvo', calm };
  const status = reportedStatusOf(state, today, calendar);
  if (status === 'overdue' || status === 'escalated') return { list: 'late', calm };
  if (status === 'stuck' || status === 'at_risk') return { list: 'troubled', calm };
  return { list: calm === 'silent' ? 'silent' : null, calm };
}

function isLate({ state, rules }: WeekAction, today: IsoDate): boolean {
  return lateDays(state, nextMilestone(state), today, calendarOf(rules.calendar)) > 0;
}

function tvoThisWeek({ state, rules }: WeekAction, today: IsoDate): IsoDate | null {
  const calendar = calendarOf(rules.calendar);
  const sunday = addDays(mondayOf(today), 6);
  const days = openMilestones(state).flatMap((milestone) => {
    if (milestone.escalatedOn !== null) return [];
    const on = escalatesOn(milestone, state, rules, calendar);
    return on !== null && on >= today && on <= sunday ? [on] : [];
  });
  return days.sort()[0] ?? null;
}

function line(kind: WeekListKind, action: WeekAction, today: IsoDate): WeekLine {
  const { shortName, url } = action;
  return { shortName, url, claims: claimsOf(kind, action, today) };
}

function claimsOf(kind: WeekListKind, action: WeekAction, today: IsoDate): Claim[] {
  const who = ownerClaim(action, today);
  const dates = dateClaims(action, today);
  const contact = contactClaims(action, today);
  switch (kind) {
    case 'undecided':
      return [...contact, ...dates, who];
    case 'to_tvo': {
      const on = tvoThisWeek(action, today);
      const goes: Claim[] = on === null ? [] : [{ kind: 'goes_to_tvo', on }];
      return [who, ...dates, ...goes, ...contact];
    }
    case 'late':
    case 'troubled':
      return [who, ...dates, ...contact];
    case 'silent':
      return [who, ...silenceClaims(action, today), ...dates];
  }
}

function oldestFirst(a: WeekAction, b: WeekAction): number {
  const [one, other] = [dueOn(a.state), dueOn(b.state)];
  return one === other ? 0 : one < other ? -1 : 1;
}

function dueOn(state: ActionState): IsoDate {
  return nextMilestone(state)?.dueOn ?? '';
}

function perList(count: (kind: WeekListKind) => number): Record<WeekListKind, number> {
  return {
    undecided: count('undecided'),
    to_tvo: count('to_tvo'),
    late: count('late'),
    troubled: count('troubled'),
    silent: count('silent'),
  };
}

function perCalm(count: (calm: Calm) => number): Record<Calm, number> {
  return {
    undecided: count('undecided'),
    silent: count('silent'),
    parts_missing: count('parts_missing'),
    awaiting: count('awaiting'),
    on_track: count('on_track'),
    unasked: count('unasked'),
  };
}
