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
}

export function DocumentSections({ sections, linked, tablePath }: Props) {
  let count = 0;
  return (
    <>
      {sections.map(({ title, paragraphs, items, tables }) => (
        <section>
          <h2>{title}</h2>
          {paragraphs.map((text) => (
            <p>{text}</p>
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
            <DataTable table={table} file={tablePath === null ? null : tablePath(count++)} />
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
      <p>{url !== null && linked ? <a href={url}>{text}</a> : text}</p>
      {details.map((detail) => (
        <p>{detail}</p>
      ))}
    </>
  );
}

export function DataTable({ table, file }: { table: DocumentTable; file: string | null }) {
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
          {rows.map(([first, ...others]) => (
            <tr>
              <th scope="row">{first?.text}</th>
              {others.map((cell, index) => (
                <Cell cell={cell} column={columns[index + 1]?.title ?? ''} />
              ))}
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

function Cell({ cell: { text, value }, column }: { cell: DocumentCell; column: string }) {
  return (
    <td class={value === null ? undefined : 'number'} data-label={column}>
      {text}
    </td>
  );
}
