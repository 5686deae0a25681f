/** From a draft without anything open to a version of the plan, by the same door as a file. */

import { mergedPlan, nothingExists } from '../../domain/plan/existing.ts';
import { comparePlan } from '../../domain/plan/comparison.ts';
import { refused, type Result } from '../../domain/result.ts';
import { isComplete, understand, type Understood } from '../../plans/drafts/understand.ts';
import { writeFile, writePlan } from '../../plans/write-plan.ts';
import { markPlanned } from '../../prisma/draft-storage.ts';
import type { StoredDraft } from '../../prisma/draft-rows.ts';
import { readExisting } from '../../prisma/plan-existing.ts';
import type { Deps } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import type { SiteChannel } from './authorship.ts';
import { type LoadedPlan, loadPlan, type LoadRefusal } from './load-plan.ts';

export async function planOfDraft(
  deps: Deps,
  { viewer, channel }: { viewer: Viewer; channel: SiteChannel },
  draft: StoredDraft,
): Promise<Result<LoadedPlan, LoadRefusal | { kind: 'incomplete' }>> {
  const understood = understand(draft.items);
  if (understood.plan === null || !isComplete(understood)) return refused({ kind: 'incomplete' });
  const loaded = await loadPlan(deps, viewer, {
    source: writePlan(understood.plan),
    channel,
  });
  if (loaded.ok) await markPlanned(deps.db, draft.id, loaded.value.versionId);
  return loaded;
}

/** What is not complete is written as far as it goes: loaded again, it says what is missing. */
export function fileOfDraft({ items }: Pick<StoredDraft, 'items'>): string {
  const understood = understand(items);
  const { plan, file } = understood;
  return plan !== null && isComplete(understood) ? writePlan(plan) : writeFile(file);
}

/** Null while it cannot be compared. */
export async function comparedDraft({ db }: Deps, { plan, concerns }: Understood) {
  const isWrong = concerns.some(({ kind }) => kind === 'problem' || kind === 'missing');
  if (plan === null || isWrong) return { comparison: null, existing: nothingExists };
  const existing = await readExisting(db, plan);
  return { comparison: comparePlan(plan, mergedPlan(plan, existing), existing), existing };
}
