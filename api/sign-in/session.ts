/** Coming in and going out: the cookie of the site, and where the reader was going. */

import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type NewSession, startSession } from '../../prisma/person-sessions.ts';
import { sessionCookie } from '../site/authenticate.ts';
import type { Deps } from '../site/deps.ts';

/** Where the reader was going. */
const backCookie = 'aanjager_terug';

export function cookieOptions({ baseUrl }: Pick<Deps, 'baseUrl'>) {
  const secure = baseUrl.startsWith('https:');
  return { httpOnly: true, sameSite: 'Lax', secure, path: '/' } as const;
}

export function rememberBack(c: Context, deps: Deps, path: string): void {
  setCookie(c, backCookie, path, { ...cookieOptions(deps), maxAge: 3600 });
}

export async function enter(c: Context, deps: Deps, session: NewSession) {
  const options = cookieOptions(deps);
  setCookie(c, sessionCookie, await startSession(deps.db, session), options);
  const back = getCookie(c, backCookie) ?? '/';
  deleteCookie(c, backCookie, options);
  return c.redirect(ownPathOf(back, deps.baseUrl) ?? '/', 303);
}

/** As a browser would follow it, which drops tabs and turns backslashes round; null for another site. */
function ownPathOf(text: string, baseUrl: string): string | null {
  if (!URL.canParse(text, baseUrl)) return null;
  const { origin, pathname, search } = new URL(text, baseUrl);
  const isOwn = origin === new URL(baseUrl).origin && !pathname.startsWith('//');
  return isOwn && !pathname.startsWith('/aanmelden') ? pathname + search : null;
}
