/** The evaluation moments of a letter as a file that a calendar opens. */

import ical, { ICalEventTransparency } from 'ical-generator';
import type { Instant } from '../domain/calendar.ts';
import type { LetterContext } from '../domain/letters/compose.ts';
import { evaluation } from '../domain/letters/phrases.ts';
import type { CalendarPart } from './invitation.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';

/** Null for a letter that announces no evaluation. */
export function calendarFile(
  items: AddressedNotice[],
  { about, planTitle }: LetterContext,
  at: Instant,
): CalendarPart | null {
  const moments = items.flatMap((item) => {
    const found = about.get(item.key);
    const announces = item.kind === 'evaluation' && item.audience === 'owner';
    if (!announces || found?.kind !== 'action' || found.dueOn === null) return [];
    return [{ ...found, key: `${item.actionId ?? ''}/${item.milestoneId ?? ''}` }];
  });
  if (moments.length === 0) return null;
  const file = ical({ name: planTitle, prodId: '//Aanjager//NL' });
  for (const { key, shortName, what, dueOn, ...rest } of moments) {
    file.createEvent({
      id: `${key}@aanjager`,
      start: new Date(`${dueOn ?? ''}T00:00:00Z`),
      timezone: 'UTC',
      allDay: true,
      // A day to know of, not a day without time (V12).
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: new Date(at),
      summary: `Laatste dag voor ${evaluation({ ...rest, shortName, what, dueOn })}: ${shortName}`,
      description: what,
    });
  }
  return { method: 'PUBLISH', filename: 'evaluatiemoment.ics', content: file.toString() };
}
