/** What is measured: what asks for attention up front, and a table in the section of each theme. */

import {
  type DocumentCell,
  type DocumentSection,
  type DocumentTable,
  section,
} from '../../document.ts';
import {
  describeBasis,
  describeComparisons,
  describeIndicators,
  describeReached,
  describeStatus,
  formatTarget,
} from '../../dutch/indicator-sentences.ts';
import { formatFigure, formatValuePeriod } from '../../dutch/indicators.ts';
import type { Comparison } from '../../indicators/values.ts';
import type { ReportIndicator, ReportIndicators } from '../indicators.ts';
import { numberColumn, textCell, textColumn } from './cells.ts';
import { legalTable } from './legal-table.ts';

export function indicatorSection({ indicators, legalFigures }: ReportIndicators): DocumentSection {
  const attention = indicators.filter((one) => one.asksAttention);
  return section('Indicatoren', {
    paragraphs: [describeIndicators(indicators, attention)],
    tables: [legalTable(legalFigures)],
  });
}

/** None for a theme of which nothing is measured. */
export function indicatorTables(
  { id, name }: { id: string; name: string },
  indicators: ReportIndicator[],
): DocumentTable[] {
  const own = indicators.filter(({ indicator }) => indicator.themeId === id);
  if (own.length === 0) return [];
  return [{ name: `Indicatoren: ${name}`, columns, rows: own.map(rowOf) }];
}

const columns = [
  textColumn('Indicator'),
  textColumn('Over'),
  numberColumn('Waarde'),
  textColumn('Hoe zeker'),
  numberColumn('Streefwaarde'),
  numberColumn('Vorige periode'),
  numberColumn('Een jaar eerder'),
  textColumn('Wat erover te zeggen is'),
];

function rowOf(one: ReportIndicator): DocumentCell[] {
  const { indicator, latest, previous, lastYear } = one;
  const { unit, target } = indicator;
  return [
    textCell(`${indicator.name} (${describeBasis(one)})`),
    textCell(latest === null ? '–' : formatValuePeriod(latest.period)),
    latest === null
      ? textCell('onbekend')
      : { text: formatFigure(latest.figure, unit), value: latest.figure },
    textCell(certaintyOf(one)),
    { text: formatTarget(indicator) ?? '–', value: target?.value ?? null },
    comparedCell(previous, unit),
    comparedCell(lastYear, unit),
    textCell([...describeComparisons(one), describeReached(one.target) ?? ''].join(' ').trim()),
  ];
}

/** What came after the last figure and has none, is said with it: it is not 0. */
function certaintyOf({ latest, newest, indicator: { unit } }: ReportIndicator): string {
  const status = latest === null ? [] : [describeStatus(latest, unit)];
  if (newest === null || newest.period === latest?.period) return status.join('');
  const later = `${formatValuePeriod(newest.period)}: ${describeStatus(newest, unit)}`;
  return [...status, later].join('; ');
}

function comparedCell(
  comparison: Comparison | null,
  unit: ReportIndicator['indicator']['unit'],
): DocumentCell {
  if (comparison === null) return textCell('–');
  const { figure, period } = comparison;
  return { text: `${formatFigure(figure, unit)} (${formatValuePeriod(period)})`, value: figure };
}
