/**
 * A report as its reader gets it: first what fits on two pages, then the tables per theme. TVO and Driehoek
 * read everything; the college what is decided, at risk and paid; the council no person and no typed word
 * about a case.
 */

import {
  type DocumentChapter,
  type DocumentItem,
  type DocumentSection,
  section,
} from '../../document.ts';
import { lacksEvaluation, type ReportLine } from '../line.ts';
import { type HalfYearReport, linesOf } from '../report.ts';
import type { ReportFacts } from '../facts.ts';
import { changesSection } from './changes.ts';
import { indicatorSection } from './indicators.ts';
import {
  doneItem,
  lateItem,
  type LineContext,
  movedItem,
  resultItem,
  statedItem,
  steeredItem,
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
      ...troubleSections(report, context),
      ...changesSection(report.changes, report.on),
      ...decidedSections(report, context),
      moneySection(report, version),
      capacitySection(report, version),
      indicatorSection(report),
      themeCounts(report.themes),
      ...courseSections(report, context),
      ...themeSections(report, facts, context),
    ],
  };
  return version === 'public' ? withoutNames(chapter, facts.names) : chapter;
}

type LineWriter = (line: ReportLine, context: LineContext) => DocumentItem;

/** What does not go as planned, worst first. */
function troubleSections({ lists }: HalfYearReport, context: LineContext): DocumentSection[] {
  const late = lists.overdue.filter((line) => !lacksEvaluation(line));
  const worried = [...lists.stuck, ...lists.at_risk];
  const listed = (title: string, lines: ReportLine[]) =>
    listSection(title, lines, (line) => lateItem(line, context));
  return [
    ...listed('Te laat', late),
    ...listed('Evaluatie ontbreekt', lists.overdue.filter(lacksEvaluation)),
    ...listed('Zit vast of loopt risico', worried),
  ];
}

function decidedSections(report: HalfYearReport, context: LineContext): DocumentSection[] {
  const stated = linesOf(report).filter((line) => line.stated.length > 0);
  return [
    ...listSection('Besloten, met deze gevolgen', stated, (line) => statedItem(line, context)),
    ...steeredSection(report, context),
  ];
}

/** Changes to the plan itself; who made them and why was written for the boards. */
function steeredSection({ steered }: HalfYearReport, context: LineContext): DocumentSection[] {
  if (steered.length === 0) return [];
  const items = steered.map((change) => steeredItem(change, context));
  return [section('Het plan gewijzigd, met deze gevolgen', { items })];
}

/** Behind the first pages: what went as it should, and what stands apart. */
function courseSections(report: HalfYearReport, context: LineContext): DocumentSection[] {
  const { lists, moved } = report;
  const listed = (title: string, lines: ReportLine[], write: LineWriter) =>
    listSection(title, lines, (line) => write(line, context));
  const evaluated = context.version === 'boards' ? linesOf(report).filter(hasResults) : [];
  return [
    ...listed('Klaar', lists.completed, doneItem),
    ...listed('Wat de evaluaties opleverden', evaluated, resultItem),
    ...listed('Gestopt', lists.cancelled, doneItem),
    ...listed('Staat stil', lists.paused, lateItem),
    ...listed('Kreeg een latere datum', moved, movedItem),
  ];
}

function hasResults({ results }: ReportLine): boolean {
  return results.length > 0;
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
  { themes, indicators }: HalfYearReport,
  { input, remarks }: Facts,
  context: LineContext,
): DocumentSection[] {
  return themes.map((theme) => {
    const planned = input.themes.find(({ id }) => id === theme.id) ?? null;
    return themeSection({ theme, planned, indicators, remarks }, context);
  });
}
