/** Every figure of a report, and what it was counted from: whoever doubts one can look. */

import { reportedStatuses } from '../action/status.ts';
import { capital, formatDate, milestoneName, statusLabels } from '../dutch/index.ts';
import type { Met, ReportLine } from './line.ts';
import { lacksEvaluation } from './line.ts';
import { type HalfYearReport, linesOf } from './report.ts';

export interface Figure {
  /** Where it stands on its page. */
  id: string;
  name: string;
  count: number;
  lines: FigureLine[];
}

export interface FigureLine {
  actionId: string;
  title: string;
  /** Why it was counted: a date and what happened on it. */
  reason: string;
}

export function figuresOf(report: HalfYearReport): Figure[] {
  const all = linesOf(report);
  return [
    figure(
      'acties',
      'Acties',
      all.map((line) => statusLine(line, report.on)),
    ),
    ...reportedStatuses.map((status) =>
      figure(
        `stand-${status}`,
        capital(statusLabels[status]),
        report.lists[status].map((line) => statusLine(line, report.on)),
      ),
    ),
    figure(
      'zonder-evaluatie',
      'Daarvan ontbreekt de evaluatie',
      all.filter(lacksEvaluation).map((line) => statusLine(line, report.on)),
    ),
    ...metFigures(all, report.on),
    figure(
      'later',
      'Kreeg een latere datum',
      report.moved.map((line) => movedLine(line, report.on)),
    ),
  ].filter(({ count }) => count > 0);
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

function figure(id: string, name: string, lines: FigureLine[]): Figure {
  return { id, name, count: lines.length, lines };
}

function statusLine(line: ReportLine, on: string): FigureLine {
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
  return { actionId: line.id, title: line.what, reason };
}

function metLine(line: ReportLine, { id, kind, dueOn, doneOn }: Met, on: string): FigureLine {
  const reason = `${capital(milestoneName({ id, kind }))} ${formatDate(dueOn, on)}, gemeld op ${formatDate(doneOn, on)}.`;
  return { actionId: line.id, title: line.what, reason };
}

function movedLine(line: ReportLine, on: string): FigureLine {
  const moves = line.moves.map(
    (move) =>
      `${formatDate(move.from, on)} werd ${formatDate(move.until, on)}, besloten op ${formatDate(move.on, on)}`,
  );
  return { actionId: line.id, title: line.what, reason: `${capital(moves.join('; '))}.` };
}
