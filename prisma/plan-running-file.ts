/** The plan that runs, as its file would have it now. */

import type { Existing } from '../domain/plan/existing.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { runningFile } from '../domain/plan/running-file.ts';
import type { Db } from './client.ts';
import { readExisting } from './plan-existing.ts';
import { readVersion } from './plan-storage.ts';

export interface RunningFile {
  existing: Existing;
  file: Plan;
}

/** Null while it does not run. */
export async function readRunningFile(db: Db, planId: string): Promise<RunningFile | null> {
  const row = await db.plan.findUnique({ where: { id: planId } });
  const version = row?.stoppedOn === null ? await readVersion(db, row.versionId) : null;
  if (version === null) return null;
  const existing = await readExisting(db, version);
  const file = runningFile(existing);
  return file === null ? null : { existing, file };
}
