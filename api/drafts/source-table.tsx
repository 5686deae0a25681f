/** A table of a document with the looks that say something: merged cells, colours, and the names of a sheet. */

import type { SourcePlace } from '../../domain/draft/place.ts';
import type { SourceCell, SourceRow, SourceTable } from '../../plans/documents/source-document.ts';
import type { RowKind } from '../../plans/recognise/recognised-plan.ts';
import { shownCells, type ShownCell, startOf } from './merged-cells.ts';
import { columnLetters, rowNumber } from './sheet-names.ts';

interface TableProps {
  table: SourceTable;
  /** Which block of its document it is. */
  index: number;
  /** Of the rows that are shown, from the top. */
  shown: number[];
  marked: readonly SourcePlace[];
  kindOf: (row: number) => RowKind | null;
}

export function SourceRows(props: TableProps) {
  const { table, index, shown, kindOf } = props;
  const letters = columnLetters(table);
  return (
    <table>
      {letters !== null && <ColumnLetters letters={letters} />}
      <tbody>
        {shown.map((at, i) => (
          <tr id={rowId(index, at)} class={classOf(kindOf(at))}>
            {letters !== null && <td class="sheet-name">{rowNumber(table.rows[at])}</td>}
            <Cells {...props} row={table.rows[at]} cells={shownCells(table, shown, i)} at={at} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** As sheets show them; for the eye alone. */
function ColumnLetters({ letters }: { letters: string[] }) {
  return (
    <thead aria-hidden="true">
      <tr>
        {['', ...letters].map((letter) => (
          <td class="sheet-name">{letter}</td>
        ))}
      </tr>
    </thead>
  );
}

function classOf(kind: RowKind | null): string | undefined {
  return kind === 'header' || kind === 'theme' || kind === 'sum' ? 'stands-out' : undefined;
}

interface CellsProps extends TableProps {
  row: SourceRow | undefined;
  cells: ShownCell[];
  at: number;
}

function Cells({ row, cells, at, table, index, marked, kindOf }: CellsProps) {
  const isMarked = ({ column }: SourceCell) =>
    marked.some(
      (place) =>
        place.block === index &&
        place.column === column &&
        place.row !== null &&
        startOf(table, place.row, column) === startOf(table, at, column),
    );
  return (
    <>
      {cells.map(({ cell, rowSpan }, i) => (
        <Cell
          {...{ cell, rowSpan, isMarked: isMarked(cell), isHead: kindOf(at) === 'header' }}
          isHidden={i === 0 && row?.hidden === true}
        />
      ))}
    </>
  );
}

interface CellProps extends ShownCell {
  isMarked: boolean;
  isHead: boolean;
  /** Its row is. */
  isHidden: boolean;
}

function Cell({ cell, rowSpan, isMarked, isHead, isHidden }: CellProps) {
  const { text, bold, note, fill, columnSpan } = cell;
  const shape = { rowspan: rowSpan, colspan: columnSpan, ...coloured(fill) };
  const words = <Words text={text} bold={bold} />;
  const content = (
    <>
      {isMarked && text !== '' ? <mark>{words}</mark> : words}
      {note !== null && <p class="quiet">Notitie: {note}</p>}
      {isHidden && <p class="quiet">Deze regel is verborgen.</p>}
    </>
  );
  return isHead && text !== '' ? (
    <th scope="col" {...shape}>
      {content}
    </th>
  ) : (
    <td {...shape}>{content}</td>
  );
}

function Words({ text, bold }: Pick<SourceCell, 'text' | 'bold'>) {
  const ends = [0, ...bold.map(({ to }) => to)];
  return (
    <>
      {bold.map(({ from, to }, i) => (
        <>
          {text.slice(ends[i], from)}
          <b>{text.slice(from, to)}</b>
        </>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}

/** By an attribute: our headers allow no style in a page. White is the paper. */
function coloured(fill: string | null) {
  if (fill === null || fill === '#ffffff') return { class: 'typed' };
  return { class: `typed ${isLight(fill) ? 'filled' : 'filled dark'}`, bgcolor: fill };
}

/** By how bright eyes find red, green and blue. */
function isLight(fill: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(fill.slice(at, at + 2), 16),
  );
  return 0.3 * red + 0.59 * green + 0.11 * blue > 140;
}

export function rowId(block: number, row: number): string {
  return `r-${String(block)}-${String(row)}`;
}
