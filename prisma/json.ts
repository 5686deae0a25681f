/** Json columns hold domain types that only this room writes: the one place where a type is taken on trust. */

import type { Tx } from './client.ts';
import { Prisma } from './generated/client.ts';

/** What a Json column was written from. `T` must be the type documented at the column in schema.prisma. */
export function fromJson<T>(column: Prisma.JsonValue): T {
  return column as T;
}

/** A domain value as Prisma wants it: plain JSON. */
export function toJson(value: object): Prisma.InputJsonObject {
  return { ...value };
}

/**
 * The rows of a query as one JSON value, dates as `YYYY-MM-DD`: Prisma converts one value instead of
 * thousands. `T` must be what the query selects.
 */
export async function readRows<T>(db: Tx, query: Prisma.Sql): Promise<T[]> {
  const [found] = await db.$queryRaw<{ rows: string }[]>(
    Prisma.sql`SELECT coalesce(json_agg(r), '[]')::text AS "rows" FROM (${query}) AS r`,
  );
  return JSON.parse(found?.rows ?? '[]') as T[];
}

/** The rows of a query as one column of another, in their order. */
export function allRows(query: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(json_agg(r), '[]') FROM (${query}) AS r)`;
}

/**
 * Many values as one parameter, to be taken apart by `jsonb_to_recordset` or `jsonb_array_elements_text`:
 * Prisma takes as long over each element of an array as over a parameter.
 */
export function asJson(values: readonly (object | string)[]): Prisma.Sql {
  return Prisma.sql`${JSON.stringify(values)}::jsonb`;
}

/**
 * Many new rows as one parameter; a row whose key exists already stays as it is. Every row must have the
 * columns of the first.
 */
export async function insertNew(
  tx: Tx,
  table: 'Event' | 'Involved' | 'Notice',
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Prisma.raw(
    Object.keys(first)
      .map((name) => `"${name}"`)
      .join(', '),
  );
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${table}"`)} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${Prisma.raw(`"${table}"`)}, ${asJson(rows)})
    ON CONFLICT DO NOTHING`;
}
