/**
 * The one module of facts about contact (promise 10): which mails about a moment went to its owner since
 * their last answer, what they answered, and who is waited for. Pages, mails, reports and the API count
 * nothing themselves.
 */

import {
  type ActionState,
  isOverdue,
  type MilestoneState,
  nextMilestone,
} from '../action/state.ts';
import type { Calendar, IsoDate } from '../calendar.ts';
import type { ContactAttempt, ContactHistory, OwnerResponse } from './history.ts';

export interface ContactFacts {
  /** Of the present owner, about this moment; null while they gave none. */
  lastResponse: OwnerResponse | null;
  /**
   * Days, ascending, on which the mail server accepted a mail to the present owner about this moment and
   * its present date, after their last answer. Receipts and mails to an owner before them do not count.
   */
  mailedOn: IsoDate[];
  /** Days, likewise, of mails that the mail server refused. */
  refusedOn: IsoDate[];
  /** And of mails of which nobody knows whether they arrived. */
  unknownOn: IsoDate[];
  waitsFor: WaitsFor | null;
}

/** Whose turn it is. The coordinator's where an owner brought something up that nobody decided. */
export type WaitsFor = 'owner' | 'coordinator' | 'parts' | 'tvo';

/** What is known about the moment that is due first. */
export function presentFacts(state: ActionState, history: ContactHistory): ContactFacts {
  return contactFacts(state, nextMilestone(state), history);
}

export function contactFacts(
  state: ActionState,
  milestone: MilestoneState | null,
  { attempts, responses }: ContactHistory,
): ContactFacts {
  if (milestone === null) return nothingOpen;
  const lastResponse =
    responses.findLast(({ milestoneId }) => milestoneId === milestone.id) ?? null;
  const since = attempts.filter((attempt) => isAbout(attempt, milestone, lastResponse));
  const daysWith = (wanted: ContactAttempt['result']) =>
    daysOf(since.filter(({ result }) => result === wanted));
  const facts = {
    lastResponse,
    mailedOn: daysWith('accepted'),
    refusedOn: daysWith('rejected'),
    unknownOn: daysWith('unknown'),
  };
  return { ...facts, waitsFor: waitsFor(state, milestone, facts) };
}

const nothingOpen: ContactFacts = {
  lastResponse: null,
  mailedOn: [],
  refusedOn: [],
  unknownOn: [],
  waitsFor: null,
};

/** About the date to which the present owner is held, as promise 2 counts it, and not answered since. */
function isAbout(
  { milestoneId, arisenOn, at }: ContactAttempt,
  { id, since }: MilestoneState,
  lastResponse: OwnerResponse | null,
): boolean {
  return milestoneId === id && arisenOn > since && (lastResponse === null || at > lastResponse.at);
}

function waitsFor(
  state: ActionState,
  milestone: MilestoneState,
  { lastResponse, mailedOn }: Pick<ContactFacts, 'lastResponse' | 'mailedOn'>,
): WaitsFor | null {
  if (state.phase !== 'running') return null;
  if (milestone.ownerDoneOn !== null) return 'parts';
  if (state.extensionRequest?.milestoneId === milestone.id) return 'coordinator';
  if (lastResponse?.event.kind === 'ownership_denied') return 'coordinator';
  if (milestone.escalatedOn !== null) return 'tvo';
  return mailedOn.length > 0 ? 'owner' : null;
}

/** The first day on which an owner was mailed who has not answered since; null while nobody waits for them. */
export function silentSince({ waitsFor: who, mailedOn }: ContactFacts): IsoDate | null {
  return who === 'owner' || who === 'tvo' ? (mailedOn[0] ?? null) : null;
}

/** Day on which the owner last reported to be on track, about what is still to come; null without. */
export function onTrackSince({ progress, milestones }: ActionState): IsoDate | null {
  if (progress?.value !== 'on_track') return null;
  const passed = milestones.flatMap(({ confirmedOn }) => confirmedOn ?? []);
  return passed.every((on) => on <= progress.on) ? progress.on : null;
}

/** Working days since the date of the oldest open milestone; 0 while it is in time or stands still. */
export function lateDays(
  { phase }: ActionState,
  milestone: MilestoneState | null,
  today: IsoDate,
  calendar: Calendar,
): number {
  const late = phase === 'running' && milestone !== null && isOverdue(milestone, today, calendar);
  return late ? calendar.workingDaysBetween(milestone.dueOn, today) : 0;
}

function daysOf(attempts: ContactAttempt[]): IsoDate[] {
  return [...new Set(attempts.map(({ on }) => on))].sort();
}
