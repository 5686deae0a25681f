/** One action of a plan, for whoever may read it. */

import { accepted, refused, type Result } from '../../domain/result.ts';
import { type ActionDetails, readAction } from '../../prisma/action-details.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { canAbout } from '../site/viewer.ts';

export interface FoundAction {
  context: PageContext;
  action: ActionDetails;
}

export async function findAction(
  { db }: Deps,
  context: PageContext,
  key: string,
): Promise<Result<FoundAction, 'not_found' | 'not_permitted'>> {
  const { municipality, planId } = context.plan;
  const which = { municipalityId: municipality.id, planId, key };
  const action = await readAction(db, which, context.today);
  if (action === null) return refused('not_found');
  const permitted = canAbout(context.viewer, 'read_action', action);
  return permitted ? accepted({ context, action }) : refused('not_permitted');
}
