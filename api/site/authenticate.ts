/** Who asks: by the cookie of the site, or by the token of a program. Either way it becomes a viewer. */

import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { findSession } from '../../prisma/person-sessions.ts';
import { findByToken } from '../../prisma/tokens.ts';
import type { Deps } from './deps.ts';
import { isOwnOrigin } from './origin.ts';
import { dutchCalendar, type SiteEnv, type Viewer, viewerFrom } from './viewer.ts';

export const sessionCookie = 'aanjager';

export function authenticateByCookie(deps: Deps): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    const token = getCookie(c, sessionCookie);
    const session = token === undefined ? null : await findSession(deps.db, token);
    c.set('viewer', session === null ? unnamed(deps, true) : viewerFrom(session, deps.now()));
    await next();
  };
}

/** By a token only: no other site can make a browser send one, as it can a cookie. */
export function authenticateByToken(deps: Deps): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    const authorization = c.req.header('authorization') ?? '';
    const token = /^Bearer ([\w-]{43})$/i.exec(authorization)?.[1];
    const today = dutchCalendar.dateOf(deps.now());
    const holder = token === undefined ? null : await findByToken(deps.db, token, 'api', today);
    // Another site in the same browser could send requests to this machine.
    const origin = c.req.header('origin');
    const ours = origin === undefined || isOwnOrigin(origin, deps.baseUrl);
    const open = authorization === '' && ours;
    c.set('viewer', holder === null ? unnamed(deps, open) : viewerFrom(holder, deps.now()));
    await next();
  };
}

function unnamed({ protection }: Deps, open: boolean): Viewer {
  return { kind: protection.kind === 'loopback' && open ? 'machine' : 'nobody' };
}
