/** Which municipalities of a database live by the real clock, and which by that of a rehearsal. */

import type { Db } from './client.ts';

export interface Municipalities {
  real: string[];
  rehearsed: string[];
}

/** A database without tables holds nobody yet. */
export async function readMunicipalities(db: Db): Promise<Municipalities> {
  const [found] = await db.$queryRaw<{ present: boolean }[]>`
    SELECT to_regclass('"Municipality"') IS NOT NULL AS present`;
  if (found?.present !== true) return { real: [], rehearsed: [] };
  const rows = await db.municipality.findMany({ select: { id: true, rehearsal: true } });
  const idsOf = (rehearsal: boolean) =>
    rows.filter((row) => row.rehearsal === rehearsal).map(({ id }) => id);
  return { real: idsOf(false), rehearsed: idsOf(true) };
}
