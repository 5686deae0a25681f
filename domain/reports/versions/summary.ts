/** How a report opens: what it is about, its counts, and what is asked of its reader. */

import { type DocumentSection, section } from '../../document.ts';
import {
  bareName,
  describeReportCounts,
  formatDate,
  formatPeriod,
  plural,
} from '../../dutch/index.ts';
import { remarkAbout, type ReportRemark, wholeReport } from '../remarks.ts';
import type { HalfYearReport, MetCounts } from '../report.ts';
import { lateItem, type LineContext } from './line-sentences.ts';

export function reportTitle({ half, year }: Pick<HalfYearReport, 'half' | 'year'>): string {
  return `${reportName(half)} ${String(year)}`;
}

/** The second one looks back on the whole year: it is the account of it. */
export function reportName(half: number): string {
  return half === 1 ? 'Rapportage eerste halfjaar' : 'Jaarverantwoording';
}

export function inShort(report: HalfYearReport, remarks: ReportRemark[]): DocumentSection {
  const { title, municipality, period, on, greenButOverdue } = report;
  const about = `${title}, gemeente ${bareName(municipality)}. Over ${formatPeriod(period.from, period.until)}. Stand van ${formatDate(on)}.`;
  const late = greenButOverdue.length;
  return section('In het kort', {
    paragraphs: [
      about,
      describeReportCounts(report),
      `${describeMilestones(report)}${late > 0 ? ` ${describeGreenButOverdue(late)}` : ''}`.trim(),
      ...remarkParagraphs(remarkAbout(remarks, wholeReport)),
      describeRemarks(report, remarks),
    ].filter((text) => text !== ''),
  });
}

/** What only the TVO decides, it is asked; the others read that it is. */
export function toDecide(report: HalfYearReport, context: LineContext): DocumentSection {
  const { toDecide: lines, nextMeetingOn, on } = report;
  const meeting =
    nextMeetingOn === null
      ? ''
      : ` Het eerstvolgende overleg is op ${formatDate(nextMeetingOn, on)}.`;
  const actions = plural(lines.length, 'actie', 'acties');
  const [title, none, ask] = questions[context.version];
  if (lines.length === 0) return section(title, { paragraphs: [none] });
  return section(title, {
    paragraphs: [
      `${ask} ${actions}: tijd geven, een andere actiehouder, kleiner maken of stoppen.${meeting}`,
    ],
    items: lines.map((line) => lateItem(line, context)),
  });
}

const questions: Record<LineContext['version'], readonly [string, string, string]> = {
  boards: ['Wat we van u vragen', 'Niets. Er ligt geen actie bij het TVO.', 'Een besluit over'],
  college: [
    'Wat er besloten moet worden',
    'Niets. Er ligt geen actie bij het TVO.',
    'Het TVO beslist over',
  ],
  public: [
    'Wat er besloten moet worden',
    'Niets. Er ligt geen actie bij het TVO.',
    'Het TVO beslist over',
  ],
};

export function remarkParagraphs(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** With or without, and which: a reader knows what the coordinator wrote and what the software counted. */
function describeRemarks({ themes }: HalfYearReport, remarks: ReportRemark[]): string {
  const whole = remarkAbout(remarks, wholeReport) !== '';
  const count = themes.filter(({ id }) => remarkAbout(remarks, id) !== '').length;
  if (!whole && count === 0) return 'De coördinator schreef geen toelichting bij deze rapportage.';
  const parts = [
    ...(whole ? ['bij het geheel'] : []),
    ...(count > 0 ? [`bij ${plural(count, 'thema', 'thema’s')}`] : []),
  ];
  return `De coördinator schreef een toelichting ${parts.join(' en ')}.`;
}

function describeMilestones({ milestones }: HalfYearReport): string {
  const { deadlines, evaluations } = milestones;
  const [dates, moments] = [countOf(deadlines), countOf(evaluations)];
  const sentences = [
    ...(dates === 0
      ? []
      : [`${plural(dates, 'einddatum', 'einddatums')}: ${metSentence(deadlines, 'klaar')}.`]),
    ...(moments === 0
      ? []
      : [`${plural(moments, 'evaluatie', 'evaluaties')}: ${metSentence(evaluations, 'gedaan')}.`]),
  ];
  return sentences.length === 0 ? '' : `Tot deze dag: ${sentences.join(' ')}`;
}

function countOf({ metInTime, metLate, missed }: MetCounts): number {
  return metInTime + metLate + missed;
}

function metSentence({ metInTime, metLate, missed }: MetCounts, done: string): string {
  return `${String(metInTime)} op tijd ${done}, ${String(metLate)} te laat ${done} en ${String(missed)} nog niet`;
}

function describeGreenButOverdue(count: number): string {
  const late = plural(count, 'actie is', 'acties zijn');
  return `${late} te laat terwijl de actiehouder zegt dat het goed loopt.`;
}
