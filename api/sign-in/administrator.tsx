/** The administrator of the installation signs in with the password of the site. */

import { Hono } from 'hono';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { GuessLog } from './guesses.ts';
import { AdministratorPage } from './pages.tsx';
import { isSameSecret } from './same-secret.ts';
import { rememberBrowser, senderOf } from './sender.ts';
import { enter } from './session.ts';

export function administratorPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const guesses = new GuessLog();

  app.get('/aanmelden/beheerder', (c) => page(c, <AdministratorPage problem={null} />));

  app.post('/aanmelden/beheerder', async (c) => {
    if (deps.protection.kind !== 'sign_in') return c.notFound();
    const { administratorPassword: password } = deps.protection;
    const sender = senderOf(c, password);
    const waitSeconds = Math.ceil(guesses.waitMs(sender, Date.now()) / 1000);
    if (waitSeconds > 0) {
      c.header('Retry-After', String(waitSeconds));
      return page(c, <AdministratorPage problem={{ waitSeconds }} />, 429);
    }
    const { wachtwoord } = await readForm(c);
    const typed = typeof wachtwoord === 'string' ? wachtwoord : '';
    if (!isSameSecret(typed, password)) {
      guesses.wrong(sender, Date.now());
      return page(c, <AdministratorPage problem="wrong" />, 403);
    }
    guesses.right(sender);
    rememberBrowser(c, deps, password);
    const roles = ['administrator'];
    return enter(c, deps, { municipalityId: null, contactId: null, name: 'Beheerder', roles });
  });

  return app;
}
