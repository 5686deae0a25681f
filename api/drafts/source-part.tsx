/** What the document says, as it stands there: the rows around what a part was read from, or all of it. */

import { fieldsOf } from '../../domain/draft/fields.ts';
import type { SourcePlace } from '../../domain/draft/place.ts';
import { type StoredItem } from '../../domain/draft/stored.ts';
import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceRow,
  SourceTable,
} from '../../plans/documents/source-document.ts';
import type { Concern } from '../../plans/drafts/understand.ts';
import { type DraftPageContext, hrefOf } from './access.ts';
import { isOpen } from './concerns.ts';
import { Paper } from './paper.tsx';

interface PartProps {
  context: DraftPageContext;
  document: SourceDocument;
  item: StoredItem;
  /** Of the part. */
  concerns: readonly Concern[];
}

/** Rows before and after what is marked. */
const around = 2;

export function SourcePart({ context, document, item, concerns }: PartProps) {
  const placed = placesOf(item);
  const places = Object.values(placed);
  const [first] = places;
  const { draft } = context;
  if (first === undefined) return null;
  const block = document.blocks[first.block];
  return (
    <section aria-labelledby="document">
      <h2 id="document">In het document</h2>
      <p class="quiet">
        {draft.documentName}
        {describePlace(first)}.{' '}
        <a href={`${hrefOf(draft, '/document')}#${anchorOf(first)}`}>Bekijk het hele document</a>
      </p>
      {document.kind === 'pdf' && draft.fileId !== null && (
        <Paper draft={draft} places={placed} first={firstOpen(item, concerns, placed)} />
      )}
      <div class="source" tabindex={0} role="region" aria-label="Uit het document">
        {block?.kind === 'table' ? (
          <TableAround table={block} index={first.block} places={places} />
        ) : (
          <Text block={block} />
        )}
      </div>
    </section>
  );
}

function placesOf({ fields }: StoredItem): Record<string, SourcePlace> {
  const placed = Object.entries(fields).flatMap(([name, { place }]) =>
    place === null ? [] : [[name, place] as const],
  );
  return Object.fromEntries(placed);
}

/** The first in the form that asks for attention, or else what stands there first. */
function firstOpen(
  { kind }: StoredItem,
  concerns: readonly Concern[],
  placed: Record<string, SourcePlace>,
): string | null {
  const shown = Object.keys(placed).filter((name) => placed[name]?.boxes.length !== 0);
  const asks = (name: string) => concerns.some((one) => isOpen(one) && one.field === name);
  const inForm = fieldsOf[kind].map(({ name }) => name).filter((name) => shown.includes(name));
  return inForm.find(asks) ?? shown.find(asks) ?? shown[0] ?? null;
}

function TableAround({
  table,
  index,
  places,
}: {
  table: SourceTable;
  index: number;
  places: SourcePlace[];
}) {
  const rows = places.flatMap(({ block, row }) => (block === index && row !== null ? [row] : []));
  const [from, until] = [Math.min(...rows) - around, Math.max(...rows) + around];
  const shown = table.rows.flatMap((row, at) =>
    at === 0 || (at >= from && at <= until) ? [{ row, at }] : [],
  );
  return <SourceRows {...{ shown, index, marked: places }} />;
}

function Text({ block }: { block: SourceBlock | undefined }) {
  return block?.kind === 'text' ? (
    <p>
      <mark>{block.text}</mark>
    </p>
  ) : null;
}

interface RowsProps {
  shown: { row: SourceRow; at: number }[];
  index: number;
  marked: readonly SourcePlace[];
}

export function SourceRows({ shown, index, marked }: RowsProps) {
  return (
    <table>
      <tbody>
        {shown.map(({ row, at }) => (
          <tr id={`r-${String(index)}-${String(at)}`}>
            {row.cells
              .filter(({ continues }) => !continues || at !== 0)
              .map((cell) => (
                <Cell
                  {...{ cell, id: cellId(index, at, cell.column) }}
                  isMarked={isMarked(marked, { index, at, cell })}
                />
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell, id, isMarked }: { cell: SourceCell; id: string; isMarked: boolean }) {
  return (
    <td id={id} colspan={cell.columnSpan} class={cell.continues ? 'quiet typed' : 'typed'}>
      {isMarked && cell.text !== '' ? <mark>{cell.text}</mark> : cell.text}
      {cell.note !== null && <p class="quiet">Notitie: {cell.note}</p>}
    </td>
  );
}

function isMarked(
  places: readonly SourcePlace[],
  { index, at, cell }: { index: number; at: number; cell: SourceCell },
): boolean {
  return places.some(
    ({ block, row, column }) => block === index && row === at && column === cell.column,
  );
}

function describePlace({ page, cell }: SourcePlace): string {
  if (cell !== null) return `, cel ${cell}`;
  return page === null ? '' : `, bladzijde ${String(page)}`;
}

export function anchorOf({ block, row, column }: SourcePlace): string {
  return row === null ? `d-${String(block)}` : cellId(block, row, column ?? 0);
}

export function cellId(block: number, row: number, column: number): string {
  return `d-${String(block)}-${String(row)}-${String(column)}`;
}
