/** Lists of what is new, other or gone, and tables of their fields. */

import type { Child } from 'hono/jsx';
import type { FieldChange, ListDiff } from '../../../../domain/plan/diff.ts';

/** What the two columns of values are called. */
export interface Columns {
  was: string;
  becomes: string;
}

interface DiffListProps<T> {
  title: string;
  diff: ListDiff<T>;
  nameOf: (item: T) => string;
  gone: (item: T) => string;
  columns: Columns;
}

export function DiffList<T>({ title, diff, nameOf, gone, columns }: DiffListProps<T>) {
  const { added, changed, removed } = diff;
  if (added.length + changed.length + removed.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="rows">
        {added.map((item) => (
          <Line mark="Nieuw">{nameOf(item)}</Line>
        ))}
        {removed.map((item) => (
          <Line mark="Weg">
            {nameOf(item)}: {gone(item)}
          </Line>
        ))}
        {changed.map(({ item, fields }) => (
          <Line mark="Gewijzigd">
            {nameOf(item)}
            <FieldTable fields={fields} columns={columns} />
          </Line>
        ))}
      </ul>
    </>
  );
}

function Line({ mark, children }: { mark: string; children?: Child }) {
  return (
    <li>
      <strong>{mark}:</strong> {children}
    </li>
  );
}

interface FieldsProps {
  title: string;
  fields: FieldChange[];
  columns: Columns;
}

export function Fields({ title, fields, columns }: FieldsProps) {
  if (fields.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <FieldTable fields={fields} columns={columns} />
    </>
  );
}

function FieldTable({ fields, columns }: Omit<FieldsProps, 'title'>) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Veld</th>
          <th scope="col">{columns.was}</th>
          <th scope="col">{columns.becomes}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, was, becomes }) => (
          <tr>
            <th scope="row">{field}</th>
            <td data-label={columns.was}>{orNothing(was)}</td>
            <td data-label={columns.becomes}>{orNothing(becomes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function orNothing(text: string): string {
  return text === '' ? 'niets' : text;
}
