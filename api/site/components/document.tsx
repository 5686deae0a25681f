/** A document as a page: the same words as its Word file and its PDF. */

import type {
  DocumentCell,
  DocumentItem,
  DocumentSection,
  DocumentTable,
} from '../../../domain/document.ts';

interface Props {
  sections: DocumentSection[];
  /** Whether this reader may open what it refers to (V41). */
  linked: boolean;
  /** Where a table is a file, by how many came before it; null where there are none. */
  tablePath: ((index: number) => string) | null;
  /** Null for what opens to nothing. */
  figureLinks: FigureLinks | null;
}

/** Where a reader sees what a figure was added up from; null for what is none. */
export interface FigureLinks {
  ofCell(table: string, row: number, column: string): string | null;
  ofSentence(text: string): string | null;
}

export function DocumentSections({ sections, linked, tablePath, figureLinks }: Props) {
  let count = 0;
  return (
    <>
      {sections.map(({ title, paragraphs, items, tables }) => (
        <section>
          <h2>{title}</h2>
          {paragraphs.map((text) => (
            <p>
              <Linked text={text} url={figureLinks?.ofSentence(text) ?? null} />
            </p>
          ))}
          {items.length > 0 && (
            <ul class="rows">
              {items.map((item) => (
                <li>
                  <Item item={item} linked={linked} />
                </li>
              ))}
            </ul>
          )}
          {tables.map((table) => (
            <DataTable
              table={table}
              file={tablePath === null ? null : tablePath(count++)}
              figureLinks={figureLinks}
            />
          ))}
        </section>
      ))}
    </>
  );
}

function Item({ item: { text, url, details }, linked }: { item: DocumentItem; linked: boolean }) {
  if (details.length === 0 && url === null) return text;
  return (
    <>
      <p>
        <Linked text={text} url={linked ? url : null} />
      </p>
      {details.map((detail) => (
        <p>{detail}</p>
      ))}
    </>
  );
}

function Linked({ text, url }: { text: string; url: string | null }) {
  return url === null ? text : <a href={url}>{text}</a>;
}

interface TableProps {
  table: DocumentTable;
  file: string | null;
  figureLinks: FigureLinks | null;
}

export function DataTable({ table, file, figureLinks }: TableProps) {
  const { name, columns, rows } = table;
  return (
    <>
      <table class="stack">
        <caption>{name}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th scope="col" class={isNumber ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others], row) => (
            <tr>
              <th scope="row">{first?.text}</th>
              {others.map((cell, index) => {
                const column = columns[index + 1]?.title ?? '';
                const url = figureLinks?.ofCell(name, row, column) ?? null;
                return <Cell cell={cell} column={column} url={url} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {file !== null && (
        <p class="quiet">
          <a href={file}>“{name}” als CSV</a>
        </p>
      )}
    </>
  );
}

interface CellProps {
  cell: DocumentCell;
  column: string;
  url: string | null;
}

function Cell({ cell: { text, value }, column, url }: CellProps) {
  return (
    <td class={value === null ? undefined : 'number'} data-label={column}>
      <Linked text={text} url={url} />
    </td>
  );
}
