/** The capacity of a report: to what the plan gives each subject, and what was reported of it. */

import { capacityLines, type CapacityLine } from '../../capacity/lines.ts';
import { compareCapacity, type ComparedLine, type ReportedFte } from '../../capacity/reported.ts';
import type { ReportInput } from '../report.ts';
import { capacityColumns, capacitySentences, capacityTableName } from '../versions/means.ts';
import { cellFigure, type Figure, type FigureLine, sentenceFigure, taken } from './figure.ts';

export function capacityFigures({ capacity, reportedFte, half }: ReportInput): Figure[] {
  const { statedRegularFte, statedPriorityFte } = capacity;
  const stated = { regularFte: statedRegularFte, priorityFte: statedPriorityFte };
  const [regular, priority] = fteLines(stated, inPlan);
  const figure = (which: keyof typeof capacitySentences, name: string, lines: FigureLine[]) => {
    const sentence = capacitySentences[which](capacity);
    return sentenceFigure({ id: `capaciteit-${which}`, name, sentence }, 'fte', lines);
  };
  return [
    figure('total', 'Capaciteit in het plan', [regular, priority]),
    figure('regular', 'Daarvan voor regulier werk', [regular]),
    figure('priority', 'Daarvan voor de prioriteiten', [priority]),
    ...compareCapacity(capacityLines(capacity), reportedFte, half).flatMap(figuresOfLine),
  ];
}

function figuresOfLine({ line, reported }: ComparedLine<ReportedFte>, row: number): Figure[] {
  const figure = (which: keyof typeof capacityColumns, lines: FigureLine[]) => {
    const column = capacityColumns[which];
    return cellFigure(
      { table: capacityTableName, row, column, subject: line.subject },
      'fte',
      lines,
    );
  };
  const planned = fteLines(line, inPlan);
  if (reported === null) return [figure('planned', planned)];
  const now = fteLines(reported, 'Zo is het over dit half jaar gemeld.');
  return [
    figure('planned', planned),
    figure('reported', now),
    figure('difference', [...now, ...planned.map(taken)]),
  ];
}

const inPlan = 'Zo staat het in het plan.';

type Fte = Pick<CapacityLine, 'regularFte' | 'priorityFte'>;

function fteLines({ regularFte, priorityFte }: Fte, reason: string): [FigureLine, FigureLine] {
  return [
    { actionId: null, title: 'Regulier werk', reason, amount: regularFte },
    { actionId: null, title: 'Prioriteiten', reason, amount: priorityFte },
  ];
}
