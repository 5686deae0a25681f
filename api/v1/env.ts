/** Who calls the API, and the plan a call is about. */

import type { MiddlewareHandler } from 'hono';
import { findByToken } from '../../prisma/tokens.ts';
import { type ActionDetails, readAction } from '../../prisma/action-details.ts';
import type { Deps } from '../site/deps.ts';
import type { Right } from '../site/permissions.ts';
import { isOwnOrigin } from '../site/origin.ts';
import { findScene, type Scene } from '../site/context.ts';
import {
  amsterdam,
  belongsTo,
  may,
  mayAbout,
  personOf,
  type SiteEnv,
  type Visitor,
} from '../site/viewer.ts';
import { ApiProblem } from './problem.ts';

/** By a token only: no other site can make a browser send one, as it can a cookie. */
export function recogniseByToken(deps: Deps): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const ours = origin === undefined || isOwnOrigin(origin, deps.baseUrl);
    c.set('visitor', await callerOf(deps, c.req.header('authorization') ?? '', ours));
    await next();
  };
}

async function callerOf(deps: Deps, authorization: string, ours: boolean): Promise<Visitor> {
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

export function requireRight(visitor: Visitor, right: Right, municipalityId: string | null): void {
  if (visitor.kind === 'nobody') throw new ApiProblem(401, noToken);
  if (municipalityId !== null && !belongsTo(visitor, municipalityId)) throw unknown();
  if (!may(visitor, right)) throw new ApiProblem(403, 'Uw rol mag dit niet.');
}

export function unknown(): ApiProblem {
  return new ApiProblem(404, 'Dit bestaat niet, of niet in deze gemeente.');
}

/** Without a year: of the latest plan. */
export async function sceneFor(
  deps: Deps,
  visitor: Visitor,
  right: Right,
  { gemeente, jaar }: { gemeente: string; jaar?: string },
): Promise<Scene> {
  requireRight(visitor, right, gemeente);
  const scene = await findScene(deps, visitor, gemeente, jaar ?? null);
  if (scene === null) throw unknown();
  return scene;
}

export async function actionFor(
  deps: Deps,
  visitor: Visitor,
  right: Right,
  where: { gemeente: string; jaar: string; actie: string },
): Promise<{ scene: Scene; action: ActionDetails }> {
  const scene = await sceneFor(deps, visitor, right, where);
  const { municipality, planId } = scene.plan;
  const action = await readAction(deps.db, municipality.id, planId, where.actie, scene.today);
  if (action === null) throw unknown();
  if (!mayAbout(visitor, right, action)) throw new ApiProblem(403, 'Deze actie is niet van u.');
  return { scene, action };
}
