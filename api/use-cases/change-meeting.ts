/** A meeting is moved, cancelled, closed or added. Who wants it and why is stored first, and travels by its id. */

import type { IsoDate } from '../../domain/calendar.ts';
import { newMeetingId } from '../../domain/ids.ts';
import { meetingRefusalSentences } from '../../domain/dutch/index.ts';
import {
  type Board,
  type MeetingCommand,
  type MeetingRefusal,
  meetingRefusals,
} from '../../domain/meetings/meeting.ts';
import { planMeeting } from '../../domain/meetings/process.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { isTooLong, mostCharacters, tooLongSentence } from '../../domain/text.ts';
import { addMeeting as storeMeeting } from '../../prisma/meeting-adding.ts';
import { isTaken } from '../../prisma/meeting-days.ts';
import { storeRequest, withdrawRequest } from '../../prisma/meeting-requests.ts';
import { listMeetings } from '../../prisma/meeting-storage.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { authorOf, type SiteChannel } from './authorship.ts';
import type { FoundMeeting } from './find-meeting.ts';
import { startMeeting } from './start-meeting.ts';

export type MeetingChange =
  | { kind: 'move'; to: IsoDate | null; reason: string }
  | { kind: 'cancel'; reason: string }
  | { kind: 'close'; reason: string };

const ownProblems = ['no_meeting_date', 'no_meeting_reason', 'reason_too_long', 'away'] as const;
type OwnProblem = (typeof ownProblems)[number];
export type MeetingChangeRefusal = OwnProblem | MeetingRefusal;

const problemSentences: Record<OwnProblem, string> = {
  no_meeting_date: 'Kies een dag.',
  no_meeting_reason: 'Geef een reden: de leden krijgen die te lezen.',
  reason_too_long: tooLongSentence(mostCharacters.text),
  away: 'Er is nu een storing. Kijk straks of het toch is gelukt, en probeer het anders opnieuw.',
};

export function meetingChangeSentence(refusal: MeetingChangeRefusal): string {
  const known = meetingRefusals.find((one) => one === refusal);
  if (known !== undefined) return meetingRefusalSentences[known];
  const own = ownProblems.find((one) => one === refusal);
  return own === undefined ? problemSentences.away : problemSentences[own];
}

type Doors = Pick<Deps, 'db' | 'temporal'>;
type Changed = Result<null, MeetingChangeRefusal>;

export async function changeMeeting(
  { db, temporal }: Doors,
  { context, meeting }: FoundMeeting,
  channel: SiteChannel,
  change: MeetingChange,
): Promise<Changed> {
  const command = commandOf(change);
  if (!command.ok) return command;
  if (
    command.value.kind === 'move' &&
    (await isTaken(db, meeting, { board: meeting.board, on: command.value.to }))
  ) {
    return refused('meeting_date_taken');
  }
  const { kind, reason } = change;
  const about = { municipalityId: meeting.municipalityId, meetingId: meeting.id, kind, reason };
  const by = { channel, at: context.now, ...authorOf(context.viewer) };
  const requestId = await storeRequest(db, { ...about, ...by });
  const result = await temporal.meetingCommand(meeting.id, requestId, command.value);
  switch (result.kind) {
    case 'done':
      return accepted(null);
    case 'refused':
      await withdrawRequest(db, requestId);
      return refused(result.why);
    case 'unavailable':
      return refused('away');
  }
}

function commandOf(change: MeetingChange): Result<MeetingCommand, MeetingChangeRefusal> {
  const { kind, reason } = change;
  if (isTooLong(reason, mostCharacters.text)) return refused('reason_too_long');
  if (kind === 'close') return accepted({ kind });
  if (kind === 'move' && change.to === null) return refused('no_meeting_date');
  if (reason === '') return refused('no_meeting_reason');
  return accepted(kind === 'move' ? { kind, to: change.to ?? '' } : { kind });
}

export interface NewMeeting {
  board: Board | null;
  on: IsoDate | null;
  reason: string;
}

/** Gives its id. Its workflow starts at once, or as soon as the engine is there (deliver-pending.ts). */
export async function addMeeting(
  { db, temporal }: Doors,
  context: PageContext,
  channel: SiteChannel,
  { board, on, reason }: NewMeeting,
): Promise<Result<string, MeetingChangeRefusal>> {
  const { plan, calendar, now, today, viewer } = context;
  if (board === null || on === null) return refused('no_meeting_date');
  if (isTooLong(reason, mostCharacters.text)) return refused('reason_too_long');
  if (on <= today) return refused('meeting_date_passed');
  if (!calendar.isWorkingDay(on)) return refused('meeting_day_off');
  const { id: municipalityId } = plan.municipality;
  const known = new Set((await listMeetings(db, municipalityId)).map(({ id }) => id));
  const meetingId = newMeetingId(municipalityId, { board, on }, known);
  const { conveneDays, freezeDays } = plan.settings.meetings[board];
  const transition = planMeeting({ board, on, conveneDays, freezeDays }, now, calendar);
  const request = { municipalityId, meetingId, kind: 'add' as const, reason, channel, at: now };
  const by = authorOf(viewer);
  const refusal = await storeMeeting(db, plan.planId, { ...request, ...by }, transition);
  if (refusal !== null) return refused(refusal);
  const { state, nextWakeAt } = transition;
  await startMeeting({ db, temporal }, plan, { municipalityId, meetingId, state, nextWakeAt }, now);
  return accepted(meetingId);
}
