/** Changes of names, jobs and addresses: what a list would change, and changing it. */

import {
  type ImportReading,
  type ImportRow,
  readImport,
} from '../../domain/plan/directory-import.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { applyImport, listEntries } from '../../prisma/person-import.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { type SiteChannel, momentOf } from './authorship.ts';

export async function previewImport(
  { db }: Deps,
  { plan }: PageContext,
  rows: ImportRow[],
): Promise<ImportReading> {
  return readImport(rows, await listEntries(db, plan.municipality.id));
}

/** All of it, or nothing: read once more, since the directory may have changed since it was looked at. */
export async function importDirectory(
  deps: Deps,
  context: PageContext,
  { rows, channel }: { rows: ImportRow[]; channel: SiteChannel },
): Promise<Result<null, ImportReading>> {
  const reading = await previewImport(deps, context, rows);
  if (reading.problems.length > 0) return refused(reading);
  await applyImport(deps.db, momentOf(context, channel), reading.changes);
  return accepted(null);
}
