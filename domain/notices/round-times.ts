/** When a mail round is held, and when again. */

import type { Calendar, Instant } from '../calendar.ts';

/** A mail server that answered "later" is tried again after this long. */
const patienceMs = 15 * 60_000;

/** The next mail round after an instant: on a working day, at the municipality's time. */
export function nextRoundAt(after: Instant, roundAt: string, calendar: Calendar): Instant {
  const today = calendar.dateOf(after);
  const first = calendar.firstWorkingDayOnOrAfter(today);
  const at = calendar.instantOf(first, roundAt);
  return at > after ? at : calendar.instantOf(calendar.firstWorkingDayAfter(first), roundAt);
}

/** Before its time and on a day off only what must not wait is sent. */
export function isRoundDue(at: Instant, roundAt: string, calendar: Calendar): boolean {
  const today = calendar.dateOf(at);
  return calendar.isWorkingDay(today) && at >= calendar.instantOf(today, roundAt);
}

export function retryAt(at: Instant): Instant {
  return new Date(Date.parse(at) + patienceMs).toISOString();
}

export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}
