/** One meeting of a board, from the day it is planned until its decisions stand. */

import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  proxyActivities,
  setHandler,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { traitsOf } from '../domain/action/notice-kinds.ts';
import { calendarOf } from '../domain/calendar.ts';
import { isOpenMeeting, type MeetingRefusal } from '../domain/meetings/meeting.ts';
import {
  calendarAfter,
  decideMeeting,
  type MeetingInput,
  meetingRefusalOf,
} from '../domain/meetings/process.ts';
import { openClock } from './clock.ts';
import { type MeetingMessage, type MeetingStart, meetingUpdate, refusedType } from './contract.ts';
import { mailNow } from './mail-now.ts';

/** For ever, since giving up would lose an invitation. */
const { recordMeeting } = proxyActivities<Activities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

interface PendingMessage extends MeetingMessage {
  answer: { refusal: MeetingRefusal | null } | null;
}

export async function meeting(start: MeetingStart): Promise<void> {
  const { municipalityId, meetingId: id } = start;
  const clock = openClock(start);
  const inbox: PendingMessage[] = [];
  let { state, nextWakeAt } = start;
  let calendar = calendarOf(start.calendar);

  setHandler(
    meetingUpdate,
    async (message) => {
      const pending: PendingMessage = { ...message, answer: null };
      inbox.push(pending);
      await condition(() => pending.answer !== null);
      if (pending.answer?.refusal) throw refused(pending.answer.refusal);
    },
    {
      validator: ({ command, at }: MeetingMessage) => {
        const now = start.rehearsal ? at : clock.now();
        const refusal = meetingRefusalOf(state, command, now, calendar);
        if (refusal !== null) throw refused(refusal);
      },
    },
  );

  while (isOpenMeeting(state)) {
    await clock.until(nextWakeAt, () => inbox.length > 0);
    const pending = inbox[0];
    const input: MeetingInput =
      pending === undefined
        ? { kind: 'wake', at: clock.now() }
        : { kind: 'command', at: clock.receive(pending.at), command: pending.command };
    const refusal = await apply(input, pending?.requestId ?? null);
    if (pending !== undefined) {
      inbox.shift();
      pending.answer = { refusal };
    }
  }
  // Who came last finds it closed.
  for (const pending of inbox.splice(0)) {
    pending.answer = {
      refusal: state.phase === 'cancelled' ? 'meeting_cancelled' : 'meeting_closed',
    };
  }
  clock.rest();
  await condition(allHandlersFinished);

  async function apply(
    input: MeetingInput,
    requestId: string | null,
  ): Promise<MeetingRefusal | null> {
    const outcome = decideMeeting(state, input, calendar);
    if (!outcome.ok) return outcome.refusal;
    const transition = outcome.value;
    const refusal = await recordMeeting({ municipalityId, id, transition, requestId });
    if (refusal) return refusal;
    calendar = calendarAfter(input, calendar);
    ({ state, nextWakeAt } = transition);
    // Invitations, and what changes or withdraws them, do not wait for the round.
    const urgent = transition.notices.some(({ kind }) => traitsOf(kind).mail.immediate);
    if (urgent) await mailNow(municipalityId, transition.at);
    return null;
  }
}

function refused(refusal: MeetingRefusal): ApplicationFailure {
  return ApplicationFailure.nonRetryable(refusal, refusedType);
}
