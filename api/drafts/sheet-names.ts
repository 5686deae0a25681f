/** What a sheet calls its columns and rows, from the addresses of its cells. */

import type {
  SourceBlock,
  SourceCell,
  SourceRow,
  SourceTable,
} from '../../plans/documents/source-document.ts';

/** Null for a table that is no sheet. */
export function columnLetters({ columns, rows }: SourceTable): string[] | null {
  const named = new Map<number, string>();
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const { letters } = addressOf(cell);
    if (letters !== undefined && cell.columnSpan === 1) named.set(cell.column, letters);
  }
  if (named.size === 0) return null;
  return Array.from({ length: columns }, (_, column) => named.get(column) ?? '');
}

export function rowNumber(row: SourceRow | undefined): string {
  const own = row?.cells.find(({ continues }) => !continues);
  return own === undefined ? '' : (addressOf(own).digits ?? '');
}

/** Null for what is no sheet. */
export function sheetName(block: SourceBlock): string | null {
  const [cell] = block.kind === 'table' ? (block.rows[0]?.cells ?? []) : [];
  return cell?.place.cell?.replace(/!.*$/, '') ?? null;
}

/** `Blad1!C7`. */
function addressOf({ place }: SourceCell) {
  const [, letters, digits] = /!([A-Z]+)(\d+)$/.exec(place.cell ?? '') ?? [];
  return { letters, digits };
}
