/** What the running plans of a municipality measure by open data. */

import type { CalendarData } from '../domain/calendar.ts';
import type { Rules } from '../domain/action/state.ts';
import type { Indicator, OpenDataSource } from '../domain/indicators/indicator.ts';
import type { Db } from './client.ts';
import { fromJson } from './json.ts';
import type { PlanSettings } from './plan-settings.ts';

export interface OpenDataPlan {
  municipality: string;
  calendar: CalendarData;
  /** Of two plans with the same indicator, that of the later year. */
  indicators: (Indicator & { source: OpenDataSource })[];
}

/** Null when nothing is. */
export async function readOpenDataPlan(
  db: Db,
  municipalityId: string,
): Promise<OpenDataPlan | null> {
  const plans = await db.plan.findMany({
    where: { municipalityId, stoppedOn: null },
    orderBy: { year: 'asc' },
    include: { municipality: true },
  });
  const last = plans.at(-1);
  const indicators = new Map(
    plans
      .flatMap(({ settings }) => fromJson<PlanSettings>(settings).indicators)
      .flatMap((one) => (one.source === null ? [] : [{ ...one, source: one.source }]))
      .map((one) => [one.id, one]),
  );
  if (last === undefined || indicators.size === 0) return null;
  return {
    municipality: last.municipality.name,
    calendar: fromJson<Rules>(last.rules).calendar,
    indicators: [...indicators.values()],
  };
}
