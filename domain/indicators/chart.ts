/** What a small chart of an indicator draws: positions in time, figures, and the line to reach. */

import { positionOf } from './periods.ts';
import type { IndicatorReading, IndicatorValue } from './values.ts';

export interface ChartPoint {
  at: number;
  /** Null where there is no figure: the line stops there. */
  figure: number | null;
}

export interface ChartSeries {
  points: ChartPoint[];
  target: number | null;
  /** Of all that is drawn, so that nothing falls outside. */
  highest: number;
}

/** Null when there is nothing to draw: one point is no line. */
export function chartSeries({
  indicator,
  values,
}: IndicatorReading<IndicatorValue>): ChartSeries | null {
  const points = values.map(({ period, figure }) => ({ at: positionOf(period), figure }));
  const figures = points.flatMap(({ figure }) => figure ?? []);
  if (figures.length < 2) return null;
  const target = indicator.target?.value ?? null;
  return { points, target, highest: Math.max(...figures, target ?? 0, 1) };
}
