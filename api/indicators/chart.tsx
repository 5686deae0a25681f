/**
 * A small chart, drawn on the server: the scale and the path come from d3, which needs no browser for
 * them. The table beside it says the same, so the chart is hidden from a screen reader.
 */

import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatFigure } from '../../domain/dutch/indicators.ts';
import { type ChartPoint, type ChartSeries, chartSeries } from '../../domain/indicators/chart.ts';
import type { Unit } from '../../domain/indicators/indicator.ts';
import type { IndicatorReading, IndicatorValue } from '../../domain/indicators/values.ts';

const [width, height] = [320, 120];
const inside = { left: 34, right: 312, top: 10, bottom: 100 };

export function IndicatorChart({ reading }: { reading: IndicatorReading<IndicatorValue> }) {
  const series = chartSeries(reading);
  if (series === null) return null;
  return (
    <svg class="chart" viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
      <Lines series={series} unit={reading.indicator.unit} />
    </svg>
  );
}

function Lines({ series, unit }: { series: ChartSeries; unit: Unit }) {
  const { points, target, highest } = series;
  const [first = 0, last = 1] = [points[0]?.at, points.at(-1)?.at];
  const x = scaleLinear([first, last], [inside.left, inside.right]);
  // From zero: a line that begins higher makes a small change look large.
  const y = scaleLinear([0, highest], [inside.bottom, inside.top]).nice(3);
  const path = line<ChartPoint>()
    .defined(({ figure }) => figure !== null)
    .x(({ at }) => rounded(x(at)))
    .y(({ figure }) => rounded(y(figure ?? 0)));
  const lastPoint = points.findLast(({ figure }) => figure !== null);
  return (
    <>
      {y.ticks(3).map((tick) => (
        <>
          <line class="grid" x1={inside.left} x2={inside.right} y1={y(tick)} y2={y(tick)} />
          <text x={inside.left - 5} y={y(tick) + 4} text-anchor="end">
            {formatFigure(tick, unit)}
          </text>
        </>
      ))}
      <Years first={first} last={last} x={x} />
      {target !== null && (
        <line class="target" x1={inside.left} x2={inside.right} y1={y(target)} y2={y(target)} />
      )}
      <path class="line" d={path(points) ?? ''} />
      {lastPoint && (
        <circle class="last" cx={x(lastPoint.at)} cy={y(lastPoint.figure ?? 0)} r="4" />
      )}
    </>
  );
}

interface YearsProps {
  first: number;
  last: number;
  x: (at: number) => number;
}

/** The first and the last: in between there is no room on a phone. */
function Years({ first, last, x }: YearsProps) {
  return (
    <>
      <text x={x(first)} y={height - 6}>
        {yearAt(first)}
      </text>
      <text x={x(last)} y={height - 6} text-anchor="end">
        {yearAt(last)}
      </text>
    </>
  );
}

/** A period ends at the turn of the year at the latest: that is still its own year. */
function yearAt(at: number): string {
  return String(Math.ceil(at) - 1);
}

function rounded(position: number): number {
  return Math.round(position * 10) / 10;
}
