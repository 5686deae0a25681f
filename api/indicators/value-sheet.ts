/** The values that count, as rows of a spreadsheet that can be sent back. */

import { writeFigure } from '../../domain/amounts.ts';
import { describeStatus } from '../../domain/dutch/indicator-sentences.ts';
import { statusNames, valueColumns } from '../../domain/indicators/file.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import type { RecordedValue } from '../../prisma/indicator-values.ts';

export function valueRows(indicators: Indicator[], values: RecordedValue[]): string[][] {
  const rows = indicators.flatMap((indicator) =>
    values
      .filter(({ indicatorId, area }) => indicatorId === indicator.id && area === 'own')
      .map((value) => [
        indicator.id,
        value.period,
        value.figure === null ? '' : writeFigure(value.figure),
        nameOf(value),
        value.population === null ? '' : String(value.population.people),
        value.explanation,
        indicator.name,
        describeStatus(value, indicator.unit),
        value.table === '' ? value.author : `open data ${value.table}`,
        value.at,
      ]),
  );
  return [[...valueColumns, 'naam', 'hoe zeker', 'bron', 'sinds'], ...rows];
}

/** What was revised is sent back as it is now. */
function nameOf({ status }: RecordedValue): string {
  const known = Object.entries(statusNames).find(([, one]) => one === status);
  return known?.[0] ?? 'definitief';
}
