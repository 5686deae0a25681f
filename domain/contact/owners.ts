/**
 * Whom the coordinator should speak to before anything reaches the TVO: who cannot be reached, who never
 * answered, who is waited for longest, and who carries too much. Made of the facts about contact alone.
 */

import { type ActionState, isOpen, openMilestones } from '../action/state.ts';
import type { Calendar, IsoDate } from '../calendar.ts';
import { compare } from '../compare.ts';
import { contactFacts, presentFacts, silentSince } from './facts.ts';
import type { ContactHistory } from './history.ts';

/** One who answers for actions, with all of those, open or closed. */
export interface OwnerRecord {
  /** The contact's id in the plan. */
  id: string;
  name: string;
  leftOn: IsoDate | null;
  reached: Reachability;
  actions: OwnedAction[];
}

/** `nobody`: no mailbox of their own or of a deputy is read today. */
export type Reachability = 'yes' | 'refused' | 'nobody' | 'left';

export interface OwnedAction {
  key: string;
  shortName: string;
  state: ActionState;
  history: ContactHistory;
}

/** Null where there is nothing to say of the kind. */
export interface OwnerAttention {
  owner: Pick<OwnerRecord, 'id' | 'name' | 'leftOn' | 'reached'>;
  open: Pick<OwnedAction, 'key' | 'shortName'>[];
  unreachable: boolean;
  /** Mailed about what is asked now, the days to answer passed, and no answer about any action ever. */
  neverAnswered: { mailedOn: IsoDate[] } | null;
  /** The action that waits longest for an answer of who did answer before. */
  waitsLongest: { key: string; shortName: string; since: IsoDate; workingDays: number } | null;
  /** More than one person can be expected to carry. */
  load: { open: number; month: string; due: number } | null;
}

/** More than one a week asks for attention, with a check-in and three reminders each quarter. */
const mostOpen = 6;
/** So many deadlines in one month are one a week. */
const mostDueInMonth = 4;

export interface OwnersMoment {
  today: IsoDate;
  /** Whoever was mailed on or before this day is silent: see calm.ts. */
  silentUntil: IsoDate;
  calendar: Calendar;
}

/** Those of whom there is something to say: first who cannot be reached, then by how long they are silent. */
export function ownersToSpeakTo(records: OwnerRecord[], moment: OwnersMoment): OwnerAttention[] {
  return records
    .map((record) => attentionFor(record, moment))
    .filter(
      ({ unreachable, neverAnswered, waitsLongest, load }) =>
        unreachable || neverAnswered !== null || waitsLongest !== null || load !== null,
    )
    .sort(worstFirst);
}

function attentionFor(record: OwnerRecord, moment: OwnersMoment): OwnerAttention {
  const { id, name, leftOn, reached, actions } = record;
  const open = actions.filter(({ state }) => isOpen(state.phase));
  const silent = answered(record) ? null : neverAnswered(open, moment);
  return {
    owner: { id, name, leftOn, reached },
    open: open.map(({ key, shortName }) => ({ key, shortName })),
    unreachable: reached !== 'yes' && open.length > 0,
    neverAnswered: silent,
    waitsLongest: silent === null ? waitsLongest(open, moment) : null,
    load: loadOf(open),
  };
}

/** Also what they answered about an action that is done by now. */
function answered({ actions }: OwnerRecord): boolean {
  return actions.some(({ history }) => history.responses.length > 0);
}

function neverAnswered(
  open: OwnedAction[],
  { silentUntil }: OwnersMoment,
): OwnerAttention['neverAnswered'] {
  const days = open.flatMap(({ state, history }) =>
    state.milestones.flatMap((one) => contactFacts(state, one, history).mailedOn),
  );
  const mailedOn = [...new Set(days)].sort();
  const [first] = mailedOn;
  return first !== undefined && first <= silentUntil ? { mailedOn } : null;
}

function waitsLongest(
  open: OwnedAction[],
  { today, silentUntil, calendar }: OwnersMoment,
): OwnerAttention['waitsLongest'] {
  const waiting = open.flatMap(({ key, shortName, state, history }) => {
    const since = silentSince(presentFacts(state, history));
    return since === null || since > silentUntil ? [] : [{ key, shortName, since }];
  });
  const [longest] = waiting.sort((a, b) => compare(a.since, b.since) || compare(a.key, b.key));
  return longest === undefined
    ? null
    : { ...longest, workingDays: calendar.workingDaysBetween(longest.since, today) };
}

/** Evaluations do not count as deadlines: each takes an answer, not a result. */
function loadOf(open: OwnedAction[]): OwnerAttention['load'] {
  const months = new Map<string, number>();
  for (const { state } of open) {
    for (const { kind, dueOn } of openMilestones(state)) {
      const month = dueOn.slice(0, 7);
      if (kind === 'deadline') months.set(month, (months.get(month) ?? 0) + 1);
    }
  }
  const [fullest = ['', 0] as const] = [...months].sort(
    (a, b) => b[1] - a[1] || compare(a[0], b[0]),
  );
  const [month, due] = fullest;
  return open.length > mostOpen || due >= mostDueInMonth ? { open: open.length, month, due } : null;
}

function worstFirst(a: OwnerAttention, b: OwnerAttention): number {
  return (
    Number(b.unreachable) - Number(a.unreachable) ||
    compare(silentFrom(a), silentFrom(b)) ||
    (b.load?.open ?? 0) - (a.load?.open ?? 0) ||
    compare(a.owner.id, b.owner.id)
  );
}

function silentFrom({ neverAnswered: never, waitsLongest: longest }: OwnerAttention): IsoDate {
  return never?.mailedOn[0] ?? longest?.since ?? '9999';
}
