/** The half-year report, for a board that reads two pages: what is asked first, the tables last. */

import type { Child } from 'hono/jsx';
import {
  bareName,
  plural,
  formatDate,
  formatList,
  formatPeriod,
  formatShortDate,
} from '../../domain/dutch/index.ts';
import { describeReportCounts } from '../../domain/dutch/sentences.ts';
import type { HalfYearReport, MetCounts } from '../../domain/reports/report.ts';
import { lacksEvaluation, type ReportLine } from '../../domain/reports/line.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';
import { DoneLine, LateLine, MovedLine, ResultLine, StatedLine, timeliness } from './lines.tsx';
import { Capacity, Money, ThemeTable } from './tables.tsx';
import { reportName } from './list-page.tsx';
import { SteeredChanges } from './steered.tsx';

interface Props {
  context: PageContext;
  report: HalfYearReport;
}

export function ReportPage({ context, report }: Props) {
  const { lists, on } = report;
  // Who reads the report need not be permitted to read the actions (V41).
  const line = { on, path: can(context.viewer, 'read_plan') ? pathOf(context) : null };
  const worried = [...lists.stuck, ...lists.at_risk];
  const evaluated = report.themes
    .flatMap(({ lines }) => lines)
    .filter(({ results }) => results.length > 0);
  const stated = report.themes.flatMap(({ lines }) => lines).filter((one) => one.stated.length > 0);
  return (
    <Layout
      title={`${reportName(report.half)} ${String(report.year)}`}
      header={context.header}
      current="reports"
    >
      <p>
        {report.title}, gemeente {bareName(report.municipality)}. Over{' '}
        {formatPeriod(report.period.from, report.period.until)}. Stand van {formatDate(on)}.
      </p>
      <p class="utrecht-paragraph utrecht-paragraph--lead">{describeReportCounts(report)}</p>
      <p>
        {describeMilestones(report)}
        {report.greenButOverdue.length > 0 &&
          ` ${describeGreenButOverdue(report.greenButOverdue.length)}`}
      </p>
      <ToDecide report={report} line={line} />
      <ReportLines title="Te laat" lines={lists.overdue.filter((one) => !lacksEvaluation(one))}>
        {(one) => <LateLine one={one} {...line} />}
      </ReportLines>
      <ReportLines title="Evaluatie ontbreekt" lines={lists.overdue.filter(lacksEvaluation)}>
        {(one) => <LateLine one={one} {...line} />}
      </ReportLines>
      <ReportLines title="Zit vast of loopt risico" lines={worried}>
        {(one) => <LateLine one={one} {...line} />}
      </ReportLines>
      <ReportChanges report={report} />
      <ReportLines title="Klaar" lines={lists.completed}>
        {(one) => <DoneLine one={one} {...line} />}
      </ReportLines>
      <ReportLines title="Wat de evaluaties opleverden" lines={evaluated}>
        {(one) => <ResultLine one={one} {...line} />}
      </ReportLines>
      <ReportLines title="Gestopt" lines={lists.cancelled}>
        {(one) => <DoneLine one={one} {...line} />}
      </ReportLines>
      <ReportLines title="Staat stil" lines={lists.paused}>
        {(one) => <LateLine one={one} {...line} />}
      </ReportLines>
      <ReportLines title="Kreeg een latere datum" lines={report.moved}>
        {(one) => <MovedLine one={one} {...line} />}
      </ReportLines>
      <ReportLines title="Besloten, met deze gevolgen" lines={stated}>
        {(one) => <StatedLine one={one} {...line} />}
      </ReportLines>
      <SteeredChanges steered={report.steered} on={on} />
      <h2>Geld en capaciteit</h2>
      <Money money={report.money} on={on} />
      <Capacity capacity={report.capacity} lines={report.capacityLines} />
      <ThemeTable themes={report.themes} />
    </Layout>
  );
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

function shortNameOf({ shortName }: { shortName: string }): string {
  return shortName;
}

function finished({ shortName, met }: ReportLine): string {
  const lateDays = met.at(-1)?.lateDays ?? 0;
  return lateDays === 0 ? shortName : `${shortName} (${timeliness(lateDays)})`;
}

function late(line: ReportLine): string {
  return line.due?.kind === 'evaluation'
    ? `${line.shortName} (evaluatie ontbreekt)`
    : line.shortName;
}

/** Not late any more is not the same as in time: it says how that came about (V29). */
function recovered(line: ReportLine, { changes, on }: HalfYearReport): string {
  const since = changes?.since ?? on;
  const move = line.moves.findLast((one) => one.on >= since);
  const met = line.met.findLast((one) => one.doneOn >= since && one.lateDays > 0);
  const how =
    move !== undefined
      ? `kreeg tijd tot ${formatShortDate(move.until, on)}`
      : met !== undefined
        ? `${met.kind === 'evaluation' ? 'evaluatie' : 'mijlpaal'} op ${formatShortDate(met.doneOn, on)}, ${timeliness(met.lateDays)}`
        : line.status === 'paused'
          ? 'staat stil'
          : 'kreeg een latere datum in het plan';
  return `${line.shortName} (${how})`;
}

interface LineContext {
  on: string;
  path: string | null;
}

function ToDecide({ report, line }: { report: HalfYearReport; line: LineContext }) {
  const meeting =
    report.nextMeetingOn === null
      ? ''
      : ` Het eerstvolgende overleg is op ${formatDate(report.nextMeetingOn, report.on)}.`;
  return (
    <section>
      <h2>Wat we van u vragen</h2>
      {report.toDecide.length === 0 ? (
        <p>Niets. Er ligt geen actie bij het TVO.</p>
      ) : (
        <>
          <p>
            Een besluit over {plural(report.toDecide.length, 'actie', 'acties')}: tijd geven, een
            andere actiehouder, kleiner maken of stoppen.{meeting}
          </p>
          <ul class="rows">
            {report.toDecide.map((one) => (
              <li>
                <LateLine one={one} {...line} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface LinesProps {
  title: string;
  lines: ReportLine[];
  children: (line: ReportLine) => Child;
}

function ReportLines({ title, lines, children }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>
        {title} ({lines.length})
      </h2>
      <ul class="rows">
        {lines.map((one) => (
          <li>{children(one)}</li>
        ))}
      </ul>
    </section>
  );
}

function ReportChanges({ report }: { report: HalfYearReport }) {
  const { changes } = report;
  if (changes === null) return null;
  const groups = [
    { name: 'Klaar gekomen', items: changes.finished.map(finished) },
    { name: 'Te laat geworden', items: changes.becameLate.map(late) },
    { name: 'Nog steeds te laat', items: changes.stillLate.map(late) },
    { name: 'Niet meer te laat', items: changes.recovered.map((one) => recovered(one, report)) },
    { name: 'Gestopt', items: changes.cancelled.map(shortNameOf) },
    { name: 'Nieuw in het plan', items: changes.added.map(shortNameOf) },
    { name: 'Uit het plan', items: changes.removed.map(shortNameOf) },
  ].filter(({ items }) => items.length > 0);
  return (
    <section>
      <h2>Veranderd sinds {formatShortDate(changes.since, report.on)}</h2>
      <ul>
        {groups.map(({ name, items }) => (
          <li>
            {name} ({items.length}): {formatList(items)}.
          </li>
        ))}
      </ul>
      {groups.length === 0 && <p>Niets.</p>}
    </section>
  );
}
