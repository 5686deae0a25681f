/** The administrator of the installation signs in with the password of the site. */

import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { AdministratorPage } from './pages.tsx';
import { enter } from './session.ts';

export function administratorPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const attempts = new FailedAttempts();

  app.get('/aanmelden/beheerder', (c) => page(c, <AdministratorPage problem={null} />));

  app.post('/aanmelden/beheerder', async (c) => {
    if (deps.protection.kind !== 'sign_in') return c.notFound();
    if (attempts.areTooMany()) return page(c, <AdministratorPage problem="too_many" />, 403);
    const { wachtwoord } = await readForm(c);
    const typed = typeof wachtwoord === 'string' ? wachtwoord : '';
    if (!isSame(typed, deps.protection.administratorPassword)) {
      attempts.add();
      return page(c, <AdministratorPage problem="wrong" />, 403);
    }
    const roles = ['administrator'];
    return enter(c, deps, { municipalityId: null, contactId: null, name: 'Beheerder', roles });
  });

  return app;
}

function isSame(typed: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(typed), hash(wanted));
}

/** Whoever guesses a password gets ten tries in a quarter of an hour, all guessers together. */
class FailedAttempts {
  #at: number[] = [];

  add(): void {
    this.#at.push(Date.now());
  }

  areTooMany(): boolean {
    this.#at = this.#at.filter((at) => at > Date.now() - 15 * 60_000);
    return this.#at.length >= 10;
  }
}
