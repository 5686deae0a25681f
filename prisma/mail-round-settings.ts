/** Where a mail round is held: at the time of the newest plan, on the working days of the municipality. */

import type { CalendarData } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { readRows } from './json.ts';
import { readMunicipalityDays } from './municipality-days.ts';
import type { PlanSettings } from './plan-settings.ts';

export interface RoundSettings {
  municipalityId: string;
  rehearsal: boolean;
  calendar: CalendarData;
  /** Local time, `HH:mm`. */
  roundAt: string;
}

export async function readRoundSettings(db: Db, municipalityId: string): Promise<RoundSettings> {
  const [newest] = await readRows<{ rehearsal: boolean; settings: PlanSettings }>(
    db,
    Prisma.sql`
      SELECT m."rehearsal", p."settings" FROM "Plan" p
      JOIN "Municipality" m ON m."id" = p."municipalityId"
      WHERE p."municipalityId" = ${municipalityId} ORDER BY p."year" DESC LIMIT 1`,
  );
  const days = await readMunicipalityDays(db, municipalityId);
  if (newest === undefined || days === null) throw new Error(`no plan runs in ${municipalityId}`);
  const { rehearsal, settings } = newest;
  return { municipalityId, rehearsal, calendar: days.calendar, roundAt: settings.roundAt };
}
