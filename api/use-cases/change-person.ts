/** Another name, job or address of one person or party: a list of one row. */

import type { RowProblem } from '../../domain/row-problem.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { listEntries } from '../../prisma/person-import.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import type { SiteChannel } from './authorship.ts';
import { importDirectory } from './import-directory.ts';

/** Null for what stays as it is. */
export interface PersonChange {
  name: string | null;
  jobTitle: string | null;
  address: string | null;
}

export async function changePerson(
  deps: Deps,
  context: PageContext,
  { key, change, channel }: { key: string; change: PersonChange; channel: SiteChannel },
): Promise<Result<null, 'not_found' | RowProblem>> {
  const entries = await listEntries(deps.db, context.plan.municipality.id);
  const entry = entries.find((one) => one.key === key);
  if (entry === undefined) return refused('not_found');
  const row = {
    row: 1,
    key,
    name: change.name ?? entry.name,
    jobTitle: change.jobTitle ?? entry.jobTitle,
    address: change.address ?? entry.address ?? '',
  };
  const imported = await importDirectory(deps, context, { rows: [row], channel });
  if (imported.ok) return imported;
  const [problem] = imported.refusal.problems;
  return problem === undefined ? accepted(null) : refused(problem);
}
