/** A long list of actions, page by page. */

import { capital, plural } from '../../domain/dutch/index.ts';
import type { ListedAction } from '../../prisma/action-overview.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { can } from '../site/viewer.ts';
import { Layout } from '../site/layout.tsx';
import { PageLinks, type Pages } from '../site/components/pager.tsx';
import { ActionSentence } from './status.tsx';

interface Props {
  context: PageContext;
  found: { rows: ListedAction[]; total: number };
  pages: Pages;
}

export function ActionListPage({ context, found, pages }: Props) {
  const title = capital(plural(found.total, 'actie', 'acties'));
  return (
    <Layout title={title} header={context.header} current="overview">
      <p>
        De ergste staan bovenaan. <a href={pathOf(context)}>Terug naar het overzicht</a>
        {can(context.viewer, 'decide') && (
          <>
            {' '}
            of{' '}
            <a href={`${pathOf(context)}/acties-samen${new URL(pages.url).search}`}>
              bewerk deze acties samen
            </a>
          </>
        )}
        .
      </p>
      {found.rows.length === 0 && <p>Hier staat niets.</p>}
      <ActionRows context={context} rows={found.rows} />
      <PageLinks pages={pages} />
    </Layout>
  );
}

interface RowsProps {
  context: PageContext;
  rows: ListedAction[];
}

export function ActionRows({ context, rows }: RowsProps) {
  return (
    <ul class="rows">
      {rows.map((row) => (
        <li>
          <ActionSentence row={row} context={context} />
        </li>
      ))}
    </ul>
  );
}
