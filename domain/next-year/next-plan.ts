/**
 * The draft of next year's plan, made from the plan that runs: what goes on is carried over under the same id, what is
 * done or was stopped stays behind. Amounts, meetings and report days are proposals: those of this year.
 */

import { openMilestones, isOpen, type ActionState } from '../action/state.ts';
import { addDays, calendarOf, type Calendar, type IsoDate } from '../calendar.ts';
import { compare } from '../compare.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { byBoard } from '../meetings/meeting.ts';
import {
  type Action,
  byRole,
  type Contact,
  type Plan,
  type ReportMoment,
  type Theme,
} from '../plan/plan.ts';
import { everyQuarter, lastDayOf, type Moment, momentIn, momentOn } from '../plan/moment.ts';
import type { Timing } from '../plan/timing.ts';

export interface NextYearInput {
  /** The plan as it runs. */
  file: Plan;
  /** By the id in the plan. */
  states: ReadonlyMap<string, ActionState>;
  /** Holidays of the years around the next one. */
  holidays: IsoDate[];
  today: IsoDate;
}

export interface NextPlan {
  plan: Plan;
  /** Actions whose owner left: their party, or else the coordinator, has them until somebody chooses. */
  ownerless: string[];
}

/** How an action stands at the turn of the year. */
export type Turn = 'goes_on' | 'comes_back' | 'unfinished' | 'finished' | 'stopped';

const carried: readonly Turn[] = ['goes_on', 'comes_back', 'unfinished'];

/** What is ongoing or comes back every year goes on by itself: all of its moments done is no end of it. */
export function turnOf({ timing }: Pick<Action, 'timing'>, state: ActionState | undefined): Turn {
  if (state?.phase === 'cancelled') return 'stopped';
  if (timing.kind === 'ongoing') return 'goes_on';
  if (timing.kind === 'yearly') return 'comes_back';
  return state === undefined || isOpen(state.phase) ? 'unfinished' : 'finished';
}

export function nextPlan({ file, states, holidays, today }: NextYearInput): NextPlan {
  const year = file.year + 1;
  const calendar = { ...file.calendar, closedOn: [...new Set(holidays)].sort() };
  const days = calendarOf(calendar);
  const contacts = file.contacts.filter((contact) => isHere(contact, today));
  const heir = heirOf(file, contacts);
  const kept = file.actions.filter((action) =>
    carried.includes(turnOf(action, states.get(action.id))),
  );
  const here = new Set(contacts.map(({ id }) => id));
  const present = (ids: string[]) => ids.filter((id) => here.has(id));
  const themes = themesKept(file, kept);
  const isKept = ({ themeId }: { themeId: string | null }) =>
    themeId === null || themes.some(({ id }) => id === themeId);
  return {
    plan: {
      ...file,
      year,
      title: file.title.replace(String(file.year), String(year)),
      calendar,
      themes,
      actions: kept.map((action) =>
        carriedOver(action, states.get(action.id), { year, heir, here, themes }),
      ),
      contacts,
      roles: byRole((role) => present(file.roles[role])),
      reports: file.reports.map((report) => nextReport(report, (on) => nextYearsDay(on, days))),
      meetings: byBoard((board) => ({
        ...file.meetings[board],
        on: file.meetings[board].on.map((on) => nextYearsDay(on, days)),
      })),
      indicators: nextIndicators(file.indicators, isKept, { kept, here }),
      budget: nextBudget(file.budget, isKept),
      capacity: nextCapacity(file.capacity, isKept, here),
    },
    ownerless: kept.filter(({ owner }) => !here.has(owner)).map(({ id }) => id),
  };
}

/** Their values go on by their ids; what does not, moves them no more. */
function nextIndicators(
  indicators: Indicator[],
  isKept: (one: Indicator) => boolean,
  { kept, here }: { kept: Action[]; here: ReadonlySet<string> },
): Indicator[] {
  const actions = new Set(kept.map(({ id }) => id));
  return indicators.filter(isKept).map((one) => ({
    ...one,
    responsible: one.responsible !== null && here.has(one.responsible) ? one.responsible : null,
    movedBy: one.movedBy.filter((id) => actions.has(id)),
  }));
}

function nextReport(report: ReportMoment, later: (on: IsoDate) => IsoDate): ReportMoment {
  const deliveries = report.deliveries.map(({ board, on }) => ({ board, on: later(on) }));
  return { ...report, on: later(report.on), deliveries };
}

/** A theme that was stopped stays behind, unless something of it goes on; so do its goals. */
function themesKept({ themes }: Plan, kept: Action[]): Theme[] {
  return themes
    .filter(
      ({ id, scaling }) =>
        scaling?.direction !== 'stopped' || kept.some(({ themeId }) => themeId === id),
    )
    .map((theme) => ({
      ...theme,
      goals: theme.goals.filter(({ scaling }) => scaling?.direction !== 'stopped'),
      // A total that was printed for other actions would be untrue.
      statedTotalCents: null,
    }));
}

type OfTheme = (line: { themeId: string | null }) => boolean;

function nextBudget(budget: Plan['budget'], isKept: OfTheme): Plan['budget'] {
  const lines = budget.lines.filter(isKept);
  const sum = lines.reduce((total, { amountCents }) => total + amountCents, 0);
  return { ...budget, lines, statedTotalCents: sum + budget.contingencyCents };
}

function nextCapacity(
  capacity: Plan['capacity'],
  isKept: OfTheme,
  here: ReadonlySet<string>,
): Plan['capacity'] {
  const lines = capacity.lines.filter(isKept).map((line) => ({
    ...line,
    responsible: here.has(line.responsible ?? '') ? line.responsible : null,
  }));
  return {
    ...capacity,
    lines,
    statedRegularFte: roundedSum(lines.map(({ regularFte }) => regularFte)),
    statedPriorityFte: roundedSum(lines.map(({ priorityFte }) => priorityFte)),
  };
}

/** In hundredths, as plans print it. */
function roundedSum(amounts: number[]): number {
  return Math.round(amounts.reduce((sum, one) => sum + one, 0) * 100) / 100;
}

function isHere({ leftOn }: Contact, today: IsoDate): boolean {
  return leftOn === null || leftOn > today;
}

/** Who has an action for the time being. */
function heirOf(file: Plan, contacts: Contact[]): (owner: string) => string {
  const parties = new Map(file.contacts.map(({ id, partyId }) => [id, partyId]));
  const [coordinator = ''] = file.roles.coordinator.filter((id) =>
    contacts.some((contact) => contact.id === id),
  );
  return (owner) => {
    const party = contacts.find(({ id }) => id === parties.get(owner));
    return party?.id ?? coordinator;
  };
}

interface Carrying {
  year: number;
  heir: (owner: string) => string;
  here: ReadonlySet<string>;
  themes: Theme[];
}

function carriedOver(
  action: Action,
  state: ActionState | undefined,
  { year, heir, here, themes }: Carrying,
): Action {
  const owner = here.has(action.owner) ? action.owner : heir(action.owner);
  const { secondThemeId } = action.particulars;
  const isKept = themes.some(({ id }) => id === secondThemeId);
  const goesWith = (id: string) => here.has(id) && id !== owner;
  return {
    ...action,
    owner,
    timing: nextTiming(action.timing, state, year),
    involved: action.involved.filter(goesWith),
    parts: action.parts.filter(({ contactId }) => goesWith(contactId)),
    particulars: { ...action.particulars, secondThemeId: isKept ? secondThemeId : null },
  };
}

/** What comes back does so at the same moments; of the others those that are open. */
function nextTiming(timing: Timing, state: ActionState | undefined, year: number): Timing {
  switch (timing.kind) {
    case 'ongoing':
      return { ...timing, evaluations: distinct(timing.evaluations, year) };
    case 'yearly':
      return { ...timing, moments: distinct(timing.moments, year) };
    case 'by': {
      const open = state === undefined ? [] : openMilestones(state);
      const moments = open.flatMap(({ dueOn }) => nextMoment(dueOn, year));
      return { kind: 'by', moments: open.length === 0 ? firstQuarter : distinct(moments, year) };
    }
  }
}

const firstQuarter = everyQuarter.slice(0, 1);

/** By the date that was given; what is late must be done in the first quarter. */
function nextMoment(dueOn: IsoDate, year: number): Moment[] {
  if (dueOn < `${String(year)}-01-01`) return firstQuarter;
  return dueOn > `${String(year)}-12-31` ? everyQuarter.slice(-1) : [momentOn(dueOn)];
}

/** Two may end on one day now that did not: 28 and 29 February. */
function distinct(moments: Moment[], year: number): Moment[] {
  const byDay = new Map(
    moments.map((one) => momentIn(one, year)).map((one) => [lastDayOf(one, year), one]),
  );
  return [...byDay].sort(([a], [b]) => compare(a, b)).map(([, moment]) => moment);
}

/** The same day of the week, 52 weeks later; where nobody works then, the first day after it. */
function nextYearsDay(on: IsoDate, calendar: Calendar): IsoDate {
  return calendar.firstWorkingDayOnOrAfter(addDays(on, 364));
}
