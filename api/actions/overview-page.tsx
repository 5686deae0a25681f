/** The dashboard: the state in one sentence, then the lists, worst first. */

import type { Overview, Standing } from '../../prisma/action-overview.ts';
import { pathOf, type Scene } from '../site/context.ts';
import { ActionRows } from './action-list.tsx';
import { GroupTable } from './group-table.tsx';
import { Layout } from '../site/layout.tsx';
import { StateSentence } from './state-sentence.tsx';
import { TaskList } from './tasks.tsx';

interface Props {
  scene: Scene;
  overview: Overview;
}

interface Section {
  id: string;
  title: string;
  standings: Standing[];
}

const worst: Section[] = [
  { id: 'tvo', title: 'Bij het TVO', standings: ['escalated'] },
  { id: 'te-laat', title: 'Te laat', standings: ['overdue'] },
  { id: 'binnenkort', title: 'Moet binnenkort klaar', standings: ['due_soon'] },
  { id: 'vast', title: 'Zit vast of loopt risico', standings: ['stuck', 'at_risk'] },
];

const rest: Section[] = [
  { id: 'loopt', title: 'Loopt', standings: ['running'] },
  { id: 'stil', title: 'Staat stil', standings: ['paused'] },
  { id: 'klaar', title: 'Klaar', standings: ['completed'] },
  { id: 'gestopt', title: 'Gestopt', standings: ['cancelled'] },
];

export function OverviewPage({ scene, overview }: Props) {
  const path = pathOf(scene);
  return (
    <Layout title={scene.plan.title} place={scene.place} current="overview">
      <StateSentence counts={overview.counts} path={path} />
      {worst.map((section) => (
        <StandingSection scene={scene} overview={overview} section={section} />
      ))}
      <Ownerless scene={scene} overview={overview} />
      <TaskList tasks={overview.tasks} total={overview.taskCount} path={path} />
      {rest.map((section) => (
        <StandingSection scene={scene} overview={overview} section={section} />
      ))}
      <GroupTable title="Per thema" filter="thema" counts={overview.themes} path={path} />
      <GroupTable title="Per partij" filter="partij" counts={overview.parties} path={path} />
    </Layout>
  );
}

function StandingSection({ scene, overview, section }: Props & { section: Section }) {
  const rows = overview.rows.filter(
    (row) => row.ofStanding && section.standings.includes(row.standing),
  );
  const total = overview.counts
    .filter(({ standing }) => section.standings.includes(standing))
    .reduce((sum, { count }) => sum + count, 0);
  const query = section.standings.map((standing) => `stand=${standing}`).join('&');
  const { tried } = overview;
  return <List {...{ scene, rows, tried, total, query }} {...section} />;
}

function Ownerless({ scene, overview }: Props) {
  const rows = overview.rows.filter((row) => row.ofOwnerless);
  const total = overview.counts
    .filter(({ ownerLeft, standing }) => ownerLeft && standing !== 'completed')
    .filter(({ standing }) => standing !== 'cancelled')
    .reduce((sum, { count }) => sum + count, 0);
  const title = 'Zonder actiehouder';
  return (
    <List
      {...{ scene, title, rows, total, tried: overview.tried }}
      id="zonder"
      query="vertrokken=ja"
    />
  );
}

interface ListProps {
  scene: Scene;
  id: string;
  title: string;
  rows: Overview['rows'];
  tried: Overview['tried'];
  total: number;
  query: string;
}

/** No heading over nothing. */
function List({ scene, id, title, rows, tried, total, query }: ListProps) {
  if (total === 0) return null;
  const others = total - rows.length;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {title} ({total})
      </h2>
      <ActionRows scene={scene} rows={rows} tried={tried} />
      {others > 0 && (
        <p>
          <a href={`${pathOf(scene)}/acties?${query}&pagina=2`}>en nog {others} andere</a>
        </p>
      )}
    </section>
  );
}
