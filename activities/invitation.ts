/** A meeting as an entry that a calendar keeps, changes and withdraws by itself (RFC 5546). */

import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Instant } from '../domain/calendar.ts';
import type { LetterContext } from '../domain/letters/compose.ts';
import type { AboutMeeting } from '../domain/letters/content.ts';
import { boardLabels } from '../domain/dutch/index.ts';
import type { Letter } from '../domain/notices/mail-round.ts';

export interface CalendarPart {
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  filename: string;
  content: string;
}

/** Null for a letter that invites nobody. An invitation is a mail of its own. */
export function invitation(
  { items, address }: Letter,
  { about, coordinator }: LetterContext,
  at: Instant,
): CalendarPart | null {
  const meeting = items.map(({ key }) => about.get(key)).find((one) => one?.kind === 'meeting');
  if (meeting?.kind !== 'meeting' || !invites(meeting)) return null;
  const isOff = meeting.what === 'meeting_cancelled';
  const method = isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const file = ical({ prodId: '//Aanjager//NL', method });
  file.createEvent({
    id: `${meeting.id}@aanjager`,
    sequence: meeting.invitation,
    ...moments(meeting),
    stamp: new Date(at),
    summary: boardLabels[meeting.board],
    description: meeting.url ?? '',
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency:
      meeting.times === null ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    // Whoever answers, answers a person and not this software.
    ...(coordinator === null
      ? {}
      : { organizer: { name: coordinator.name, email: coordinator.address } }),
    attendees: [
      {
        email: address,
        rsvp: false,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
      },
    ],
  });
  return {
    method: isOff ? 'CANCEL' : 'REQUEST',
    filename: 'overleg.ics',
    content: file.toString(),
  };
}

const inviting: readonly AboutMeeting['what'][] = [
  'meeting_convened',
  'meeting_moved',
  'meeting_cancelled',
];

function invites({ what }: AboutMeeting): boolean {
  return inviting.includes(what);
}

/** A day where the plan gives no times: to know of, and not a day without time. */
function moments({ on, from, until }: AboutMeeting) {
  return from === null || until === null
    ? { start: new Date(`${on}T00:00:00Z`), timezone: 'UTC', allDay: true }
    : { start: new Date(from), end: new Date(until) };
}
