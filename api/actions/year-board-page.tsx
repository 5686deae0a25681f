/** All actions of a plan over its year, worst first, on one page. */

import type { BoardGrouping, YearBoard } from '../../domain/board/year-board.ts';
import { YearBoardTable } from '../site/components/year-board.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';

interface Props {
  context: PageContext;
  board: YearBoard;
  grouping: BoardGrouping;
}

export function YearBoardPage({ context, board, grouping }: Props) {
  const path = pathOf(context);
  return (
    <Layout title={`Jaarbord ${String(board.year)}`} header={context.header} current="board">
      <p>
        Elke actie heeft een lijn. Het ergste staat bovenaan.{' '}
        {grouping === 'theme' ? (
          <a href={`${path}/jaarbord?per=actiehouder`}>Toon per actiehouder</a>
        ) : (
          <a href={`${path}/jaarbord`}>Toon per thema</a>
        )}
      </p>
      <YearBoardTable
        board={board}
        caption={`Acties per ${grouping === 'theme' ? 'thema' : 'actiehouder'}`}
        hrefOf={({ key }) => `${path}/acties/${key}`}
      />
    </Layout>
  );
}
