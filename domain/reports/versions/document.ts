/**
 * A report as its reader gets it: first what fits on two pages, then the tables per theme. TVO and Driehoek
 * read everything; the college what is decided, at risk and paid; the council no person and no typed word
 * about a case.
 */

import type { DocumentChapter, DocumentItem, DocumentSection } from '../../document.ts';
import { section } from '../../document.ts';
import { lacksEvaluation, type ReportLine } from '../line.ts';
import type { HalfYearReport } from '../report.ts';
import type { ReportFacts } from '../facts.ts';
import { changesSection } from './changes.ts';
import {
  doneItem,
  lateItem,
  type LineContext,
  movedItem,
  resultItem,
  statedItem,
} from './line-sentences.ts';
import { capacitySection, moneySection } from './means.ts';
import { withoutNames } from './names.ts';
import { inShort, reportTitle, toDecide } from './summary.ts';
import { themeCounts, themeSection } from './themes.ts';
import type { ReportVersion } from './version.ts';

type Facts = Pick<ReportFacts, 'input' | 'remarks' | 'names'>;

export function versionDocument(
  version: ReportVersion,
  facts: Facts,
  report: HalfYearReport,
): DocumentChapter {
  const context: LineContext = { version, on: report.on };
  const chapter = {
    title: reportTitle(report),
    sections: [
      inShort(report, facts.remarks),
      toDecide(report, context),
      ...actionSections(report, context),
      moneySection(report, version),
      capacitySection(report, version),
      themeCounts(report.themes),
      ...themeSections(report, facts, context),
    ],
  };
  return version === 'public' ? withoutNames(chapter, facts.names) : chapter;
}

type LineWriter = (line: ReportLine, context: LineContext) => DocumentItem;

function actionSections(report: HalfYearReport, context: LineContext): DocumentSection[] {
  const { lists, changes, on, themes, moved } = report;
  const all = themes.flatMap(({ lines }) => lines);
  const listed = (title: string, lines: ReportLine[], write: LineWriter) =>
    listSection(title, lines, (line) => write(line, context));
  const worried = [...lists.stuck, ...lists.at_risk];
  const isLate = (line: ReportLine) => !lacksEvaluation(line);
  const evaluated = context.version === 'boards' ? all.filter(hasResults) : [];
  return [
    ...listed('Te laat', lists.overdue.filter(isLate), lateItem),
    ...listed('Evaluatie ontbreekt', lists.overdue.filter(lacksEvaluation), lateItem),
    ...listed('Zit vast of loopt risico', worried, lateItem),
    ...changesSection(changes, on),
    ...listed('Klaar', lists.completed, doneItem),
    ...listed('Wat de evaluaties opleverden', evaluated, resultItem),
    ...listed('Gestopt', lists.cancelled, doneItem),
    ...listed('Staat stil', lists.paused, lateItem),
    ...listed('Kreeg een latere datum', moved, movedItem),
    ...listed('Besloten, met deze gevolgen', all.filter(hasStatement), statedItem),
  ];
}

function hasResults({ results }: ReportLine): boolean {
  return results.length > 0;
}

function hasStatement({ stated }: ReportLine): boolean {
  return stated.length > 0;
}

function listSection(
  title: string,
  lines: ReportLine[],
  write: (line: ReportLine) => DocumentItem,
): DocumentSection[] {
  if (lines.length === 0) return [];
  return [section(`${title} (${String(lines.length)})`, { items: lines.map(write) })];
}

function themeSections(
  { themes }: HalfYearReport,
  { input, remarks }: Facts,
  context: LineContext,
): DocumentSection[] {
  return themes.map((theme) => {
    const planned = input.themes.find(({ id }) => id === theme.id) ?? null;
    return themeSection({ theme, planned, remarks }, context);
  });
}
