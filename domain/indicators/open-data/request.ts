/** What is asked of a table: never more than one answer may hold. */

export interface TableQuery {
  /** By dimension, the key as the table writes it. */
  keys: Record<string, string>;
  /** Codes of areas as the table writes them. */
  areas: string[];
  periods: string[];
  /** Of the whole table. */
  columns: number;
}

const mostCells = 10_000;
/** An address of more becomes too long for some servers on the way. */
const mostPeriods = 24;

/** The filters of as many requests as are needed. */
export function filtersOf({ keys, areas, periods, columns }: TableQuery): string[] {
  const rows = Math.max(1, Math.floor(mostCells / (columns * areas.length)));
  const size = Math.min(rows, mostPeriods);
  const portions = Array.from({ length: Math.ceil(periods.length / size) }, (_, i) =>
    periods.slice(i * size, (i + 1) * size),
  );
  return portions.map((portion) =>
    [
      anyOf('RegioS', areas),
      ...Object.entries(keys).map(([name, key]) => anyOf(name, [key])),
      anyOf('Perioden', portion),
    ].join(' and '),
  );
}

function anyOf(column: string, keys: string[]): string {
  const one = (key: string) => `${column} eq '${key.replaceAll("'", "''")}'`;
  return keys.length === 1 ? keys.map(one).join('') : `(${keys.map(one).join(' or ')})`;
}
