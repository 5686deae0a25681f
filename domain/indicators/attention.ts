/** Since when an indicator asks for attention as it does: a board that knew of it hears of it again when it is worse. */

import type { Instant } from '../calendar.ts';
import { groupBy } from '../group-by.ts';
import type { AgendaOccasion } from '../meetings/agenda.ts';
import type { Indicator } from './indicator.ts';
import { asksAttention, type IndicatorValue, readIndicator } from './values.ts';

export type DatedValue = IndicatorValue & { at: Instant };

/** For the agenda of a meeting; `values` in the order in which they came. */
export function indicatorOccasions(
  indicators: Indicator[],
  values: DatedValue[],
): AgendaOccasion[] {
  const byIndicator = groupBy(values, ({ indicatorId }) => indicatorId);
  return indicators.flatMap((indicator) => {
    const changedAt = attentionSince(indicator, byIndicator.get(indicator.id) ?? []);
    if (changedAt === null) return [];
    const subject = { kind: 'indicator' as const, indicatorId: indicator.id };
    return [{ subject, reason: 'indicator' as const, changedAt }];
  });
}

/** When it was as bad as it ever got; what was in order again begins anew. Null when it is. */
export function attentionSince(indicator: Indicator, values: DatedValue[]): Instant | null {
  const moments = [...new Set(values.map(({ at }) => at))].sort();
  let worst: { badness: number; at: Instant } | null = null;
  for (const at of moments) {
    const badness = badnessOf(
      indicator,
      values.filter((value) => value.at <= at),
    );
    if (badness === null) worst = null;
    else if (worst === null || badness > worst.badness) worst = { badness, at };
  }
  return worst?.at ?? null;
}

/** Null while it asks for none. */
function badnessOf(indicator: Indicator, values: DatedValue[]): number | null {
  const reading = readIndicator(indicator, values);
  if (reading.latest === null || !asksAttention(reading)) return null;
  return indicator.direction === 'higher' ? -reading.latest.figure : reading.latest.figure;
}
