/** Signing in through the municipality's identity provider. */

import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { contactsAt } from '../../prisma/person-sessions.ts';
import type { Deps } from '../site/deps.ts';
import type { IdentityProvider } from '../site/identity-provider.ts';
import { page } from '../site/layout.tsx';
import { dutchCalendar, type SiteEnv } from '../site/viewer.ts';
import { ProviderFailedPage, UnknownAccountPage } from './pages.tsx';
import { cookieOptions, enter } from './session.ts';

const pendingCookie = 'aanjager_oidc';
const pendingShape = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

export function providerPages(deps: Deps, provider: IdentityProvider): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const options = cookieOptions(deps);

  app.get('/aanmelden/oidc', async (c) => {
    try {
      const { url, pending } = await provider.startSignIn();
      setCookie(c, pendingCookie, JSON.stringify(pending), { ...options, maxAge: 600 });
      return c.redirect(url.href, 303);
    } catch (error) {
      return providerFailed(c, error);
    }
  });

  app.get('/aanmelden/oidc/terug', async (c) => {
    try {
      const pending = pendingShape.parse(JSON.parse(getCookie(c, pendingCookie) ?? 'null'));
      deleteCookie(c, pendingCookie, options);
      const { address, name, roles } = await provider.finishSignIn(new URL(c.req.url), pending);
      const { municipalityId } = provider;
      const today = dutchCalendar.dateOf(deps.now());
      const contacts =
        address.kind === 'verified' ? await contactsAt(deps.db, address.address, today) : [];
      const contact = contacts.find((one) => one.municipalityId === municipalityId);
      if (contact === undefined && roles.length === 0) {
        return await page(c, <UnknownAccountPage address={address} />, 403);
      }
      const known = contact?.name ?? (name === '' ? 'Onbekend' : name);
      const contactId = contact?.id ?? null;
      return await enter(c, deps, { municipalityId, contactId, name: known, roles });
    } catch (error) {
      return providerFailed(c, error);
    }
  });

  return app;
}

function providerFailed(c: Context, error: unknown) {
  console.error('The identity provider answered:', error instanceof Error ? error.message : error);
  return page(c, <ProviderFailedPage />, 503);
}
