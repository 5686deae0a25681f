/** Where an action stands, in a word and a shape, and what can be said of it. */

import type { Status } from '../../domain/action/status.ts';
import { alsoWith, describeClaims, numbered } from '../../domain/dutch/index.ts';
import { statusLabels } from '../../domain/dutch/labels.ts';
import type { ListedAction } from '../../prisma/action-list.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { StatusBadge } from '../site/components/status-badge.tsx';
import { rowClaims } from '../use-cases/row-claims.ts';

export function StatusWord({ status }: { status: Status }) {
  return <StatusBadge status={status}>{statusLabels[status]}</StatusBadge>;
}

/** One action as a few sentences: what, where it stands, who answers for it, what was tried. */
export function ActionSentence({ row, context }: { row: ListedAction; context: PageContext }) {
  const { number } = row.particulars;
  return (
    <>
      <p>
        <a href={`${pathOf(context)}/acties/${row.key}`}>{numbered(number, row.what)}</a>{' '}
        <StatusWord status={row.status} />
        {row.secondThemeName !== null && ` (${alsoWith(row.secondThemeName)})`}
      </p>
      <p>{describeClaims(rowClaims(row, context), context.today)}</p>
    </>
  );
}
