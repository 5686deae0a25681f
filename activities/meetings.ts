/** What a meeting's workflow, and the year of its plan, ask about meetings. */

import type { Instant } from '../domain/calendar.ts';
import { calendarOf } from '../domain/calendar.ts';
import { meetingChanges } from '../domain/meetings/changes.ts';
import { isOpenMeeting, type MeetingRefusal } from '../domain/meetings/meeting.ts';
import type { MeetingTransition } from '../domain/meetings/process.ts';
import type { Existing } from '../domain/plan/existing.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { storeRequest } from '../prisma/meeting-requests.ts';
import { listMeetings, recordMeeting } from '../prisma/meeting-storage.ts';
import { readMunicipalityDays } from '../prisma/municipality-days.ts';
import type { ActivityDeps } from './deps.ts';
import type { Application, ApplyDeps } from './change-actions.ts';

export function meetingActivities({ db }: Pick<ActivityDeps, 'db'>) {
  return {
    /** Idempotent by the transition's number. */
    async recordMeeting(input: {
      municipalityId: string;
      id: string;
      transition: MeetingTransition;
      requestId: string | null;
    }): Promise<MeetingRefusal | null> {
      return recordMeeting(db, input, input.transition, input.requestId);
    },
  };
}

/** Every meeting that is not over; what runs already is left alone. */
export async function startMeetings(
  { db, workflows }: ApplyDeps,
  { municipalityId, rehearsal, at }: { municipalityId: string; rehearsal: boolean; at: Instant },
): Promise<void> {
  const days = await readMunicipalityDays(db, municipalityId);
  if (days === null) return;
  for (const { id: meetingId, state, nextWakeAt } of await listMeetings(db, municipalityId)) {
    if (!isOpenMeeting(state)) continue;
    const { calendar } = days;
    const start = { municipalityId, meetingId, rehearsal, startedAt: at, calendar };
    await workflows.startMeeting({ ...start, state, nextWakeAt });
  }
}

/** What a changed file asks of the meetings that were planned before it. */
export async function submitMeetingChanges(
  { db, workflows }: ApplyDeps,
  { id, municipalityId, at }: Application,
  plan: Plan,
  existing: Existing,
): Promise<void> {
  const today = calendarOf(plan.calendar).dateOf(at);
  for (const change of meetingChanges(plan, existing, today)) {
    const requestId = await storeRequest(db, {
      municipalityId,
      meetingId: change.id,
      kind: change.command.kind,
      at,
      channel: 'plan_file',
      authorId: null,
      author: 'het gewijzigde plan',
      reason: '',
    });
    const message = { command: change.command, requestId, at };
    await workflows.submitToMeeting(change.id, message, `${id}/${change.command.kind}`);
  }
}

/** With a plan that stops, its meetings do not go on; those that were held stay to be recorded. */
export async function callOffMeetings(
  { db, workflows }: ApplyDeps,
  {
    id,
    municipalityId,
    planId,
    at,
  }: { id: string; municipalityId: string; planId: string; at: Instant },
  by: { authorId: string | null; author: string; reason: string },
): Promise<void> {
  const days = await readMunicipalityDays(db, municipalityId);
  if (days === null) return;
  const today = calendarOf(days.calendar).dateOf(at);
  for (const meeting of await listMeetings(db, municipalityId)) {
    const { id: meetingId, state } = meeting;
    if (meeting.planId !== planId || !isOpenMeeting(state) || state.on < today) continue;
    const requestId = await storeRequest(db, {
      municipalityId,
      meetingId,
      kind: 'cancel',
      channel: 'plan_stop',
      at,
      ...by,
    });
    const message = { command: { kind: 'cancel' }, requestId, at } as const;
    await workflows.submitToMeeting(meetingId, message, `${id}/cancel`);
  }
}
