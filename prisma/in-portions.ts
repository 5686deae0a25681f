/** Prisma's compiler takes memory by the size of a query, and keeps it: many rows go in portions. */

const rowsPerQuery = 50;

export async function inPortions<T>(
  rows: T[],
  write: (portion: T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerQuery) {
    await write(rows.slice(from, from + rowsPerQuery));
  }
}
