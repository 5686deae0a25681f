/** Where a mail round is held: the calendar and time of the plan that was applied last. */

import type { Rules } from '../domain/action/state.ts';
import type { CalendarData } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { fromJson } from './json.ts';
import type { PlanSettings } from './plan-storage.ts';

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
    include: { municipality: { select: { rehearsal: true } } },
  });
  return {
    municipalityId,
    rehearsal: plan.municipality.rehearsal,
    calendar: fromJson<Rules>(plan.rules).calendar,
    roundAt: fromJson<PlanSettings>(plan.settings).roundAt,
  };
}
