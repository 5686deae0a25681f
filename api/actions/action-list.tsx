/** A long list of actions: searched, narrowed, page by page, and to be taken along as a spreadsheet. */

import { capital, plural } from '../../domain/dutch/index.ts';
import type { FilterChoices } from '../../prisma/action-choices.ts';
import type { ListedAction, Selection } from '../../prisma/action-list.ts';
import { PageLinks, type Pages } from '../site/components/pager.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';
import { ActionFilter } from './action-filter.tsx';
import { ActionSentence } from './status.tsx';

interface Props {
  context: PageContext;
  selection: Selection;
  choices: FilterChoices;
  found: { rows: ListedAction[]; total: number };
  pages: Pages;
}

export function ActionListPage({ context, selection, choices, found, pages }: Props) {
  const path = pathOf(context);
  const query = new URL(pages.url).search;
  const title = capital(plural(found.total, 'actie', 'acties'));
  return (
    <Layout title={title} header={context.header} current="overview">
      <ActionFilter path={`${path}/acties`} selection={selection} choices={choices} />
      <p>
        <a href={path}>Terug naar het overzicht</a>,{' '}
        <a href={`${path}/acties.csv${query}`}>download deze lijst</a>
        {can(context.viewer, 'decide') && (
          <>
            {' '}
            of <a href={`${path}/acties-samen${query}`}>bewerk deze acties samen</a>
          </>
        )}
        .
      </p>
      {found.rows.length === 0 && <p>Er zijn geen acties die hierbij passen.</p>}
      <ActionRows context={context} rows={found.rows} />
      <PageLinks pages={pages} />
    </Layout>
  );
}

export function ActionRows({ context, rows }: { context: PageContext; rows: ListedAction[] }) {
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
