/**
 * What the coordinator opens on Monday: what waits for them, then what does not go well, worst first; what
 * is done is folded away. Numbers, no gauges.
 */

import type { Child } from 'hono/jsx';
import type { Status } from '../../domain/action/status.ts';
import { type Calm, calms } from '../../domain/contact/calm.ts';
import type { StatusCount } from '../../prisma/action-list.ts';
import type { Overview } from '../../prisma/action-overview.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';
import { ActionRows } from './action-list.tsx';
import { SearchBox } from './action-filter.tsx';
import { GroupTable } from './group-table.tsx';
import { StateSentence } from './state-sentence.tsx';
import { TaskList } from './tasks.tsx';

interface Props {
  context: PageContext;
  overview: Overview;
}

/** Actions with one of these statuses; of those that have nothing worse, with one of these calms. */
interface Section {
  id: string;
  title: string;
  statuses: Status[];
  calms: Calm[];
  /** Out of sight until somebody looks for it. */
  folded: boolean;
}

const calm: Status[] = ['due_soon', 'running'];
const unsettled: Calm[] = ['undecided', 'silent'];
const settled = calms.filter((one) => !unsettled.includes(one));

const sections: Section[] = [
  section('tvo', 'Bij het TVO', ['escalated']),
  section('te-laat', 'Te laat', ['overdue']),
  section('vast', 'Zit vast of loopt risico', ['stuck', 'at_risk']),
  section('geen-antwoord', 'Al langer geen antwoord', calm, ['silent']),
  section('besluit', 'Wacht op een besluit', calm, ['undecided']),
  section('binnenkort', 'Moet verder binnenkort klaar', ['due_soon'], settled),
  section('loopt', 'Loopt verder', ['running'], settled),
  { ...section('stil', 'Staat stil', ['paused']), folded: true },
  { ...section('klaar', 'Klaar', ['completed']), folded: true },
  { ...section('gestopt', 'Gestopt', ['cancelled']), folded: true },
];

function section(id: string, title: string, statuses: Status[], of: Calm[] = []): Section {
  return { id, title, statuses, calms: of, folded: false };
}

export function OverviewPage({ context, overview }: Props) {
  const path = pathOf(context);
  const { viewer, today } = context;
  const [lists, folds] = [false, true].map((folded) =>
    sections.filter((one) => one.folded === folded),
  );
  return (
    <Layout title={context.plan.title} header={context.header} current="overview">
      <StateSentence counts={overview.counts} path={path} />
      <TaskList
        tasks={overview.tasks}
        total={overview.taskCount}
        path={path}
        today={today}
        viewer={viewer}
      />
      {can(viewer, 'read_mails') && (
        <p>
          <a href={`${path}/actiehouders`}>Wie niet antwoordt of te veel heeft</a>
        </p>
      )}
      <SearchBox path={path} bulk={can(viewer, 'decide')} />
      {can(viewer, 'steer_plan') && (
        <p>
          <a href={`${path}/bijsturen`}>
            Het plan bijsturen: een actie of thema erbij, of op- en afschalen
          </a>
        </p>
      )}
      {lists?.map((one) => (
        <StatusSection context={context} overview={overview} section={one} />
      ))}
      <Ownerless context={context} overview={overview} />
      {folds?.map((one) => (
        <StatusSection context={context} overview={overview} section={one} />
      ))}
      <GroupTable title="Per thema" filter="thema" counts={overview.themes} path={path} />
      <GroupTable title="Per partij" filter="partij" counts={overview.parties} path={path} />
    </Layout>
  );
}

function StatusSection({ context, overview, section: one }: Props & { section: Section }) {
  const rows = overview.rows.filter((row) => row.ofStatus && isIn(row, one));
  const total = sum(overview.counts.filter((row) => isIn(row, one)));
  const query = [
    ...one.statuses.map((status) => `stand=${status}`),
    ...one.calms.map((of) => `contact=${of}`),
  ].join('&');
  return <List {...{ context, rows, total, query }} {...one} />;
}

function isIn(
  { status, calm: of }: Pick<StatusCount, 'status' | 'calm'>,
  { statuses, calms: wanted }: Section,
): boolean {
  return statuses.includes(status) && (of === null || wanted.includes(of));
}

function Ownerless({ context, overview }: Props) {
  const rows = overview.rows.filter((row) => row.ofOwnerless);
  const total = sum(
    overview.counts.filter(
      ({ ownerLeft, status }) => ownerLeft && status !== 'completed' && status !== 'cancelled',
    ),
  );
  return (
    <List
      {...{ context, rows, total }}
      title="Zonder actiehouder"
      id="zonder"
      query="vertrokken=ja"
      folded={false}
    />
  );
}

function sum(counts: StatusCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}

interface ListProps {
  context: PageContext;
  id: string;
  title: string;
  rows: Overview['rows'];
  total: number;
  query: string;
  folded: boolean;
}

/** No heading over nothing. */
function List({ context, id, title, rows, total, query, folded }: ListProps) {
  if (total === 0) return null;
  const others = total - rows.length;
  return (
    <Folding id={id} title={`${title} (${String(total)})`} folded={folded}>
      <ActionRows context={context} rows={rows} />
      {others > 0 && (
        <p>
          <a href={`${pathOf(context)}/acties?${query}`}>en nog {others} andere</a>
        </p>
      )}
    </Folding>
  );
}

interface FoldingProps {
  id: string;
  title: string;
  folded: boolean;
  children: Child;
}

function Folding({ id, title, folded, children }: FoldingProps) {
  if (!folded) {
    return (
      <section aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        {children}
      </section>
    );
  }
  return (
    <details class="fold">
      <summary>
        <h2 id={id}>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
