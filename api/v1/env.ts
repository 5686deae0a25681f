/** Who calls the API, and the plan a call is about. */

import type { MiddlewareHandler } from 'hono';
import { findByToken } from '../../prisma/tokens.ts';
import { type ActionDetails, readAction } from '../../prisma/action-details.ts';
import type { Deps } from '../site/deps.ts';
import type { Permission } from '../site/permissions.ts';
import { isOwnOrigin } from '../site/origin.ts';
import { findContext, type PageContext } from '../site/context.ts';
import {
  amsterdam,
  belongsTo,
  can,
  canAbout,
  personOf,
  type SiteEnv,
  type Viewer,
} from '../site/viewer.ts';
import { ApiProblem } from './problem.ts';

/** By a token only: no other site can make a browser send one, as it can a cookie. */
export function recogniseByToken(deps: Deps): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const ours = origin === undefined || isOwnOrigin(origin, deps.baseUrl);
    c.set('viewer', await callerOf(deps, c.req.header('authorization') ?? '', ours));
    await next();
  };
}

async function callerOf(deps: Deps, authorization: string, ours: boolean): Promise<Viewer> {
  const token = /^Bearer ([\w-]{43})$/i.exec(authorization)?.[1];
  const today = amsterdam.dateOf(deps.now());
  const found = token === undefined ? null : await findByToken(deps.db, token, 'api', today);
  if (found !== null) return personOf(found, deps);
  // Another site in the same browser could send requests to this machine.
  const alone = deps.protection.kind === 'loopback' && authorization === '' && ours;
  return { kind: alone ? 'machine' : 'nobody' };
}

const noToken =
  'Stuur een geldige sleutel mee: Authorization: Bearer …. U maakt er een op de pagina “Sleutels” van de site.';

export function requirePermission(
  viewer: Viewer,
  right: Permission,
  municipalityId: string | null,
): void {
  if (viewer.kind === 'nobody') throw new ApiProblem(401, noToken);
  if (municipalityId !== null && !belongsTo(viewer, municipalityId)) throw unknown();
  if (!can(viewer, right)) throw new ApiProblem(403, 'Uw rol mag dit niet.');
}

export function unknown(): ApiProblem {
  return new ApiProblem(404, 'Dit bestaat niet, of niet in deze gemeente.');
}

/** Without a year: of the latest plan. */
export async function contextFor(
  deps: Deps,
  viewer: Viewer,
  right: Permission,
  { gemeente, jaar }: { gemeente: string; jaar?: string },
): Promise<PageContext> {
  requirePermission(viewer, right, gemeente);
  const context = await findContext(deps, viewer, gemeente, jaar ?? null);
  if (context === null) throw unknown();
  return context;
}

export async function actionFor(
  deps: Deps,
  viewer: Viewer,
  right: Permission,
  where: { gemeente: string; jaar: string; actie: string },
): Promise<{ context: PageContext; action: ActionDetails }> {
  const context = await contextFor(deps, viewer, right, where);
  const { municipality, planId } = context.plan;
  const action = await readAction(
    deps.db,
    { municipalityId: municipality.id, planId, key: where.actie },
    context.today,
  );
  if (action === null) throw unknown();
  if (!canAbout(viewer, right, action)) throw new ApiProblem(403, 'Deze actie is niet van u.');
  return { context, action };
}
