/** A moment as people say it: the day, and the time on the clocks of the municipality. */

import type { Instant, IsoDate } from '../../domain/calendar.ts';
import { formatDate, formatTime } from '../../domain/dutch/index.ts';
import type { PageContext } from './context.ts';

export function formatMoment(at: Instant, context: PageContext): string {
  const time = new Intl.DateTimeFormat('nl-NL', {
    timeZone: context.plan.rules.calendar.zone,
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${formatDate(context.calendar.dateOf(at), context.today)} om ${formatTime(time.format(new Date(at)))}`;
}

/** When a mail was handed over, or else the day of its round. */
export function mailMoment(
  { on, deliveredAt }: { on: IsoDate; deliveredAt: Instant | null },
  context: PageContext,
): string {
  return deliveredAt === null ? formatDate(on, context.today) : formatMoment(deliveredAt, context);
}
