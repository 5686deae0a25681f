/** A long list of actions, page by page. */

import { capital, plural } from '../../domain/dutch/index.ts';
import type { ActionRow } from '../../prisma/action-overview.ts';
import { pathOf, type Scene } from '../site/context.ts';
import { may } from '../site/viewer.ts';
import type { Tried } from '../../prisma/action-contact-attempts.ts';
import { Layout } from '../site/layout.tsx';
import { PageLinks, type Pages } from '../site/components/pager.tsx';
import { ActionSentence } from './standing.tsx';
import { TriedSentences } from './contact-attempts.tsx';

interface Props {
  scene: Scene;
  found: { rows: ActionRow[]; total: number };
  pages: Pages;
}

export function ActionListPage({ scene, found, pages }: Props) {
  const title = capital(plural(found.total, 'actie', 'acties'));
  return (
    <Layout title={title} place={scene.place} current="overview">
      <p>
        De ergste staan bovenaan. <a href={pathOf(scene)}>Terug naar het overzicht</a>
        {may(scene.visitor, 'decide') && (
          <>
            {' '}
            of{' '}
            <a href={`${pathOf(scene)}/acties-samen${new URL(pages.url).search}`}>
              bewerk deze acties samen
            </a>
          </>
        )}
        .
      </p>
      {found.rows.length === 0 && <p>Hier staat niets.</p>}
      <ActionRows scene={scene} rows={found.rows} tried={new Map()} />
      <PageLinks pages={pages} />
    </Layout>
  );
}

interface RowsProps {
  scene: Scene;
  rows: ActionRow[];
  tried: ReadonlyMap<string, Tried>;
}

export function ActionRows({ scene, rows, tried }: RowsProps) {
  const triedAbout = (key: string) => {
    const found = tried.get(key);
    return found && <TriedSentences tried={found} scene={scene} />;
  };
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li>
          <ActionSentence row={row} today={scene.today} path={pathOf(scene)} />
          {triedAbout(row.key)}
        </li>
      ))}
    </ul>
  );
}
