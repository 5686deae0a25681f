/** The meetings of a simulation: planned by the plan, and on their way by the same rules as the real ones. */

import { calendarOf, type Instant } from '../calendar.ts';
import { meetingChanges, newMeetings } from '../meetings/changes.ts';
import { isDayTaken } from '../meetings/meeting.ts';
import { decideMeeting, type MeetingInput, type MeetingTransition } from '../meetings/process.ts';
import { meetingNotices } from '../notices/meeting-notices.ts';
import { type Existing, nothingExists } from '../plan/existing.ts';
import { addNotices } from './ledger.ts';
import { sendImmediate } from './rounds.ts';
import type { World } from './world.ts';

export function planMeetings(world: World, at: Instant): void {
  for (const [id, transition] of newMeetings(world.plan, nothingExists, at)) {
    settle(world, id, transition);
  }
}

/** What a changed file makes of them. */
export function applyMeetings(world: World, existing: Existing, at: Instant): void {
  const today = calendarOf(world.plan.calendar).dateOf(at);
  for (const { id, command } of meetingChanges(world.plan, existing, today)) {
    takeMeeting(world, id, { kind: 'command', at, command });
  }
  for (const [id, transition] of newMeetings(world.plan, existing, at)) {
    settle(world, id, transition);
  }
}

/** A refusal changes nothing. */
export function takeMeeting(world: World, id: string, input: MeetingInput): void {
  const meeting = world.meetings.get(id);
  if (meeting === undefined) return;
  const outcome = decideMeeting(meeting.state, input, world.calendar);
  if (!outcome.ok || findsDayTaken(world, id, outcome.value)) return;
  settle(world, id, outcome.value);
  sendImmediate(world, input.at);
}

function findsDayTaken(world: World, id: string, { state, events }: MeetingTransition): boolean {
  const others = [...world.meetings].filter(([other]) => other !== id);
  return (
    events.some(({ kind }) => kind === 'meeting_moved') &&
    isDayTaken(
      state,
      others.map(([, other]) => other.state),
    )
  );
}

function settle(world: World, id: string, transition: MeetingTransition): void {
  world.meetings.set(id, transition);
  const owners = [...(world.decidedAt.get(id) ?? [])].flatMap(
    (actionId) => world.actions.get(actionId)?.parties.owner ?? [],
  );
  const readers = { meetingId: id, directory: world.directory, owners };
  addNotices(world, meetingNotices(transition, readers));
}
