/** Where a mail round is held: at the time of the newest plan, on the working days of the municipality. */

import { type CalendarData, sharedCalendar } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { readRows } from './json.ts';
import type { PlanSettings } from './plan-settings.ts';

export interface RoundSettings {
  municipalityId: string;
  rehearsal: boolean;
  calendar: CalendarData;
  /** Local time, `HH:mm`. */
  roundAt: string;
}

export async function readRoundSettings(db: Db, municipalityId: string): Promise<RoundSettings> {
  const rows = await readRows<{
    rehearsal: boolean;
    calendar: CalendarData;
    settings: PlanSettings;
  }>(
    db,
    Prisma.sql`
      SELECT m."rehearsal", p."rules" -> 'calendar' AS "calendar", p."settings" FROM "Plan" p
      JOIN "Municipality" m ON m."id" = p."municipalityId"
      WHERE p."municipalityId" = ${municipalityId} ORDER BY p."year" DESC`,
  );
  const [newest, ...others] = rows;
  if (newest === undefined) throw new Error(`no plan runs in ${municipalityId}`);
  const { rehearsal, settings } = newest;
  const calendar = sharedCalendar([newest.calendar, ...others.map((plan) => plan.calendar)]);
  return { municipalityId, rehearsal, calendar, roundAt: settings.roundAt };
}
