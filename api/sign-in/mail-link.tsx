/** Signing in with a link from a mail. */

import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { signInLinkMs } from '../../domain/notices/sign-in-requests.ts';
import { consumeSignInLink, findSignInLink, type SignInLink } from '../../prisma/person-sign-in.ts';
import { runInBackground } from '../site/background.ts';
import type { Deps } from '../site/deps.ts';
import { whatIsAway } from '../site/health.ts';
import { page } from '../site/layout.tsx';
import { readForm, textField } from '../site/read-form.ts';
import { EngineUnavailable } from '../site/unavailable.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { requestSignInLinks } from '../use-cases/request-sign-in-link.ts';
import { DeadSignInLinkPage, LookInMailPage, SignInLinkPage, SignInPage } from './pages.tsx';
import { cookieOptions, enter, rememberBack } from './session.ts';

/** Which browser asked: it need not type its address again. */
const requestCookie = 'aanjager_gevraagd';

const addressForm = z.object({ adres: textField });

function addressOf(typed: string): string | null {
  return z.email().safeParse(typed.toLowerCase()).data ?? null;
}

export function mailLinkPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const ways = { provider: deps.provider !== null, local: deps.protection.kind === 'loopback' };

  app.get('/aanmelden', (c) => {
    const back = c.req.query('terug');
    if (back !== undefined) rememberBack(c, deps, back);
    return page(c, <SignInPage {...ways} typed={null} />);
  });

  app.post('/aanmelden', async (c) => {
    const { adres: typed } = addressForm.parse(await readForm(c));
    const address = addressOf(typed);
    if (address === null) return page(c, <SignInPage {...ways} typed={typed} />, 400);
    // Where none can be sent now, none is promised: to nobody, known or not (V53).
    if ((await whatIsAway(deps)).length > 0) throw new EngineUnavailable('no sign-in link is sent');
    runInBackground(() => requestSignInLinks(deps, address));
    const options = { ...cookieOptions(deps), maxAge: signInLinkMs / 1000 };
    setCookie(c, requestCookie, browserMark(address), options);
    return page(c, <LookInMailPage mailboxPath={deps.mailboxPath} />);
  });

  app.get('/aanmelden/link/:token', async (c) => {
    const link = await liveLink(c.req.param('token'));
    if (link === null) return page(c, <DeadSignInLinkPage />, 404);
    return showLink(c, link, null);
  });

  // A robot that follows the link and presses the button did not ask for it, and types no address.
  app.post('/aanmelden/link/:token', async (c) => {
    const token = c.req.param('token');
    const link = await liveLink(token);
    if (link === null) return page(c, <DeadSignInLinkPage />, 404);
    const { adres: typed } = addressForm.parse(await readForm(c));
    const same = typed.toLowerCase() === link.address.toLowerCase();
    if (!same && !isKnown(c, link)) return showLink(c, link, typed);
    if (!(await consumeSignInLink(deps.db, token))) return page(c, <DeadSignInLinkPage />, 404);
    const { municipality, contactId, name } = link;
    return enter(c, deps, { municipalityId: municipality.id, contactId, name, roles: [] });
  });

  return app;

  async function liveLink(token: string): Promise<SignInLink | null> {
    const found = /^[\w-]{43}$/.test(token) ? await findSignInLink(deps.db, token) : null;
    if (found === null) return null;
    const age = Date.parse(deps.now()) - Date.parse(found.createdAt);
    return age <= signInLinkMs ? found : null;
  }
}

function showLink(c: Context, link: SignInLink, typed: string | null) {
  const view = { link, known: isKnown(c, link), typed, path: c.req.path };
  return page(c, <SignInLinkPage {...view} />, typed === null ? 200 : 400);
}

function isKnown(c: Context, { address }: SignInLink): boolean {
  return getCookie(c, requestCookie) === browserMark(address.toLowerCase());
}

/** No address in a cookie: only the mark of one. */
function browserMark(address: string): string {
  return createHash('sha256').update(`aanmelden ${address}`).digest('base64url');
}
