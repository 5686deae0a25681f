/** What holds for a municipality, whichever of its plans says so: its days off, and meetings of the TVO. */

import { type CalendarData, type IsoDate, sharedCalendar } from '../domain/calendar.ts';
import type { Tx } from './client.ts';
import { Prisma } from './generated/client.ts';
import { readRows } from './json.ts';

export interface MunicipalityDays {
  calendar: CalendarData;
  /** Ascending. */
  tvoMeetings: IsoDate[];
}

/** Null where no plan runs. */
export async function readMunicipalityDays(
  db: Tx,
  municipalityId: string,
): Promise<MunicipalityDays | null> {
  const rows = await readRows<MunicipalityDays>(
    db,
    Prisma.sql`
      SELECT p."rules"->'calendar' AS "calendar", p."settings"->'tvoMeetings' AS "tvoMeetings"
      FROM "Plan" p WHERE p."municipalityId" = ${municipalityId} ORDER BY p."year" DESC`,
  );
  const [newest, ...others] = rows.map(({ calendar }) => calendar);
  if (newest === undefined) return null;
  const meetings = rows.flatMap(({ tvoMeetings }) => tvoMeetings);
  return {
    calendar: sharedCalendar([newest, ...others]),
    tvoMeetings: [...new Set(meetings)].sort(),
  };
}
