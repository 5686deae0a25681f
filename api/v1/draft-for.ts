/** The draft that a call is about. */

import type { StoredDraft } from '../../prisma/draft-rows.ts';
import type { Deps } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import { findOwnDraft } from '../use-cases/find-draft.ts';
import { accessProblem } from './problem.ts';

export async function draftFor(
  deps: Deps,
  viewer: Viewer,
  { concept }: { concept: string },
): Promise<StoredDraft> {
  const draft = await findOwnDraft(deps, viewer, concept);
  if (draft === null) throw accessProblem('not_found');
  return draft;
}
