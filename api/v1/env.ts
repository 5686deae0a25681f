/** The plan, the action or the person a call is about. */

import { findContext, type PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import { findAction, type FoundAction } from '../use-cases/find-action.ts';
import { findPerson, type FoundPerson } from '../use-cases/find-person.ts';
import { accessProblem, ApiProblem } from './problem.ts';

interface MunicipalityPath {
  gemeente: string;
}
interface PlanPath extends MunicipalityPath {
  jaar: string;
}

/** Pages of a municipality stand on its latest plan. */
export async function municipalityFor(
  deps: Deps,
  viewer: Viewer,
  { gemeente }: MunicipalityPath,
): Promise<PageContext> {
  const context = await findContext(deps, viewer, gemeente, null);
  if (context === null) throw accessProblem('not_found');
  return context;
}

export async function planFor(
  deps: Deps,
  viewer: Viewer,
  { gemeente, jaar }: PlanPath,
): Promise<PageContext> {
  const context = await findContext(deps, viewer, gemeente, jaar);
  if (context === null) throw accessProblem('not_found');
  return context;
}

export async function actionFor(
  deps: Deps,
  viewer: Viewer,
  path: PlanPath & { actie: string },
): Promise<FoundAction> {
  const found = await findAction(deps, await planFor(deps, viewer, path), path.actie);
  if (found.ok) return found.value;
  throw found.refusal === 'not_permitted' ? notYourAction() : accessProblem(found.refusal);
}

export async function personFor(
  deps: Deps,
  viewer: Viewer,
  path: MunicipalityPath & { contact: string },
): Promise<FoundPerson> {
  const found = await findPerson(deps, await municipalityFor(deps, viewer, path), path.contact);
  if (found.ok) return found.value;
  throw found.refusal === 'not_permitted' ? notYou() : accessProblem(found.refusal);
}

export function notYourAction(): ApiProblem {
  return new ApiProblem('not_your_action', 'Deze actie is niet van u.');
}

export function notYou(): ApiProblem {
  return new ApiProblem('not_you', 'Dit bent u niet.');
}
