/**
 * A claim is what one sentence about an action or a person says, before it has words: `describeClaim` of
 * domain/dutch words it. Pages, mails, reports and the API carry claims, so that what they say can be held
 * against the events (test/proof/sentences).
 */

import type { Milestone } from '../action/milestones.ts';
import { missingParts } from '../action/parts.ts';
import {
  escalatesOn,
  type ScheduledStep,
  type StepKind,
  upcomingSteps,
} from '../action/schedule.ts';
import {
  type ActionState,
  milestoneById,
  type MilestoneState,
  nextMilestone,
  type Rules,
} from '../action/state.ts';
import { calendarOf, type IsoDate } from '../calendar.ts';
import {
  type ContactFacts,
  contactFacts,
  lateDays,
  presentFacts,
  silentSince,
  type WaitsFor,
} from './facts.ts';
import type { ContactHistory, ResponseEvent } from './history.ts';

type MilestoneName = Pick<Milestone, 'id' | 'kind'>;

export type Claim =
  /** Its date lies ahead. */
  | { kind: 'due'; milestone: MilestoneName; on: IsoDate }
  /** Its date has passed; working days after `on`. */
  | { kind: 'late'; milestone: MilestoneName; on: IsoDate; workingDays: number }
  | { kind: 'with_tvo'; since: IsoDate }
  /** What happens by itself. */
  | { kind: 'goes_to_tvo'; on: IsoDate }
  | { kind: 'next_step'; step: StepKind; on: IsoDate }
  /** Working days after its last date; 0 for in time. */
  | { kind: 'completed'; on: IsoDate; workingDays: number }
  | { kind: 'cancelled'; on: IsoDate }
  | { kind: 'paused'; since: IsoDate }
  | { kind: 'owner'; name: string }
  | { kind: 'owner_left'; name: string; on: IsoDate }
  /** No mail about this moment was sent yet. */
  | { kind: 'not_mailed' }
  /** Days of mails that were accepted and not answered; `again`: after an answer. */
  | { kind: 'mailed'; on: IsoDate[]; again: boolean }
  /** Days of mails that were refused, or of which nobody knows (`certain` is false). */
  | { kind: 'not_delivered'; on: IsoDate[]; certain: boolean }
  /** `butLate`: on track by the owner, late by the date. */
  | {
      kind: 'response';
      event: ResponseEvent;
      author: string;
      /** In their own words, for who may read them; it has no place in a sentence. */
      reason: string;
      on: IsoDate;
      butLate: boolean;
    }
  /** Whose turn it is; of parts those that are waited for. */
  | { kind: 'asked_now'; of: WaitsFor; names: string[] }
  /** What the owner brought up waits for the coordinator. */
  | { kind: 'undecided' }
  /** Nobody answered since this day, for so many working days. */
  | { kind: 'silent'; since: IsoDate; workingDays: number }
  /** A moment in a list of all of them: when it is, and what became of it. */
  | { kind: 'moment'; milestone: MilestoneName; on: IsoDate; outcome: MomentOutcome | null }
  /** The owner is done; the names are those of the parties whose parts are waited for. */
  | { kind: 'parts_missing'; ownerDoneOn: IsoDate; names: string[] };

export type MomentOutcome =
  | { kind: 'confirmed'; on: IsoDate }
  | { kind: 'with_tvo'; since: IsoDate }
  /** What happens by itself. */
  | { kind: 'goes_to_tvo'; on: IsoDate };

export type ClaimKind = Claim['kind'];
export type ClaimOf<K extends ClaimKind> = Extract<Claim, { kind: K }>;

/** All that claims about one action are made from. */
export interface ClaimSubject {
  state: ActionState;
  rules: Rules;
  owner: { name: string; leftOn: IsoDate | null };
  history: ContactHistory;
  /** Parties with a part of their own, by their id in the plan. */
  parts: readonly { id: string; name: string }[];
}

/** Of an action that is closed or stands still nothing is to come, and nothing lies with the TVO. */
export function momentClaim(
  { state, rules }: Pick<ClaimSubject, 'state' | 'rules'>,
  milestone: MilestoneState,
): Claim {
  const dated = { kind: 'moment', milestone: nameOf(milestone), on: milestone.dueOn } as const;
  const { confirmedOn, escalatedOn } = milestone;
  if (confirmedOn !== null) {
    return { ...dated, outcome: { kind: 'confirmed', on: confirmedOn } };
  }
  if (state.phase !== 'running') return { ...dated, outcome: null };
  if (escalatedOn !== null) {
    return { ...dated, outcome: { kind: 'with_tvo', since: escalatedOn } };
  }
  const on = escalatesOn(milestone, state, rules, calendarOf(rules.calendar));
  return { ...dated, outcome: on === null ? null : { kind: 'goes_to_tvo', on } };
}

/** Where it stands by its dates and by decisions. */
export function dateClaims({ state, rules }: ClaimSubject, today: IsoDate): Claim[] {
  const calendar = calendarOf(rules.calendar);
  if (state.phase === 'completed' || state.phase === 'cancelled') return closedClaims(state, rules);
  const milestone = nextMilestone(state);
  if (milestone === null) return [];
  const workingDays = lateDays(state, milestone, today, calendar);
  const dated = { milestone: nameOf(milestone), on: milestone.dueOn };
  if (state.pause !== null) {
    return [
      { kind: 'paused', since: state.pause.on },
      { kind: 'due', ...dated },
    ];
  }
  const escalated = state.milestones
    .flatMap((one) => (one.confirmedOn === null ? (one.escalatedOn ?? []) : []))
    .sort();
  return [
    workingDays > 0 ? { kind: 'late', ...dated, workingDays } : { kind: 'due', ...dated },
    ...escalated.slice(0, 1).map((since): Claim => ({ kind: 'with_tvo', since })),
  ];
}

function closedClaims({ phase, closedOn, milestones }: ActionState, rules: Rules): Claim[] {
  if (closedOn === null) return [];
  if (phase === 'cancelled') return [{ kind: 'cancelled', on: closedOn }];
  const calendar = calendarOf(rules.calendar);
  const last =
    milestones
      .map(({ dueOn }) => dueOn)
      .sort()
      .at(-1) ?? closedOn;
  const isLate = closedOn >= calendar.firstWorkingDayAfter(last);
  const workingDays = isLate ? calendar.workingDaysBetween(last, closedOn) : 0;
  return [{ kind: 'completed', on: closedOn, workingDays }];
}

export function ownerClaim({ owner: { name, leftOn } }: ClaimSubject, today: IsoDate): Claim {
  return leftOn !== null && leftOn <= today
    ? { kind: 'owner_left', name, on: leftOn }
    : { kind: 'owner', name };
}

/** What was tried and what came back, about one milestone or the one that is due first. */
export function contactClaims(
  subject: ClaimSubject,
  today: IsoDate,
  milestoneId: string | null = null,
): Claim[] {
  const { state, history } = subject;
  const milestone = milestoneById(state, milestoneId ?? '') ?? nextMilestone(state);
  if (milestone === null || milestone.confirmedOn !== null) return [];
  const facts = contactFacts(state, milestone, history);
  return [
    ...responseClaims(subject, milestone, facts, today),
    ...attemptClaims(facts),
    ...partClaims(subject, milestone),
  ];
}

function responseClaims(
  { state, rules }: ClaimSubject,
  milestone: MilestoneState,
  { lastResponse, waitsFor }: ContactFacts,
  today: IsoDate,
): Claim[] {
  if (lastResponse === null) return [];
  const { event, author, reason, on } = lastResponse;
  // Who is done is spoken of with the parts that are waited for.
  if (event.kind === 'owner_confirmed' && milestone.ownerDoneOn !== null) return [];
  const late = lateDays(state, milestone, today, calendarOf(rules.calendar)) > 0;
  const butLate = late && event.kind === 'progress_reported' && event.data.progress === 'on_track';
  return [
    { kind: 'response', event, author, reason, on, butLate },
    ...(waitsFor === 'coordinator' ? [{ kind: 'undecided' } as const] : []),
  ];
}

function attemptClaims(facts: ContactFacts): Claim[] {
  const { lastResponse, mailedOn, waitsFor } = facts;
  const again = lastResponse !== null;
  const failed = [...notDelivered(facts.refusedOn, true), ...notDelivered(facts.unknownOn, false)];
  if (mailedOn.length > 0) return [{ kind: 'mailed', on: mailedOn, again }, ...failed];
  return again || waitsFor !== null ? failed : [{ kind: 'not_mailed' }, ...failed];
}

function notDelivered(on: IsoDate[], certain: boolean): Claim[] {
  return on.length === 0 ? [] : [{ kind: 'not_delivered', on, certain }];
}

function partClaims(subject: ClaimSubject, milestone: MilestoneState): Claim[] {
  const { ownerDoneOn } = milestone;
  if (ownerDoneOn === null) return [];
  return [{ kind: 'parts_missing', ownerDoneOn, names: missingNames(subject, milestone) }];
}

function missingNames({ parts }: ClaimSubject, milestone: MilestoneState): string[] {
  return missingParts(milestone).map(({ id }) => parts.find((part) => part.id === id)?.name ?? id);
}

/** Whose turn it is, about the moment that is due first; nothing while nobody was asked. */
export function turnClaims(subject: ClaimSubject): ClaimOf<'asked_now'>[] {
  const { state, history, owner } = subject;
  const milestone = nextMilestone(state);
  const { waitsFor: of } = presentFacts(state, history);
  if (milestone === null || of === null) return [];
  const names: Record<WaitsFor, string[]> = {
    owner: [owner.name],
    parts: missingNames(subject, milestone),
    coordinator: [],
    tvo: [],
  };
  return [{ kind: 'asked_now', of, names: names[of] }];
}

/** How long nobody answered; nothing while it is not the owner's turn. */
export function silenceClaims(subject: ClaimSubject, today: IsoDate): Claim[] {
  const { state, rules, history } = subject;
  const since = silentSince(presentFacts(state, history));
  if (since === null) return [];
  const workingDays = calendarOf(rules.calendar).workingDaysBetween(since, today);
  return [{ kind: 'silent', since, workingDays }];
}

/** The next mail, and the day it goes to the TVO where that is another. */
export function comingClaims({ state, rules }: ClaimSubject): Claim[] {
  const steps = upcomingSteps(state, rules, calendarOf(rules.calendar));
  const [first] = steps;
  if (first === undefined) return [];
  const toTvo = steps.find(({ kind }) => kind === 'escalation');
  return [
    ...(first.kind === 'escalation' ? [] : [nextStep(first)]),
    ...(toTvo === undefined ? [] : [{ kind: 'goes_to_tvo', on: toTvo.on } as const]),
  ];
}

function nextStep({ kind, on }: ScheduledStep): Claim {
  return { kind: 'next_step', step: kind, on };
}

function nameOf({ id, kind }: MilestoneState): MilestoneName {
  return { id, kind };
}
