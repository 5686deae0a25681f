/** What counts actions and their moments. */

import { reportedStatuses } from '../../action/status.ts';
import {
  capital,
  describeReportCounts,
  formatDate,
  milestoneName,
  statusLabels,
} from '../../dutch/index.ts';
import { lacksEvaluation, type Met, type ReportLine } from '../line.ts';
import { type HalfYearReport, linesOf, outcomesOf, type ReportInput } from '../report.ts';
import type { Figure, FigureLine } from './figure.ts';

export function actionFigures(report: HalfYearReport, input: ReportInput): Figure[] {
  const all = linesOf(report);
  const statusLines = (lines: ReportLine[]) => lines.map((line) => statusLine(line, report.on));
  return [
    { ...figure('acties', 'Acties', statusLines(all)), sentence: describeReportCounts(report) },
    ...reportedStatuses.map((status) =>
      figure(`stand-${status}`, capital(statusLabels[status]), statusLines(report.lists[status])),
    ),
    figure(
      'zonder-evaluatie',
      'Daarvan ontbreekt de evaluatie',
      statusLines(all.filter(lacksEvaluation)),
    ),
    ...metFigures(all, report.on),
    ...missedFigures(input),
    figure(
      'later',
      'Kreeg een latere datum',
      report.moved.map((line) => movedLine(line, report.on)),
    ),
  ];
}

function metFigures(all: ReportLine[], on: string): Figure[] {
  return (['deadline', 'evaluation'] as const).flatMap((kind) => {
    const [name, done] = kind === 'deadline' ? ['Einddatums', 'klaar'] : ['Evaluaties', 'gedaan'];
    const met = (isLate: boolean) =>
      all.flatMap((line) =>
        line.met
          .filter((one) => one.kind === kind && one.lateDays > 0 === isLate)
          .map((one) => metLine(line, one, on)),
      );
    return [
      figure(`${kind}-op-tijd`, `${name} op tijd ${done}`, met(false)),
      figure(`${kind}-te-laat`, `${name} te laat ${done}`, met(true)),
    ];
  });
}

function missedFigures(input: ReportInput): Figure[] {
  return (['deadline', 'evaluation'] as const).map((kind) => {
    const missed = outcomesOf(input, kind).filter(({ outcome }) => outcome === 'missed');
    const lines = missed.map(({ action, milestone }) => {
      const name = capital(milestoneName(milestone));
      return countedLine(
        action,
        `${name} ${formatDate(milestone.dueOn, input.on)}, nog niet gemeld.`,
      );
    });
    const name = kind === 'deadline' ? 'Einddatums nog niet klaar' : 'Evaluaties nog niet gedaan';
    return figure(`${kind}-nog-niet`, name, lines);
  });
}

function figure(id: string, name: string, lines: FigureLine[]): Figure {
  return { id, name, unit: 'count', total: lines.length, sentence: null, lines };
}

export function statusLine(line: ReportLine, on: string): FigureLine {
  const { status, dueOn, due, closedOn, escalatedOn, progress, lateDays } = line;
  const facts = [
    ...(closedOn === null ? [] : [`gesloten op ${formatDate(closedOn, on)}`]),
    ...(dueOn === null || due === null
      ? []
      : [`${milestoneName(due)} op ${formatDate(dueOn, on)}${lateDays > 0 ? ', voorbij' : ''}`]),
    ...(escalatedOn === null ? [] : [`naar het TVO op ${formatDate(escalatedOn, on)}`]),
    ...(progress === null ? [] : [`voortgang gemeld op ${formatDate(progress.on, on)}`]),
  ];
  const reason = `${capital(statusLabels[status])}${facts.length === 0 ? '' : `: ${facts.join('; ')}`}.`;
  return countedLine(line, reason);
}

function metLine(line: ReportLine, { id, kind, dueOn, doneOn }: Met, on: string): FigureLine {
  const name = capital(milestoneName({ id, kind }));
  return countedLine(
    line,
    `${name} ${formatDate(dueOn, on)}, gemeld op ${formatDate(doneOn, on)}.`,
  );
}

function movedLine(line: ReportLine, on: string): FigureLine {
  const moves = line.moves.map(
    (move) =>
      `${formatDate(move.from, on)} werd ${formatDate(move.until, on)}, besloten op ${formatDate(move.on, on)}`,
  );
  return countedLine(line, `${capital(moves.join('; '))}.`);
}

function countedLine({ id: actionId, what: title }: Titled, reason: string): FigureLine {
  return { actionId, title, reason, amount: 1 };
}

type Titled = Pick<ReportLine, 'id' | 'what'>;

/** What each costs by the plan, as far as it says. */
export function plannedLines(lines: ReportLine[]): FigureLine[] {
  return lines.flatMap(({ id: actionId, what: title, costCents }) =>
    costCents === null
      ? []
      : [{ actionId, title, reason: 'Zo staat het in het plan.', amount: costCents }],
  );
}
