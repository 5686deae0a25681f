/** The meetings that there are, for a plan that is looked at or changed. */

import type { ExistingMeeting } from '../domain/meetings/existing.ts';
import type { MeetingState } from '../domain/meetings/meeting.ts';
import type { Tx } from './client.ts';
import { dateColumn } from './dates.ts';
import { fromJson } from './json.ts';

export async function readExistingMeetings(
  db: Tx,
  municipalityId: string,
  year: number,
): Promise<ExistingMeeting[]> {
  const rows = await db.meeting.findMany({
    where: {
      municipalityId,
      on: {
        gte: dateColumn(`${String(year)}-01-01`),
        lte: dateColumn(`${String(year + 1)}-01-31`),
      },
    },
    select: { id: true, state: true },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, state }) => ({ id, state: fromJson<MeetingState>(state) }));
}
