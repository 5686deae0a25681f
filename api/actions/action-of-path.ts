/** The action that a page is about. */

import type { Context } from 'hono';
import { AccessDenied } from '../site/access.ts';
import { planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { findAction, type FoundAction } from '../use-cases/find-action.ts';

/** Null where there is no such plan. */
export async function actionOfPath(deps: Deps, c: Context<SiteEnv>): Promise<FoundAction | null> {
  const context = await planContext(deps, c);
  if (context === null) return null;
  const found = await findAction(deps, context, c.req.param('key') ?? '');
  if (found.ok) return found.value;
  throw new AccessDenied(found.refusal);
}
