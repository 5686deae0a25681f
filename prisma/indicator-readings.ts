/** The indicators of a plan as they are now, and since when some of them ask for attention. */

import { groupBy } from '../domain/group-by.ts';
import { indicatorOccasions } from '../domain/indicators/attention.ts';
import {
  asksAttention,
  type IndicatorReading,
  readIndicator,
} from '../domain/indicators/values.ts';
import type { AgendaOccasion } from '../domain/meetings/agenda.ts';
import type { Tx } from './client.ts';
import { readCurrentValues, readHistories, type RecordedValue } from './indicator-values.ts';
import { fromJson } from './json.ts';
import type { PlanSettings } from './plan-settings.ts';

export async function readIndicators(
  db: Tx,
  planId: string,
): Promise<IndicatorReading<RecordedValue>[]> {
  const { municipalityId, settings } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { municipalityId: true, settings: true },
  });
  const { indicators } = fromJson<PlanSettings>(settings);
  if (indicators.length === 0) return [];
  const values = await readCurrentValues(db, municipalityId);
  const byIndicator = groupBy(values, ({ indicatorId }) => indicatorId);
  return indicators.map((one) => readIndicator(one, byIndicator.get(one.id) ?? []));
}

/** Only of those that ask for it now is looked up since when. */
export async function readIndicatorOccasions(
  db: Tx,
  { municipalityId, planId }: { municipalityId: string; planId: string },
): Promise<AgendaOccasion[]> {
  const readings = await readIndicators(db, planId);
  const asking = readings.filter(asksAttention).map(({ indicator }) => indicator);
  if (asking.length === 0) return [];
  const ids = asking.map(({ id }) => id);
  return indicatorOccasions(asking, await readHistories(db, municipalityId, ids));
}
