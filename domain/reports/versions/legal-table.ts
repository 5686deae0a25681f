/** The five figures of the law as a table of its own, for budget and annual account. */

import type { DocumentTable } from '../../document.ts';
import {
  describeLegalUnit,
  describeSource,
  formatFigure,
  valueStatusLabels,
} from '../../dutch/indicators.ts';
import type { LegalFigure } from '../../indicators/legal.ts';
import { numberColumn, textCell, textColumn } from './cells.ts';

export const legalTableName = 'Indicatoren voor begroting en jaarverslag (BBV)';
export const legalColumn = 'Waarde';

export function legalTable(figures: LegalFigure[]): DocumentTable {
  return {
    name: legalTableName,
    columns: [
      textColumn('Indicator'),
      textColumn('Eenheid'),
      numberColumn('Jaar'),
      numberColumn(legalColumn),
      textColumn('Hoe zeker'),
      textColumn('Bron'),
    ],
    rows: figures.map(({ name, year, figure, status, ...one }) => [
      textCell(name),
      textCell(describeLegalUnit(one)),
      { text: String(year), value: year },
      figure === null
        ? textCell('onbekend')
        : { text: formatFigure(figure, 'per_1000'), value: figure },
      textCell(status === null ? '–' : valueStatusLabels[status]),
      textCell(one.isInPlan ? describeSource(one.source) : 'staat niet in het plan'),
    ]),
  };
}
