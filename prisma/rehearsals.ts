/** Whether a municipality lives by the real clock, by that of a rehearsal, or not at all. */

import type { Db } from './client.ts';

export async function municipalityKind(
  db: Db,
  id: string,
): Promise<'absent' | 'rehearsal' | 'real'> {
  const row = await db.municipality.findUnique({ where: { id }, select: { rehearsal: true } });
  if (row === null) return 'absent';
  return row.rehearsal ? 'rehearsal' : 'real';
}
