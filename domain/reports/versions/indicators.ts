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
  return [{ name: indicatorTableName(name), columns, rows: own.map(rowOf) }];
}

export function indicatorTableName(theme: string): string {
  return `Indicatoren: ${theme}`;
}

export const indicatorColumns = { figure: 'Waarde', target: 'Streefwaarde' };

/** Few enough for a page of paper: what it is held against stands in the sentences. */
const columns = [
  textColumn('Indicator'),
  textColumn('Over, en hoe zeker'),
  numberColumn(indicatorColumns.figure),
  numberColumn(indicatorColumns.target),
  textColumn('Wat erover te zeggen is'),
];

function rowOf(one: ReportIndicator): DocumentCell[] {
  const { indicator, latest } = one;
  const { unit, target } = indicator;
  return [
    textCell(`${indicator.name} (${describeBasis(one)})`),
    textCell(certaintyOf(one)),
    latest === null
      ? textCell('onbekend')
      : { text: formatFigure(latest.figure, unit), value: latest.figure },
    { text: formatTarget(indicator) ?? '–', value: target?.value ?? null },
    textCell([...describeComparisons(one), describeReached(one.target) ?? ''].join(' ').trim()),
  ];
}

/** What came after the last figure and has none, is said with it: it is not 0. */
function certaintyOf({ latest, newest, indicator: { unit } }: ReportIndicator): string {
  const shown = [latest, newest?.period === latest?.period ? null : newest];
  const parts = shown.flatMap((value) =>
    value === null ? [] : [`${formatValuePeriod(value.period)}: ${describeStatus(value, unit)}`],
  );
  return parts.length === 0 ? '–' : parts.join('; ');
}
