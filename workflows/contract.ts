/**
 * What callers and workflows agree on: ids, starts, updates and signals. A definition is a name with
 * types, so whoever sends is held to what the workflow handles; all of it may be loaded outside the sandbox.
 */

import { defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ActionState, Rules } from '../domain/action/state.ts';
import type { CalendarData, Instant } from '../domain/calendar.ts';
import type { MeetingCommand, MeetingState } from '../domain/meetings/meeting.ts';
import type { Command } from '../domain/action/commands.ts';

export const taskQueue = 'aanjager';

/** Names by which workflows are started; the functions in workflows/index.ts bear them. */
export const workflowTypes = {
  action: 'action',
  mailRounds: 'mailRounds',
  planYear: 'planYear',
  meeting: 'meeting',
  openData: 'openData',
} as const;

export function actionWorkflowId(actionId: string): string {
  return `action/${actionId}`;
}

/** `meeting/municipality/board/first day` */
export function meetingWorkflowId(meetingId: string): string {
  return `meeting/${meetingId}`;
}

export function mailRoundsWorkflowId(municipalityId: string): string {
  return `mail-rounds/${municipalityId}`;
}

export function openDataWorkflowId(municipalityId: string): string {
  return `open-data/${municipalityId}`;
}

export function planYearWorkflowId(planId: string): string {
  return `plan-year/${planId}`;
}

/** Given at the start: in a rehearsal time stands still until `advance` moves it. */
export interface TimeStart {
  rehearsal: boolean;
  /** Where a rehearsal's time stands; without meaning otherwise. */
  startedAt: Instant;
}

export interface ActionStart extends TimeStart {
  municipalityId: string;
  actionId: string;
  rules: Rules;
  state: ActionState;
  nextWakeAt: Instant | null;
}

export interface MeetingStart extends TimeStart {
  municipalityId: string;
  meetingId: string;
  calendar: CalendarData;
  state: MeetingState;
  nextWakeAt: Instant | null;
}

export interface MailRoundsStart extends TimeStart {
  municipalityId: string;
  nextRoundAt: Instant;
}

/** Never in a rehearsal: its time is not that of the world outside. */
export interface OpenDataStart {
  municipalityId: string;
}

export interface PlanYearStart extends TimeStart {
  municipalityId: string;
  planId: string;
  nextWakeAt: Instant | null;
}

export interface CommandMessage {
  command: Command;
  /** When the person spoke, by the caller's clock; a rehearsal takes its time from it. */
  at: Instant;
}

export interface MeetingMessage {
  command: MeetingCommand;
  /** Of its `MeetingRequest`: who wants it, and why. */
  requestId: string;
  at: Instant;
}

export interface Application {
  /** Another each time somebody applies a version, also one that was applied before; the same in a retry. */
  id: string;
  versionId: string;
  at: Instant;
}

/** A version that is applied at the start of a day to come. */
export interface PlannedApplication extends Application {
  startAt: Instant;
}

/** A step with the plan as a whole, by the id of its `PlanEvent`. */
export interface PlanStep {
  id: string;
  at: Instant;
}

/** To an action. Returns once PostgreSQL shows the effect; fails with type `refusedType`. */
export const commandUpdate = defineUpdate<void, [CommandMessage]>('command');

/** To a meeting. Returns once PostgreSQL shows the effect; fails with type `refusedType`. */
export const meetingUpdate = defineUpdate<void, [MeetingMessage]>('meeting');

/** To a plan year: makes the running plan as this version says. Safe to repeat. */
export const applyUpdate = defineUpdate<void, [Application]>('apply');

/** To a plan year: its start, instead of one that was planned before. */
export const planStartUpdate = defineUpdate<void, [PlannedApplication]>('planStart');

/** To a plan year: what was planned does not happen. */
export const withdrawStartUpdate = defineUpdate<void, [PlanStep]>('withdrawStart');

/** To a plan year: every action stops, and no report is made any more. */
export const stopUpdate = defineUpdate<void, [PlanStep]>('stop');

/** To every rehearsed workflow; refused outside a rehearsal. */
export const advanceUpdate = defineUpdate<void, [Instant]>('advance');

/** To the mail rounds: there is something that must not wait. */
export const mailNowSignal = defineSignal<[Instant]>('mailNow');

/** Type of the ApplicationFailure whose message is a `Refusal` or a `MeetingRefusal`. */
export const refusedType = 'Refused';
