/**
 * What everybody may read of a plan: what it wants, how far it is, and what boards decided in public. It is made of
 * what somebody chose to publish, and has no place for a name, an address or a text that somebody typed later.
 */

import type { Milestone } from '../action/milestones.ts';
import { type DateStatus, statuses } from '../action/status.ts';
import type { IsoDate } from '../calendar.ts';
import type { AimedDefinition } from '../indicators/indicator.ts';
import type { IndicatorSummary } from '../indicators/values.ts';
import type { MeetingDecisionKind } from '../meetings/decisions.ts';
import type { Board } from '../meetings/meeting.ts';

/** What of a plan is shown. */
export interface Publication {
  isOn: boolean;
  actionKeys: string[];
  decisionIds: string[];
}

/** Until somebody chose otherwise. */
export const nothingPublished: Publication = { isOn: false, actionKeys: [], decisionIds: [] };

export interface PublicInput {
  /** "gemeente Westerkwartier" */
  municipality: string;
  title: string;
  year: number;
  on: IsoDate;
  /** In the order of the plan. */
  themes: { key: string; name: string; goals: string[] }[];
  actions: (PublicAction & { key: string; themeKey: string })[];
  /** About actions: what a board says of anything else is in words of its own. */
  indicators: IndicatorSummary[];
  decisions: (Omit<PublicDecision, 'what'> & { id: string; actionKey: string })[];
}

export interface PublicAction {
  what: string;
  /** As the plan says it: "Q3 2024". */
  timing: string;
  /** By its dates and by decisions; what an owner says of it is between them and the coordinator. */
  status: PublicStatus;
  dueOn: IsoDate | null;
  milestoneKind: Milestone['kind'];
}

export type PublicStatus = Exclude<DateStatus, 'escalated'>;

export interface PublicDecision {
  board: Board;
  on: IsoDate;
  /** Of its action, as the plan says it. */
  what: string;
  kind: MeetingDecisionKind;
  until: IsoDate | null;
}

/** What is measured, without who fills it in. */
export interface PublicIndicator {
  indicator: AimedDefinition;
  /** Null while it has no figure. */
  latest: IndicatorSummary['latest'];
  target: IndicatorSummary['target'];
}

export interface PublicTheme {
  key: string;
  name: string;
  goals: string[];
  /** Of the actions that are shown; worst first. */
  counts: { status: PublicStatus; count: number }[];
  actions: PublicAction[];
  indicators: PublicIndicator[];
}

export interface PublicPlan extends Pick<PublicInput, 'municipality' | 'title' | 'year' | 'on'> {
  themes: PublicTheme[];
  decisions: PublicDecision[];
}

/** Null while the page is off. A decision about an action that is not shown is not shown either. */
export function publicPlan(
  { themes, actions, indicators, decisions, municipality, title, year, on }: PublicInput,
  { isOn, actionKeys, decisionIds }: Publication,
): PublicPlan | null {
  if (!isOn) return null;
  const shown = actions.filter(({ key }) => actionKeys.includes(key));
  return {
    municipality,
    title,
    year,
    on,
    themes: themes.map(({ key, name, goals }) => {
      const own = shown.filter(({ themeKey }) => themeKey === key).map(publicAction);
      const measured = indicators.filter(({ indicator }) => indicator.themeId === key);
      return {
        key,
        name,
        goals,
        counts: countsOf(own),
        actions: own,
        indicators: measured.map(publicIndicator),
      };
    }),
    decisions: decisions
      .filter(({ id }) => decisionIds.includes(id))
      .flatMap(({ board, on: day, actionKey, kind, until }) => {
        const action = shown.find(({ key }) => key === actionKey);
        return action === undefined ? [] : [{ board, on: day, what: action.what, kind, until }];
      }),
  };
}

function publicAction({ what, timing, status, dueOn, milestoneKind }: PublicAction): PublicAction {
  return { what, timing, status, dueOn, milestoneKind };
}

function publicIndicator({ indicator, latest, target }: IndicatorSummary): PublicIndicator {
  const { name, unit, kind, direction, level, period, source } = indicator;
  const aim = indicator.target;
  return {
    indicator: { name, unit, kind, direction, level, period, source, target: aim },
    latest,
    target,
  };
}

function countsOf(actions: PublicAction[]): PublicTheme['counts'] {
  const present = statuses.flatMap((status) => actions.find((one) => one.status === status) ?? []);
  return present.map(({ status }) => ({
    status,
    count: actions.filter((one) => one.status === status).length,
  }));
}

/** What lies with a board is late. */
export function publicStatus(status: DateStatus): PublicStatus {
  return status === 'escalated' ? 'overdue' : status;
}
