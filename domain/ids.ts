/**
 * Ids: readable, without personal data, the same in every part. An id is taken apart here or nowhere,
 * beside the function that makes it.
 */

import type { Instant, IsoDate } from './calendar.ts';

export function planIdOf(municipalityId: string, year: number): string {
  return `${municipalityId}/${String(year)}`;
}

export function actionIdOf(planId: string, key: string): string {
  return `${planId}/${key}`;
}

export function partsOfActionId(actionId: string): { planId: string; key: string } {
  const end = actionId.lastIndexOf('/');
  return { planId: actionId.slice(0, end), key: actionId.slice(end + 1) };
}

/** By the day that was planned first: it keeps its id when it moves. */
export function meetingIdOf(municipalityId: string, board: string, firstOn: IsoDate): string {
  return `${municipalityId}/${board}/${firstOn}`;
}

/** A second meeting that begins on a day that another began on gets a number. */
export function newMeetingId(
  municipalityId: string,
  { board, on }: { board: string; on: IsoDate },
  taken: ReadonlySet<string>,
): string {
  const id = meetingIdOf(municipalityId, board, on);
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}.${String(number)}`;
  return free;
}

export function firstDayOfMeeting(meetingId: string): IsoDate {
  return meetingId.slice(meetingId.lastIndexOf('/') + 1);
}

export function reportStepId(half: 1 | 2): string {
  return `report/${String(half)}`;
}

export function halfOfReportStep(stepId: string): 1 | 2 {
  return stepId === reportStepId(1) ? 1 : 2;
}

/** `on`: the day of the report. */
export function reportDraftStepId(half: 1 | 2, on: IsoDate): string {
  return `report_draft/${String(half)}@${on}`;
}

export function partsOfReportDraftStep(stepId: string): { half: 1 | 2; on: IsoDate } {
  const [step = '', on = ''] = stepId.split('@');
  return { half: step.endsWith('/1') ? 1 : 2, on };
}

/** `kind`: who is asked, or who hears that it is missing; two notices of one step to one person. */
export function halfYearStepId(kind: string, half: 1 | 2, on: IsoDate): string {
  return `${kind}/${String(half)}@${on}`;
}

/** What a link to report what a half year was is about. */
export function halfYearSubjectId(planId: string, half: 1 | 2): string {
  return `${planId}/half-year/${String(half)}`;
}

export function partsOfHalfYearSubject(subjectId: string): { planId: string; half: 1 | 2 } {
  const planId = subjectId.replace(/\/half-year\/[12]$/, '');
  return { planId, half: subjectId.endsWith('/1') ? 1 : 2 };
}

export function halfOfHalfYearStep(stepId: string): 1 | 2 {
  return /\/1@/.test(stepId) ? 1 : 2;
}

export function weekStepId(monday: IsoDate): string {
  return `week@${monday}`;
}

/** Of a key or a step that is told anew on later days: what it is about on all of them. */
export function withoutDay(id: string): string {
  return id.replace(/@\d{4}-\d{2}-\d{2}/, '');
}

export function refusedStepId(contactId: string, on: IsoDate): string {
  return `address_refused/${contactId}@${on}`;
}

/** Whose address was refused; the empty string for another step. */
export function contactOfRefusedStep(stepId: string): string {
  return /^address_refused\/(.+)@/.exec(stepId)?.[1] ?? '';
}

/** `moment`: a minute as `2024-07-04T09:30`, with `.1` for the second within it. */
export function signInStepId(moment: string): string {
  return `sign_in@${moment}`;
}

/** When that minute began. */
export function minuteOfSignInStep(stepId: string): Instant {
  return `${stepId.slice('sign_in@'.length).slice(0, 16)}:00Z`;
}

/** `seq`: of the transition that brought it, so that each occasion is one of its own. */
export function meetingStepId(kind: string, meetingId: string, seq: number): string {
  return `${kind}/${String(seq)}/${meetingId}`;
}

/** The empty string for another step. */
export function meetingOfStep(stepId: string): string {
  return /^meeting_[a-z_]+\/\d+\/(.+)$/.exec(stepId)?.[1] ?? '';
}
