/** Signing in and out. */

import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { listPeople } from '../../prisma/person-list.ts';
import {
  contactsAt,
  endSession,
  endSessionsOf,
  startSession,
} from '../../prisma/person-sessions.ts';
import {
  requestSignInLink,
  findSignInLink,
  consumeSignInLink,
  type SignInLink,
} from '../../prisma/person-sign-in.ts';
import type { Deps } from '../site/deps.ts';
import { amsterdam, sessionCookie, type SiteEnv } from '../site/viewer.ts';
import { page } from '../site/layout.tsx';
import {
  AdministratorPage,
  DeadWayInPage,
  LookInMailPage,
  ProviderFailedPage,
  SignInAsPage,
  SignInPage,
  WayInPage,
} from './pages.tsx';

/** Mail may be held up by greylisting; longer than this, and somebody else may have found it. */
const wayInMs = 3_600_000;

/** Which browser asked: it need not type its address again. */
const askedCookie = 'aanjager_gevraagd';
/** Where the reader was going. */
const backCookie = 'aanjager_terug';
const leavingCookie = 'aanjager_oidc';

const asking = z.object({ adres: z.string().trim().toLowerCase().pipe(z.email()) });
const leavingShape = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

export function signInPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const { db, provider } = deps;
  const secure = deps.baseUrl.startsWith('https:');
  const cookie = { httpOnly: true, sameSite: 'Lax', secure, path: '/' } as const;
  const local = deps.protection.kind === 'loopback';
  const today = () => amsterdam.dateOf(deps.now());
  const attempts = new Attempts();

  app.get('/aanmelden', (c) => {
    const back = c.req.query('terug');
    if (back !== undefined) setCookie(c, backCookie, back, { ...cookie, maxAge: 3600 });
    return page(c, <SignInPage {...ways} problem={false} />);
  });
  const ways = { provider: provider !== null, local };

  app.post('/aanmelden', async (c) => {
    const asked = asking.safeParse(await c.req.parseBody());
    if (!asked.success) return page(c, <SignInPage {...ways} problem />, 400);
    const address = asked.data.adres;
    for (const contact of await contactsAt(db, address, today())) {
      await requestSignInLink(db, contact, deps.now(), today());
      const { kind } = await deps.temporal.mailNow(contact.municipalityId);
      if (kind === 'unavailable') console.error('a way in waits for the mail rounds to run');
    }
    setCookie(c, askedCookie, browserMark(address), { ...cookie, maxAge: wayInMs / 1000 });
    return page(c, <LookInMailPage mailboxPath={deps.mailboxPath} />);
  });

  app.get('/aanmelden/link/:token', async (c) => {
    const found = await liveWayIn(c.req.param('token'));
    if (found === null) return page(c, <DeadWayInPage />, 404);
    return page(
      c,
      <WayInPage found={found} known={isKnown(c, found)} problem={false} path={c.req.path} />,
    );
  });

  // A robot that follows the link and presses the button did not ask for it, and types no address.
  app.post('/aanmelden/link/:token', async (c) => {
    const token = c.req.param('token');
    const found = await liveWayIn(token);
    if (found === null) return page(c, <DeadWayInPage />, 404);
    const typed = asking.safeParse(await c.req.parseBody());
    const same = typed.success && typed.data.adres === found.address.toLowerCase();
    if (!same && !isKnown(c, found)) {
      return page(c, <WayInPage found={found} known={false} problem path={c.req.path} />, 400);
    }
    if (!(await consumeSignInLink(db, token))) return page(c, <DeadWayInPage />, 404);
    const { municipality, contactId, name } = found;
    return enter(c, { municipalityId: municipality.id, contactId, name, roles: [] });
  });

  app.get('/aanmelden/beheerder', (c) => page(c, <AdministratorPage problem={null} />));

  app.post('/aanmelden/beheerder', async (c) => {
    if (deps.protection.kind !== 'sign_in') return c.notFound();
    if (attempts.areTooMany()) return page(c, <AdministratorPage problem="too_many" />, 403);
    const { wachtwoord } = await c.req.parseBody();
    const given = typeof wachtwoord === 'string' ? wachtwoord : '';
    if (!isSame(given, deps.protection.administratorPassword)) {
      attempts.failed();
      return page(c, <AdministratorPage problem="wrong" />, 403);
    }
    const roles = ['administrator'];
    return enter(c, { municipalityId: null, contactId: null, name: 'Beheerder', roles });
  });

  if (local) {
    app.get('/aanmelden/als', async (c) =>
      page(c, <SignInAsPage people={await listPeople(db, today())} />),
    );

    app.post('/aanmelden/als', async (c) => {
      const { wie } = await c.req.parseBody();
      const person = (await listPeople(db, today())).find(({ contactId }) => contactId === wie);
      if (person === undefined) return c.redirect('/aanmelden/als', 303);
      const { municipalityId, contactId, name } = person;
      return enter(c, { municipalityId, contactId, name, roles: [] });
    });
  }

  if (provider !== null) {
    app.get('/aanmelden/oidc', async (c) => {
      try {
        const { url, leaving } = await provider.leave();
        setCookie(c, leavingCookie, JSON.stringify(leaving), { ...cookie, maxAge: 600 });
        return c.redirect(url.href, 303);
      } catch (error) {
        return providerFailed(c, error);
      }
    });

    app.get('/aanmelden/oidc/terug', async (c) => {
      try {
        const leaving = leavingShape.parse(JSON.parse(getCookie(c, leavingCookie) ?? 'null'));
        deleteCookie(c, leavingCookie, cookie);
        const { address, name, roles } = await provider.comeBack(new URL(c.req.url), leaving);
        const { municipalityId } = provider;
        const found = address === null ? [] : await contactsAt(db, address, today());
        const contact = found.find((one) => one.municipalityId === municipalityId);
        if (contact === undefined && roles.length === 0) {
          return await page(c, <ProviderFailedPage why="unknown" />, 403);
        }
        const known = contact?.name ?? (name === '' ? (address ?? 'Onbekend') : name);
        const contactId = contact?.id ?? null;
        return await enter(c, { municipalityId, contactId, name: known, roles });
      } catch (error) {
        return providerFailed(c, error);
      }
    });
  }

  app.post('/afmelden', async (c) => {
    const token = getCookie(c, sessionCookie);
    if (token !== undefined) await endSession(db, token);
    const { overal } = await c.req.parseBody();
    const viewer = c.get('viewer');
    if (overal === 'ja' && viewer.kind === 'person') await endSessionsOf(db, viewer.contactIds);
    deleteCookie(c, sessionCookie, cookie);
    return c.redirect('/', 303);
  });

  return app;

  async function enter(c: Context, session: Parameters<typeof startSession>[1]) {
    setCookie(c, sessionCookie, await startSession(db, session), cookie);
    const back = getCookie(c, backCookie) ?? '/';
    deleteCookie(c, backCookie, cookie);
    return c.redirect(isOwnPath(back) ? back : '/', 303);
  }

  async function liveWayIn(token: string): Promise<SignInLink | null> {
    const found = /^[\w-]{43}$/.test(token) ? await findSignInLink(db, token) : null;
    if (found === null) return null;
    const age = Date.parse(deps.now()) - Date.parse(found.createdAt);
    return age <= wayInMs ? found : null;
  }
}

function isKnown(c: Context, { address }: SignInLink): boolean {
  return getCookie(c, askedCookie) === browserMark(address.toLowerCase());
}

/** No address in a cookie: only the mark of one. */
function browserMark(address: string): string {
  return createHash('sha256').update(`aanmelden ${address}`).digest('base64url');
}

function providerFailed(c: Context, error: unknown) {
  console.error('The identity provider answered:', error instanceof Error ? error.message : error);
  return page(c, <ProviderFailedPage why="failed" />, 503);
}

/** A path of this site and not, as `//elders` is, of another. */
function isOwnPath(path: string): boolean {
  return /^\/(?![/\\])/.test(path) && !path.startsWith('/aanmelden');
}

function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(wanted));
}

/** Whoever guesses a password gets ten tries in a quarter of an hour, all guessers together. */
class Attempts {
  #failedAt: number[] = [];

  failed(): void {
    this.#failedAt.push(Date.now());
  }

  areTooMany(): boolean {
    this.#failedAt = this.#failedAt.filter((at) => at > Date.now() - 15 * 60_000);
    return this.#failedAt.length >= 10;
  }
}
