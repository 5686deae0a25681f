/** What the document says, as it stands there: the page, and the rows around what a part was read from. */

import { fieldsOf } from '../../domain/draft/fields.ts';
import type { SourcePlace } from '../../domain/draft/place.ts';
import type { StoredItem } from '../../domain/draft/stored.ts';
import type {
  SourceBlock,
  SourceDocument,
  SourceTable,
} from '../../plans/documents/source-document.ts';
import type { Concern } from '../../plans/drafts/understand.ts';
import type { RowKind } from '../../plans/recognise/recognised-plan.ts';
import { type DraftPageContext, hrefOf } from './access.ts';
import { isOpen } from './concerns.ts';
import { recognisedIn } from '../use-cases/draft-from-document.ts';
import { Paper } from './paper.tsx';
import { rowId, SourceRows } from './source-table.tsx';

interface PartProps {
  context: DraftPageContext;
  document: SourceDocument;
  item: StoredItem;
  /** Of the part. */
  concerns: readonly Concern[];
}

export function SourcePart({ context, document, item, concerns }: PartProps) {
  const { draft } = context;
  const placed = placesOf(item);
  const places = Object.values(placed);
  const [first] = places;
  if (first === undefined) return null;
  const block = document.blocks[first.block];
  const kindOf = rowKindsOf(recognisedIn(draft, document).rows, first.block);
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
          <TableAround table={block} index={first.block} {...{ places, kindOf }} />
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

interface AroundProps {
  table: SourceTable;
  index: number;
  places: SourcePlace[];
  kindOf: (row: number) => RowKind | null;
}

/** What is marked, with the heading that stands above it and the rows beside the last of it. */
function TableAround({ table, index, places, kindOf }: AroundProps) {
  const rows = places.flatMap(({ block, row }) => (block === index && row !== null ? [row] : []));
  const last = Math.max(...rows);
  const all = table.rows.map((_, at) => at);
  const head = all.findLast((at) => at <= Math.min(...rows) && kindOf(at) === 'header') ?? 0;
  const near = [head, ...rows, last - 1, last + 1];
  const shown = all.filter((at) => near.includes(at));
  return <SourceRows {...{ table, index, shown, kindOf }} marked={places} />;
}

function Text({ block }: { block: SourceBlock | undefined }) {
  return block?.kind === 'text' ? (
    <p>
      <mark>{block.text}</mark>
    </p>
  ) : null;
}

function describePlace({ page, cell }: SourcePlace): string {
  if (cell !== null) return `, cel ${cell}`;
  return page === null ? '' : `, bladzijde ${String(page)}`;
}

function anchorOf({ block, row }: SourcePlace): string {
  return row === null ? blockId(block) : rowId(block, row);
}

export function blockId(block: number): string {
  return `d-${String(block)}`;
}

/** What was made of the rows of one table. */
export function rowKindsOf(
  rows: readonly { block: number; row: number; kind: RowKind }[],
  block: number,
): (row: number) => RowKind | null {
  const kinds = new Map(
    rows.filter((one) => one.block === block).map((one) => [one.row, one.kind]),
  );
  return (row) => kinds.get(row) ?? null;
}
