/** Signing in and out. */

import { Hono } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { listPeople } from '../../prisma/person-list.ts';
import { endSession, endSessionsOf } from '../../prisma/person-sessions.ts';
import { sessionCookie } from '../site/authenticate.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import { contactIdsOf, dutchCalendar, type SiteEnv } from '../site/viewer.ts';
import { administratorPages } from './administrator.tsx';
import { mailLinkPages } from './mail-link.tsx';
import { SignInAsPage } from './pages.tsx';
import { providerPages } from './provider.tsx';
import { cookieOptions, enter } from './session.ts';

export function signInPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  app.route('/', mailLinkPages(deps));
  app.route('/', administratorPages(deps));
  if (deps.protection.kind === 'loopback') app.route('/', signInAsPages(deps));
  if (deps.provider !== null) app.route('/', providerPages(deps, deps.provider));

  app.post('/afmelden', async (c) => {
    const token = getCookie(c, sessionCookie);
    if (token !== undefined) await endSession(deps.db, token);
    const { overal } = await readForm(c);
    if (overal === 'ja') await endSessionsOf(deps.db, contactIdsOf(c.get('viewer')));
    deleteCookie(c, sessionCookie, cookieOptions(deps));
    return c.redirect('/', 303);
  });

  return app;
}

/** On one's own machine only. */
function signInAsPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const people = async () => listPeople(deps.db, dutchCalendar.dateOf(deps.now()));

  app.get('/aanmelden/als', async (c) => page(c, <SignInAsPage people={await people()} />));

  app.post('/aanmelden/als', async (c) => {
    const { wie } = await readForm(c);
    const person = (await people()).find(({ contactId }) => contactId === wie);
    if (person === undefined) return c.redirect('/aanmelden/als', 303);
    const { municipalityId, contactId, name } = person;
    return enter(c, deps, { municipalityId, contactId, name, roles: [] });
  });

  return app;
}
