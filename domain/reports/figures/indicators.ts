/** What was measured: to the value that was shown, and of the figures of the law to their periods. */

import { describeFigure, formatTarget } from '../../dutch/indicator-sentences.ts';
import { describeSource, formatFigure, formatValuePeriod } from '../../dutch/indicators.ts';
import type { Indicator, Target } from '../../indicators/indicator.ts';
import type { LegalFigure } from '../../indicators/legal.ts';
import type { ReportIndicator } from '../indicators.ts';
import type { HalfYearReport } from '../report.ts';
import { indicatorColumns, indicatorTableName } from '../versions/indicators.ts';
import { legalColumn, legalTableName } from '../versions/legal-table.ts';
import { cellFigure, type Figure, type FigureLine } from './figure.ts';

export function indicatorFigures({ themes, indicators, legalFigures }: HalfYearReport): Figure[] {
  return [
    ...legalFigures.map(legalFigure),
    ...themes.flatMap((theme) =>
      indicators
        .filter(({ indicator }) => indicator.themeId === theme.id)
        .flatMap((one, row) => figuresOfIndicator(one, indicatorTableName(theme.name), row)),
    ),
  ];
}

function legalFigure({ name, parts, source }: LegalFigure, row: number): Figure {
  const lines = parts.map(({ period, figure, share }) => ({
    actionId: null,
    title: `${formatValuePeriod(period)}: ${formatFigure(figure, 'count')}`,
    reason: `Bron: ${describeSource(source)}.`,
    amount: share,
  }));
  const place = { table: legalTableName, row, column: legalColumn, subject: name };
  return cellFigure(place, 'measured', lines);
}

function figuresOfIndicator(
  { indicator, latest }: ReportIndicator,
  table: string,
  row: number,
): Figure[] {
  const { name: subject, target } = indicator;
  const measured = (column: string, lines: FigureLine[]) =>
    cellFigure({ table, row, column, subject }, 'measured', lines);
  return [
    measured(indicatorColumns.figure, latest === null ? [] : [valueLine(indicator, latest)]),
    measured(indicatorColumns.target, target === null ? [] : [targetLine(indicator, target)]),
  ];
}

function valueLine(indicator: Indicator, latest: Latest): FigureLine {
  const { name: title, source } = indicator;
  const reason = `${describeFigure(indicator, latest)} Bron: ${describeSource(source)}.`;
  return { actionId: null, title, reason, amount: latest.figure };
}

type Latest = NonNullable<ReportIndicator['latest']>;

function targetLine(indicator: Indicator, { value }: Target): FigureLine {
  const reason = `Zo staat het in het plan: ${formatTarget(indicator) ?? ''}.`;
  return { actionId: null, title: indicator.name, reason, amount: value };
}
