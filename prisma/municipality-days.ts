/** What holds for a municipality, whichever of its plans says so: its days off, and meetings of the TVO. */

import { type CalendarData, type IsoDate, sharedCalendar } from '../domain/calendar.ts';
import type { Tx } from './client.ts';
import { Prisma } from './generated/client.ts';
import { readRows } from './json.ts';

export interface MunicipalityDays {
  calendar: CalendarData;
  /** As they are planned now, ascending. */
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
      SELECT p."rules"->'calendar' AS "calendar",
        ${tvoMeetingsOf(Prisma.sql`p."municipalityId"`)} AS "tvoMeetings"
      FROM "Plan" p WHERE p."municipalityId" = ${municipalityId} ORDER BY p."year" DESC`,
  );
  const [newest, ...others] = rows.map(({ calendar }) => calendar);
  if (newest === undefined) return null;
  return {
    calendar: sharedCalendar([newest, ...others]),
    tvoMeetings: [...(rows[0]?.tvoMeetings ?? [])].sort(),
  };
}

/** As they are planned now, in no order: a column of another query. */
export function tvoMeetingsOf(municipalityId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`ARRAY(
    SELECT DISTINCT m."on" FROM "Meeting" m
    WHERE m."municipalityId" = ${municipalityId} AND m."board" = 'tvo' AND m."phase" <> 'cancelled'
  )`;
}
