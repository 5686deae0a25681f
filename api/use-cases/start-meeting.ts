/** The workflow of a meeting that was added on the site begins, now or when the engine is there. */

import type { Instant } from '../../domain/calendar.ts';
import { markStarted, type UnstartedMeeting } from '../../prisma/meeting-adding.ts';
import type { Deps } from '../site/deps.ts';
import type { PageContext } from '../site/context.ts';

/** As often as one likes: what runs already is left alone. */
export async function startMeeting(
  { db, temporal }: Pick<Deps, 'db' | 'temporal'>,
  { rehearsal, days: { calendar } }: Pick<PageContext['plan'], 'rehearsal' | 'days'>,
  meeting: UnstartedMeeting,
  startedAt: Instant,
): Promise<void> {
  const started = await temporal.startMeeting({ ...meeting, rehearsal, startedAt, calendar });
  if (started.kind === 'done') await markStarted(db, meeting.meetingId);
}
