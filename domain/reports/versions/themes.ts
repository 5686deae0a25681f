/** The themes of a report: one table of counts, and behind it a section each, worst action first. */

import { type ReportedStatus, reportedStatuses } from '../../action/status.ts';
import { type DocumentSection, type DocumentTable, plainItem, section } from '../../document.ts';
import {
  capital,
  describeGoal,
  describeScope,
  formatShortDate,
  scalingLabels,
  statusLabels,
  themeKindLabels,
} from '../../dutch/index.ts';
import type { Goal, Theme } from '../../plan/plan.ts';
import type { Scaling } from '../../plan/scaling.ts';
import type { ReportIndicator } from '../indicators.ts';
import type { ReportLine } from '../line.ts';
import { remarkAbout, type ReportRemark } from '../remarks.ts';
import type { ReportTheme } from '../report.ts';
import { countCell, moneyCell, numberColumn, textCell, textColumn } from './cells.ts';
import { indicatorTables } from './indicators.ts';
import { claimSentences, type LineContext } from './line-sentences.ts';
import { remarkParagraphs } from './summary.ts';
import type { ReportVersion } from './version.ts';

export const countTableName = 'Acties per thema';
export const countColumns = {
  status: (status: ReportedStatus) => capital(statusLabels[status]),
  missing: 'Evaluatie ontbreekt',
  planned: 'Gepland',
};

/** Only columns that hold something, worst first. */
export function themeCounts(themes: ReportTheme[]): DocumentSection {
  const shown = reportedStatuses.filter((status) =>
    themes.some(({ counts }) => counts[status] > 0),
  );
  const table: DocumentTable = {
    name: countTableName,
    columns: [
      textColumn('Thema'),
      ...shown.map((status) => numberColumn(countColumns.status(status))),
      numberColumn(countColumns.missing),
      numberColumn(countColumns.planned),
    ],
    rows: themes.map((theme) => [
      textCell(`${theme.name} (${themeKindLabels[theme.kind]})`),
      ...shown.map((status) => countCell(theme.counts[status])),
      countCell(theme.missingEvaluations),
      moneyCell(theme.plannedCents),
    ]),
  };
  return section('Per thema', { tables: [table] });
}

interface ThemeFacts {
  theme: ReportTheme;
  /** As the plan has it. */
  planned: Theme | null;
  /** Of the whole plan. */
  indicators: ReportIndicator[];
  remarks: ReportRemark[];
}

export function themeSection(
  { theme, planned, remarks, indicators }: ThemeFacts,
  context: LineContext,
): DocumentSection {
  const { version } = context;
  const scope = theme.scaling === null ? [] : [scopeSentence(theme.scaling, version)];
  return section(theme.name, {
    paragraphs: [
      ...scope,
      ...remarkParagraphs(remarkAbout(remarks, theme.id)),
      ...(theme.goals.length === 0 ? [] : ['De doelen uit het plan:']),
    ],
    items: (planned?.goals ?? []).map((goal) => plainItem(goalSentence(goal, version))),
    tables: [
      ...(theme.lines.length === 0 ? [] : [actionTable(theme, context)]),
      ...indicatorTables(theme, indicators),
    ],
  });
}

/** What was typed with a decision is not for the council; what was decided is. */
function goalSentence(goal: Goal, version: ReportVersion): string {
  if (version !== 'public' || goal.scaling === null) return describeGoal(goal);
  return `${goal.text} (${scalingLabels[goal.scaling.direction]})`;
}

function scopeSentence(scaling: Scaling, version: ReportVersion): string {
  const scope = version === 'public' ? scalingLabels[scaling.direction] : describeScope(scaling);
  return `${capital(scope)}.`;
}

function actionTable({ name, lines }: ReportTheme, context: LineContext): DocumentTable {
  const { version, on } = context;
  const owner = version === 'public' ? [] : [textColumn(ownerTitles[version])];
  return {
    name: `Acties: ${name}`,
    columns: [
      textColumn('Actie'),
      ...owner,
      textColumn('Datum'),
      textColumn('Stand'),
      textColumn('Wat erover te zeggen is'),
    ],
    rows: lines.map((line) => [
      textCell(line.what),
      ...(version === 'public' ? [] : [textCell(ownerOf(line, version))]),
      textCell(line.dueOn === null ? '–' : formatShortDate(line.dueOn, on)),
      textCell(statusLabels[line.status]),
      textCell(claimSentences(line, context)),
    ]),
  };
}

const ownerTitles = { boards: 'Actiehouder', college: 'Organisatie' };

function ownerOf({ ownerName, partyName }: ReportLine, version: 'boards' | 'college'): string {
  return version === 'boards' ? ownerName : partyName;
}
