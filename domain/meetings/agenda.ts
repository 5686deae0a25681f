/**
 * The agenda of a meeting makes itself: from where the actions stand, what was left undecided, and what
 * people put on it. The same rule for the site, the mails and the simulation.
 */

import type { Milestone } from '../action/milestones.ts';
import type { RequestKind } from '../contact/requests.ts';
import { compare } from '../compare.ts';
import type { Calendar, Instant, IsoDate } from '../calendar.ts';
import { comesBackAfter, type MeetingDecisionKind } from './decisions.ts';
import type { Board } from './meeting.ts';

/** Why something stands on an agenda, worst first. */
export const agendaReasons = [
  'escalated',
  /** The other board sent it. */
  'referred',
  /** Not decided at an earlier meeting of this board. */
  'returned',
  'extension_asked',
  'not_mine',
  'obstacle',
  /** A budget that runs over. */
  'over_budget',
  /** Somebody proposes to scale a goal, a theme or an action. */
  'proposal',
  /** An indicator asks for attention. */
  'indicator',
  /** The whole plan, twice a year. */
  'whole_plan',
  /** Put on the agenda by hand. */
  'free',
  /** Late before the next meeting if nothing happens. */
  'late_soon',
] as const;
export type AgendaReason = (typeof agendaReasons)[number];

/** For these a decision is asked; what is there for the others only, may stay without. */
export function asksDecision(reasons: readonly AgendaReason[]): boolean {
  return reasons.some((reason) => reason !== 'late_soon' && reason !== 'indicator');
}

/** What one item of an agenda is about. */
export type AgendaSubject =
  | { kind: 'action'; actionKey: string }
  | { kind: 'theme'; themeKey: string }
  | { kind: 'indicator'; indicatorId: string }
  | { kind: 'plan' }
  /** By its id in PostgreSQL. */
  | { kind: 'free'; id: string };

/** The same at every meeting: by this an item comes back. */
export function subjectKey(subject: AgendaSubject): string {
  switch (subject.kind) {
    case 'action':
      return `action/${subject.actionKey}`;
    case 'theme':
      return `theme/${subject.themeKey}`;
    case 'indicator':
      return `indicator/${subject.indicatorId}`;
    case 'plan':
      return 'plan';
    case 'free':
      return `free/${subject.id}`;
  }
}

export interface AgendaItem {
  subject: AgendaSubject;
  /** Worst first, never empty. */
  reasons: AgendaReason[];
  /** How many earlier meetings of this board left it undecided. */
  returns: number;
}

/** What a board saw of a subject at an earlier meeting. */
export interface EarlierItem {
  board: Board;
  /** Day of that meeting. */
  on: IsoDate;
  subject: AgendaSubject;
  /** The last decision about it there; null when there was none. */
  decision: MeetingDecisionKind | null;
  /** What came after that moment was not before the board. */
  seenUntil: Instant;
}

export interface AgendaAction {
  key: string;
  /** It runs: neither paused nor closed. */
  runs: boolean;
  /** It is done or was stopped. */
  closed: boolean;
  escalatedOn: IsoDate | null;
  /** First day on which it will be late; null when nothing is due, or it is late already. */
  lateFrom: IsoDate | null;
  /** Of what is due then. */
  dueKind: Milestone['kind'];
  /** Its owner reported a risk, or that it is stuck. */
  troubled: boolean;
  requests: { kind: RequestKind; openedAt: Instant }[];
}

/** What an agenda finds by itself beside the dates of actions: budgets, and what is yet to come. */
export interface AgendaOccasion {
  subject: AgendaSubject;
  reason: AgendaReason;
  /** When it began, or last got worse; null for what people put on this agenda by hand. */
  changedAt: Instant | null;
}

export interface AgendaSource {
  board: Board;
  on: IsoDate;
  /** The meeting after this one; null for the last. */
  nextOn: IsoDate | null;
  calendar: Calendar;
  actions: AgendaAction[];
  earlier: EarlierItem[];
  others: AgendaOccasion[];
  /** The two meetings of the year at which the whole plan lies on the table. */
  isHalfYear: boolean;
}

/** Working days in which a coordinator settles a request before a board is asked. */
export const requestDays = 5;

/** Those for which a decision is asked first, each by its worst reason; then by subject. */
export function agendaOf(source: AgendaSource): AgendaItem[] {
  const found = new Map<string, { subject: AgendaSubject; reasons: Set<AgendaReason> }>();
  const add = (subject: AgendaSubject, reason: AgendaReason) => {
    const key = subjectKey(subject);
    const item = found.get(key) ?? { subject, reasons: new Set() };
    item.reasons.add(reason);
    found.set(key, item);
  };
  const seen = lastSeen(source);
  for (const action of source.actions) {
    for (const reason of actionReasons(action, source, seen)) {
      add({ kind: 'action', actionKey: action.key }, reason);
    }
  }
  for (const { subject, reason, changedAt } of source.others) {
    if (changedAt === null || !isSettled(seen.get(subjectKey(subject)), changedAt))
      add(subject, reason);
  }
  for (const { subject, reason } of carriedOver(source, seen)) add(subject, reason);
  if (source.isHalfYear) add({ kind: 'plan' }, 'whole_plan');
  return [...found.values()]
    .map(({ subject, reasons }) => ({
      subject,
      reasons: agendaReasons.filter((reason) => reasons.has(reason)),
      returns: returnsOf(subject, source),
    }))
    .sort(worstFirst);
}

/** The Driehoek hears of single actions only when the TVO sends them. */
function actionReasons(
  action: AgendaAction,
  source: AgendaSource,
  seen: ReadonlyMap<string, EarlierItem>,
): AgendaReason[] {
  if (source.board !== 'tvo' || action.closed) return [];
  const last = seen.get(subjectKey({ kind: 'action', actionKey: action.key }));
  // The other board has it now.
  if (last?.board === source.board && last.decision === 'refer') return [];
  const reasons: AgendaReason[] = [];
  const { escalatedOn } = action;
  if (action.runs && escalatedOn !== null && escalatedOn <= source.on) reasons.push('escalated');
  const { lateFrom } = action;
  const until = source.nextOn;
  // Every quarter each ongoing action has its evaluation: a board hears of it where there is a reason to.
  const isTold = action.dueKind === 'deadline' || action.troubled;
  if (action.runs && isTold && lateFrom !== null && (until === null || lateFrom <= until)) {
    reasons.push('late_soon');
  }
  for (const { kind, openedAt } of action.requests) {
    const { addWorkingDays, dateOf } = source.calendar;
    const isWaiting = addWorkingDays(dateOf(openedAt), requestDays) <= source.on;
    if (kind !== 'stuck' && isWaiting && !isSettled(last, openedAt)) reasons.push(kind);
  }
  return reasons;
}

/** Decided, and not changed since: the one rule for all that an agenda finds by itself. */
function isSettled(last: EarlierItem | undefined, changedAt: Instant): boolean {
  return last !== undefined && !comesBackAfter(last.decision) && changedAt <= last.seenUntil;
}

/** Of each subject what the last meeting that saw it made of it. */
function lastSeen({ earlier }: AgendaSource): Map<string, EarlierItem> {
  const inOrder = [...earlier].sort((a, b) => compare(a.on, b.on));
  return new Map(inOrder.map((item) => [subjectKey(item.subject), item]));
}

/** What the last meeting that saw a subject left undecided, or sent to this board. */
function carriedOver({ board, actions }: AgendaSource, seen: ReadonlyMap<string, EarlierItem>) {
  const closed = new Set(actions.filter((one) => one.closed).map(({ key }) => key));
  return [...seen.values()].flatMap((item): { subject: AgendaSubject; reason: AgendaReason }[] => {
    const { subject, decision } = item;
    if (subject.kind === 'action' && closed.has(subject.actionKey)) return [];
    if (decision === 'refer') return item.board === board ? [] : [{ subject, reason: 'referred' }];
    if (item.board !== board || !comesBackAfter(decision)) return [];
    return [{ subject, reason: 'returned' }];
  });
}

/** In a row, up to now. */
function returnsOf(subject: AgendaSubject, { board, earlier }: AgendaSource): number {
  const key = subjectKey(subject);
  const seen = earlier
    .filter((item) => item.board === board && subjectKey(item.subject) === key)
    .sort((a, b) => compare(b.on, a.on));
  const decided = seen.findIndex(({ decision }) => !comesBackAfter(decision));
  return decided === -1 ? seen.length : decided;
}

function worstFirst(a: AgendaItem, b: AgendaItem): number {
  return (
    rank(a) - rank(b) ||
    b.returns - a.returns ||
    compare(subjectKey(a.subject), subjectKey(b.subject))
  );
}

function rank({ reasons }: AgendaItem): number {
  return Math.min(...reasons.map((reason) => agendaReasons.indexOf(reason)));
}

/** The first meeting of a board after a half-year report has the whole plan on its table. */
export function isHalfYear(on: IsoDate, meetings: IsoDate[], reports: IsoDate[]): boolean {
  return reports.some(
    (reportOn) => reportOn <= on && !meetings.some((day) => day >= reportOn && day < on),
  );
}
