/** The table of counts per theme. */

import { reportedStatuses } from '../../action/status.ts';
import { lacksEvaluation, type ReportLine } from '../line.ts';
import type { HalfYearReport, ReportTheme } from '../report.ts';
import { countColumns, countTableName } from '../versions/themes.ts';
import { plannedLines, statusLine } from './actions.ts';
import { cellFigure, type Figure } from './figure.ts';

export function themeFigures({ themes, on }: HalfYearReport): Figure[] {
  return themes.flatMap((theme, row) => figuresOfTheme(theme, row, on));
}

function figuresOfTheme({ name, lines }: ReportTheme, row: number, on: string): Figure[] {
  const counted = (column: string, found: ReportLine[]) =>
    cellFigure(
      { table: countTableName, row, column, subject: name },
      'count',
      found.map((line) => statusLine(line, on)),
    );
  const place = { table: countTableName, row, column: countColumns.planned, subject: name };
  return [
    ...reportedStatuses.map((status) =>
      counted(
        countColumns.status(status),
        lines.filter((line) => line.status === status),
      ),
    ),
    counted(countColumns.missing, lines.filter(lacksEvaluation)),
    cellFigure(place, 'cents', plannedLines(lines)),
  ];
}
