/** The half-year report, for a board that reads two pages: what is asked first, the tables last. */

import type { Child } from 'hono/jsx';
import {
  bareName,
  plural,
  formatDate,
  formatPeriod,
  formatShortDate,
} from '../../domain/dutch/index.ts';
import { describeCounts } from '../../domain/dutch/sentences.ts';
import type { HalfYearReport } from '../../domain/reports/report.ts';
import type { ReportLine } from '../../domain/reports/line.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';
import { DoneLine, LateLine, MovedLine } from './lines.tsx';
import { Capacity, Money, ThemeTable } from './tables.tsx';
import { reportName } from './list-page.tsx';

interface Props {
  context: PageContext;
  report: HalfYearReport;
}

export function ReportPage({ context, report }: Props) {
  const { lists, on } = report;
  // Who reads the report need not be permitted to read the actions (V41).
  const line = { on, path: can(context.viewer, 'read_plan') ? pathOf(context) : null };
  const worried = [...lists.stuck, ...lists.at_risk];
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
      <p class="utrecht-paragraph utrecht-paragraph--lead">{describeCounts(report.counts)}</p>
      <p>
        {describeMilestones(report)}
        {report.greenButOverdue.length > 0 &&
          ` ${describeGreenButOverdue(report.greenButOverdue.length)}`}
      </p>
      <ToDecide report={report} line={line} />
      <ReportLines title="Te laat" lines={lists.overdue}>
        {(one) => <LateLine one={one} {...line} />}
      </ReportLines>
      <ReportLines title="Zit vast of loopt risico" lines={worried}>
        {(one) => <LateLine one={one} {...line} />}
      </ReportLines>
      <ReportChanges report={report} />
      <ReportLines title="Klaar" lines={lists.completed}>
        {(one) => <DoneLine one={one} {...line} />}
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
      <h2>Geld en capaciteit</h2>
      <Money money={report.money} />
      <Capacity capacity={report.capacity} />
      <ThemeTable themes={report.themes} />
    </Layout>
  );
}

function describeMilestones({ milestones }: HalfYearReport): string {
  const { metInTime, metLate, missed } = milestones;
  const counted = plural(
    metInTime + metLate + missed,
    'afgesproken moment',
    'afgesproken momenten',
  );
  return (
    `Tot deze dag waren er ${counted}: ${String(metInTime)} op tijd klaar gemeld, ` +
    `${String(metLate)} te laat, ${String(missed)} niet.`
  );
}

function describeGreenButOverdue(count: number): string {
  const late = plural(count, 'actie is', 'acties zijn');
  return `${late} te laat terwijl de actiehouder zegt dat het goed loopt.`;
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
    { name: 'Klaar gekomen', items: changes.finished },
    { name: 'Te laat geworden', items: changes.becameLate },
    { name: 'Nog steeds te laat', items: changes.stillLate },
    { name: 'Weer op tijd', items: changes.recovered },
    { name: 'Gestopt', items: changes.cancelled },
    { name: 'Nieuw in het plan', items: changes.added },
    { name: 'Uit het plan', items: changes.removed },
  ].filter(({ items }) => items.length > 0);
  return (
    <section>
      <h2>Veranderd sinds {formatShortDate(changes.since, report.on)}</h2>
      <ul>
        {groups.map(({ name, items }) => (
          <li>
            {name} ({items.length}): {items.map(({ shortName }) => shortName).join(', ')}.
          </li>
        ))}
      </ul>
      {groups.length === 0 && <p>Niets.</p>}
    </section>
  );
}
