/** Where a mail round is held: at the time of the newest plan, on the working days of the municipality. */

import type { CalendarData } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { readMunicipalityDays } from './municipality-days.ts';
import { fromJson } from './json.ts';
import type { PlanSettings } from './plan-settings.ts';

export interface RoundSettings {
  municipalityId: string;
  rehearsal: boolean;
  calendar: CalendarData;
  /** Local time, `HH:mm`. */
  roundAt: string;
}

export async function readRoundSettings(db: Db, municipalityId: string): Promise<RoundSettings> {
  const plan = await db.plan.findFirstOrThrow({
    where: { municipalityId },
    orderBy: { year: 'desc' },
    select: { settings: true, municipality: { select: { rehearsal: true } } },
  });
  const days = await readMunicipalityDays(db, municipalityId);
  if (days === null) throw new Error(`no plan runs in ${municipalityId}`);
  return {
    municipalityId,
    rehearsal: plan.municipality.rehearsal,
    calendar: days.calendar,
    roundAt: fromJson<PlanSettings>(plan.settings).roundAt,
  };
}
