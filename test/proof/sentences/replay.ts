/**
 * One action as its events tell it, taken one by one in their order. Nothing is read from what the
 * software keeps about an action itself.
 */

import type { WorkingDays } from '../working-days.ts';
import type { ActionRow, EventRow, NoticeRow } from './rows.ts';

export interface Moment {
  id: string;
  dueOn: string;
  /** The day of its present date and owner: what was mailed before counts no more. */
  startedOn: string;
  escalatedOn: string | null;
  ownerDoneOn: string | null;
  confirmedOn: string | null;
  partsDone: { id: string; on: string }[];
}

export interface Course {
  action: ActionRow;
  phase: 'waits' | 'running' | 'paused' | 'completed' | 'cancelled';
  ownerId: string;
  moments: Moment[];
  closedOn: string | null;
  pausedOn: string | null;
  /** Moments that got a date while the action stood still. */
  datedInPause: string[];
  /** The last of this owner. */
  progress: { value: string; on: string } | null;
  /** Answers of this owner, oldest first. */
  answers: EventRow[];
  /** Asked for by this owner, and not decided on. */
  openRequest: EventRow | null;
  /** When the parts that were waited for are in, or the whole was accepted. */
  lastEventAt: string;
}

export interface Replayed {
  events: EventRow[];
  notices: NoticeRow[];
  newOwner: (event: EventRow) => string | null;
  days: WorkingDays;
}

const answerKinds = [
  ...['owner_confirmed', 'action_confirmed', 'confirmation_undone'],
  ...['progress_reported', 'ownership_denied', 'extension_asked'],
];

export function replay(action: ActionRow, known: Replayed): Course {
  const course: Course = {
    action,
    phase: 'waits',
    ownerId: action.firstOwnerId,
    closedOn: null,
    pausedOn: null,
    datedInPause: [],
    progress: null,
    answers: [],
    openRequest: null,
    lastEventAt: '',
    moments: action.moments.map(({ id, dueOn }) => ({
      id,
      dueOn,
      startedOn: '',
      escalatedOn: null,
      ownerDoneOn: null,
      confirmedOn: null,
      partsDone: [],
    })),
  };
  for (const event of known.events) take(course, event, known);
  return course;
}

function take(course: Course, event: EventRow, known: Replayed): void {
  const on = known.days.dayOf(event.at);
  const about = course.moments.filter(
    ({ id }) => event.milestoneId === null || id === event.milestoneId,
  );
  course.lastEventAt = event.at;
  if (answerKinds.includes(event.kind) && event.data['partId'] == null) course.answers.push(event);
  switch (event.kind) {
    case 'action_activated':
      course.phase = 'running';
      startAnew(about, on);
      break;
    case 'action_escalated':
      for (const moment of about) moment.escalatedOn = on;
      break;
    case 'owner_confirmed':
      for (const moment of about) moment.ownerDoneOn = on;
      course.openRequest = null;
      course.progress = null;
      break;
    case 'part_confirmed':
      for (const moment of about) moment.partsDone.push({ id: event.data['partId'] ?? '', on });
      break;
    case 'action_confirmed':
      for (const moment of about) moment.confirmedOn = on;
      if (course.openRequest?.milestoneId === event.milestoneId) course.openRequest = null;
      if (course.action.momentKind === 'deadline') course.progress = null;
      break;
    case 'action_completed':
      course.phase = 'completed';
      course.closedOn = on;
      break;
    case 'confirmation_undone':
      takeBack(course, about, event, on);
      break;
    case 'progress_reported':
      course.progress = { value: event.data['progress'] ?? '', on };
      break;
    case 'ownership_denied':
    case 'extension_asked':
      course.openRequest = event;
      break;
    case 'extension_granted':
      for (const moment of about) moment.dueOn = event.data['until'] ?? moment.dueOn;
      startAnew(about, on);
      if (course.phase === 'paused') course.datedInPause.push(event.milestoneId ?? '');
      course.openRequest = null;
      break;
    case 'action_scaled':
      if (event.data['until'] == null) break;
      for (const moment of about) moment.dueOn = event.data['until'];
      startAnew(about, on);
      if (course.phase === 'paused') course.datedInPause.push(event.milestoneId ?? '');
      course.openRequest = null;
      break;
    case 'extension_refused':
      course.openRequest = null;
      break;
    case 'action_reassigned':
      course.ownerId = known.newOwner(event) ?? course.ownerId;
      course.answers = [];
      course.openRequest = null;
      course.progress = null;
      startAnew(
        about.filter(({ confirmedOn }) => confirmedOn === null),
        on,
      );
      for (const moment of about) if (moment.confirmedOn === null) moment.ownerDoneOn = null;
      break;
    case 'action_rescheduled':
      reschedule(course, on, known);
      break;
    case 'action_paused':
      course.phase = 'paused';
      course.pausedOn = on;
      course.datedInPause = [];
      break;
    case 'action_resumed':
      resume(course, on, known.days);
      break;
    case 'action_cancelled':
      course.phase = 'cancelled';
      course.closedOn = on;
      course.openRequest = null;
      break;
  }
}

/** A new date or a new owner: nobody was reminded of it, and it lies with nobody. */
function startAnew(moments: Moment[], on: string): void {
  for (const moment of moments) {
    moment.startedOn = on;
    moment.escalatedOn = null;
  }
}

function takeBack(course: Course, about: Moment[], event: EventRow, on: string): void {
  const partId = event.data['partId'] ?? null;
  const required = course.action.parts.find(({ id }) => id === partId)?.required ?? true;
  for (const moment of about) {
    if (partId === null) moment.ownerDoneOn = null;
    else moment.partsDone = moment.partsDone.filter(({ id }) => id !== partId);
    if (moment.confirmedOn === null || !required) continue;
    moment.confirmedOn = null;
    moment.startedOn = on;
    course.closedOn = null;
    if (course.phase === 'completed') course.phase = 'running';
  }
}

/** The new date stands in what was sent about it. */
function reschedule(course: Course, on: string, { notices }: Replayed): void {
  const sent = notices.filter(
    (one) => one.actionId === course.action.id && one.kind === 'rescheduled' && one.on === on,
  );
  for (const moment of course.moments) {
    const dueOn = sent.find(({ milestoneId }) => milestoneId === moment.id)?.dueOn ?? null;
    if (dueOn === null || dueOn === moment.dueOn) continue;
    moment.dueOn = dueOn;
    startAnew([moment], on);
    if (course.phase === 'paused') course.datedInPause.push(moment.id);
  }
}

/** What stood still takes as many working days longer; but an evaluation belongs to its quarter. */
function resume(course: Course, on: string, days: WorkingDays): void {
  const lost = course.pausedOn === null ? 0 : days.countAfter(course.pausedOn, on);
  course.phase = 'running';
  course.pausedOn = null;
  for (const moment of course.moments) {
    if (moment.confirmedOn !== null) continue;
    moment.startedOn = on;
    const isEvaluation = course.action.momentKind === 'evaluation';
    const stays = course.datedInPause.includes(moment.id) || (isEvaluation && moment.dueOn > on);
    if (!stays && lost > 0) moment.dueOn = days.later(moment.dueOn, lost);
  }
}
