/** The dashboard: the state in one sentence, then the lists, worst first. */

import type { Status } from '../../domain/action/status.ts';
import type { Overview } from '../../prisma/action-overview.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { ActionRows } from './action-list.tsx';
import { can } from '../site/viewer.ts';
import { GroupTable } from './group-table.tsx';
import { Layout } from '../site/layout.tsx';
import { StateSentence } from './state-sentence.tsx';
import { TaskList } from './tasks.tsx';

interface Props {
  context: PageContext;
  overview: Overview;
}

interface Section {
  id: string;
  title: string;
  statuses: Status[];
}

const worst: Section[] = [
  { id: 'tvo', title: 'Bij het TVO', statuses: ['escalated'] },
  { id: 'te-laat', title: 'Te laat', statuses: ['overdue'] },
  { id: 'binnenkort', title: 'Moet binnenkort klaar', statuses: ['due_soon'] },
  { id: 'vast', title: 'Zit vast of loopt risico', statuses: ['stuck', 'at_risk'] },
];

const rest: Section[] = [
  { id: 'loopt', title: 'Loopt', statuses: ['running'] },
  { id: 'stil', title: 'Staat stil', statuses: ['paused'] },
  { id: 'klaar', title: 'Klaar', statuses: ['completed'] },
  { id: 'gestopt', title: 'Gestopt', statuses: ['cancelled'] },
];

export function OverviewPage({ context, overview }: Props) {
  const path = pathOf(context);
  return (
    <Layout title={context.plan.title} header={context.header} current="overview">
      <StateSentence counts={overview.counts} path={path} />
      {worst.map((section) => (
        <StatusSection context={context} overview={overview} section={section} />
      ))}
      <Ownerless context={context} overview={overview} />
      <TaskList
        tasks={overview.tasks}
        total={overview.taskCount}
        path={path}
        marks={can(context.viewer, 'read_mails')}
      />
      {rest.map((section) => (
        <StatusSection context={context} overview={overview} section={section} />
      ))}
      <GroupTable title="Per thema" filter="thema" counts={overview.themes} path={path} />
      <GroupTable title="Per partij" filter="partij" counts={overview.parties} path={path} />
    </Layout>
  );
}

function StatusSection({ context, overview, section }: Props & { section: Section }) {
  const rows = overview.rows.filter((row) => row.ofStatus && section.statuses.includes(row.status));
  const total = overview.counts
    .filter(({ status }) => section.statuses.includes(status))
    .reduce((sum, { count }) => sum + count, 0);
  const query = section.statuses.map((status) => `stand=${status}`).join('&');
  return <List {...{ context, rows, total, query }} {...section} />;
}

function Ownerless({ context, overview }: Props) {
  const rows = overview.rows.filter((row) => row.ofOwnerless);
  const total = overview.counts
    .filter(({ ownerLeft, status }) => ownerLeft && status !== 'completed')
    .filter(({ status }) => status !== 'cancelled')
    .reduce((sum, { count }) => sum + count, 0);
  const title = 'Zonder actiehouder';
  return <List {...{ context, title, rows, total }} id="zonder" query="vertrokken=ja" />;
}

interface ListProps {
  context: PageContext;
  id: string;
  title: string;
  rows: Overview['rows'];
  total: number;
  query: string;
}

/** No heading over nothing. */
function List({ context, id, title, rows, total, query }: ListProps) {
  if (total === 0) return null;
  const others = total - rows.length;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} ({total})
      </h2>
      <ActionRows context={context} rows={rows} />
      {others > 0 && (
        <p>
          <a href={`${pathOf(context)}/acties?${query}&pagina=2`}>en nog {others} andere</a>
        </p>
      )}
    </section>
  );
}
