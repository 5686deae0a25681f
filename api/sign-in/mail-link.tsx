/** Signing in with a link from a mail. */

import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { consumeSignInLink, findSignInLink, type SignInLink } from '../../prisma/person-sign-in.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import type { SiteEnv } from '../site/viewer.ts';
import { requestSignInLinks } from '../use-cases/request-sign-in-link.ts';
import { DeadSignInLinkPage, LookInMailPage, SignInLinkPage, SignInPage } from './pages.tsx';
import { cookieOptions, enter, rememberBack } from './session.ts';

/** Mail may be held up by greylisting; longer than this, and somebody else may have found it. */
const linkMs = 3_600_000;

/** Which browser asked: it need not type its address again. */
const requestCookie = 'aanjager_gevraagd';

const addressForm = z.object({ adres: z.string().trim().toLowerCase().pipe(z.email()) });

export function mailLinkPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const ways = { provider: deps.provider !== null, local: deps.protection.kind === 'loopback' };

  app.get('/aanmelden', (c) => {
    const back = c.req.query('terug');
    if (back !== undefined) rememberBack(c, deps, back);
    return page(c, <SignInPage {...ways} problem={false} />);
  });

  app.post('/aanmelden', async (c) => {
    const parsed = addressForm.safeParse(await c.req.parseBody());
    if (!parsed.success) return page(c, <SignInPage {...ways} problem />, 400);
    const address = parsed.data.adres;
    await requestSignInLinks(deps, address);
    const options = { ...cookieOptions(deps), maxAge: linkMs / 1000 };
    setCookie(c, requestCookie, browserMark(address), options);
    return page(c, <LookInMailPage mailboxPath={deps.mailboxPath} />);
  });

  app.get('/aanmelden/link/:token', async (c) => {
    const link = await liveLink(c.req.param('token'));
    if (link === null) return page(c, <DeadSignInLinkPage />, 404);
    return showLink(c, link, false);
  });

  // A robot that follows the link and presses the button did not ask for it, and types no address.
  app.post('/aanmelden/link/:token', async (c) => {
    const token = c.req.param('token');
    const link = await liveLink(token);
    if (link === null) return page(c, <DeadSignInLinkPage />, 404);
    const typed = addressForm.safeParse(await c.req.parseBody());
    const same = typed.success && typed.data.adres === link.address.toLowerCase();
    if (!same && !isKnown(c, link)) return showLink(c, link, true);
    if (!(await consumeSignInLink(deps.db, token))) return page(c, <DeadSignInLinkPage />, 404);
    const { municipality, contactId, name } = link;
    return enter(c, deps, { municipalityId: municipality.id, contactId, name, roles: [] });
  });

  return app;

  async function liveLink(token: string): Promise<SignInLink | null> {
    const found = /^[\w-]{43}$/.test(token) ? await findSignInLink(deps.db, token) : null;
    if (found === null) return null;
    const age = Date.parse(deps.now()) - Date.parse(found.createdAt);
    return age <= linkMs ? found : null;
  }
}

function showLink(c: Context, link: SignInLink, problem: boolean) {
  const view = { link, known: isKnown(c, link), problem, path: c.req.path };
  return page(c, <SignInLinkPage {...view} />, problem ? 400 : 200);
}

function isKnown(c: Context, { address }: SignInLink): boolean {
  return getCookie(c, requestCookie) === browserMark(address.toLowerCase());
}

/** No address in a cookie: only the mark of one. */
function browserMark(address: string): string {
  return createHash('sha256').update(`aanmelden ${address}`).digest('base64url');
}
