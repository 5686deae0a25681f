/** Signing in through a real OpenID Connect provider, as a municipality runs one. */

import { serve, type ServerType } from '@hono/node-server';
import { type AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import type Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { oidcProvider } from '../../../api/sign-in/oidc.ts';
import type { Db } from '../../../prisma/client.ts';
import { seed, seededPlan } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { expectConsoleError } from '../../console.ts';
import { plainText, signInProtection, testSite, type TestSite } from '../site.ts';

interface Account {
  email?: string;
  preferred_username?: string;
  email_verified?: boolean;
  name: string;
  roles?: string[];
}

const accounts: Record<string, Account> = {
  marga: { email: 'Marga@example.org', name: 'M. de Wit' },
  burgemeester: { email: 'b@example.org', name: 'De burgemeester', roles: ['aanjager-bestuur'] },
  vreemd: { email: 'vreemd@example.org', name: 'Een vreemde', roles: ['iets-anders'] },
  beheerder: { email: 'b2@example.org', name: 'Beheer', roles: ['aanjager-beheerder'] },
  naamloos: { preferred_username: 'marga@example.org', name: 'M. de Wit' },
  namaak: { email: 'marga@example.org', email_verified: false, name: 'Niet Marga' },
};

let db: Db;
let siteUrl: string;
let issuer: Server;
let site: TestSite;
let takeAddressFrom: (claim: string) => void;
/** What the provider's answer becomes on its way. */
let tamper: (answer: unknown) => unknown = (answer) => answer;
let server: ServerType;
let stop: () => Promise<void>;

beforeAll(async () => {
  const database = await testDatabase();
  db = database.db;
  await seed(db);
  await seed(db, seededPlan('elders'));
  server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: async (request) => site.app.fetch(request), port: 0 }, () => {
      resolve(started);
    });
  });
  siteUrl = `http://localhost:${String(portOf(server.address()))}`;
  issuer = createServer();
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  const issuerUrl = `http://127.0.0.1:${String(portOf(issuer.address()))}`;
  const provider = await identityProvider(issuerUrl);
  provider.use(async (context, next) => {
    await next();
    if (context.path === '/token') context.body = tamper(context.body);
  });
  const answer = provider.callback();
  issuer.on('request', (request, response) => void answer(request, response));
  const settings = {
    issuer: new URL(issuerUrl),
    clientId: 'aanjager',
    clientSecret: 'geheim',
    municipalityId: 'westerkwartier',
    addressClaim: 'email',
    rolesClaim: 'roles',
  };
  const siteWith = (addressClaim: string) =>
    testSite(db, {
      baseUrl: siteUrl,
      protection: signInProtection,
      provider: oidcProvider({ ...settings, addressClaim }, siteUrl),
    });
  site = siteWith('email');
  takeAddressFrom = (claim) => {
    site = siteWith(claim);
  };
  stop = async () => {
    server.close();
    issuer.close();
    await database.stop();
  };
}, 60_000);
afterAll(() => stop());

/** It warns of itself already when it is loaded. */
async function identityProvider(url: string): Promise<Provider> {
  expectConsoleError(/oidc-provider WARNING/);
  const { default: OidcProvider } = await import('oidc-provider');
  return new OidcProvider(url, {
    clients: [
      {
        client_id: 'aanjager',
        client_secret: 'geheim',
        redirect_uris: [`${siteUrl}/aanmelden/oidc/terug`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: {
      openid: ['sub', 'roles'],
      email: ['email', 'email_verified'],
      profile: ['name', 'preferred_username'],
    },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...accounts[id] }),
    }),
    cookies: { keys: ['een sleutel voor de test'] },
    features: { devInteractions: { enabled: true } },
  });
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A person at a browser: follows redirects, fills in forms, keeps cookies of both sites. */
class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  async open(url: string, init: RequestInit = {}): Promise<{ url: string; response: Response }> {
    const { host } = new URL(url);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, origin: new URL(url).origin };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const next = response.headers.get('location');
    return next === null ? { url, response } : this.open(new URL(next, url).href);
  }

  async signIn(account: string) {
    let { url, response } = await this.open(`${siteUrl}/aanmelden/oidc`);
    for (let form = 0; form < 3 && !url.startsWith(siteUrl); form += 1) {
      const action = /action="([^"]+)"/.exec(await response.text())?.[1] ?? '';
      const prompt = form === 0 ? 'login' : 'consent';
      const body = new URLSearchParams({ prompt, login: account, password: 'maakt niet uit' });
      ({ url, response } = await this.open(new URL(action, url).href, { method: 'POST', body }));
    }
    return { url, response };
  }
}

describe('signing in through the municipality’s own provider', () => {
  it('finds somebody in the directory by the address, with the roles they have there', async () => {
    const { url, response } = await new Browser().signIn('marga');
    expect(url).toBe(`${siteUrl}/westerkwartier/2024`);
    const html = await response.text();
    expect(html).toContain('Aangemeld als Marga de Wit');
    expect(html).toContain('Adresboek');
  });

  it('gives the roles of the claims to whoever is in no directory', async () => {
    const { url, response } = await new Browser().signIn('burgemeester');
    expect(url).toBe(`${siteUrl}/westerkwartier/2024/rapportages`);
    expect(await response.text()).toContain('Aangemeld als De burgemeester');
  });

  it('lets in nobody without a role or a place in the directory, and says which address it saw', async () => {
    const { response } = await new Browser().signIn('vreemd');
    expect(response.status).toBe(403);
    expect(plainText(await response.text())).toContain(
      'het mailadres vreemd@example.org. Dat adres',
    );
  });

  it('believes no address that the provider did not verify', async () => {
    expectConsoleError(/sent no verified address/);
    const { response } = await new Browser().signIn('namaak');
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('niet bevestigd');
  });

  it('says that there was no address, or takes it from the claim that was set (V22)', async () => {
    expectConsoleError(/sent no verified address as email; it sent .*preferred_username/);
    const { response } = await new Browser().signIn('naamloos');
    const text = await response.text();
    expect(response.status).toBe(403);
    expect(text).toContain('OIDC_ADDRESS_CLAIM');
    expect(text).not.toContain('adresboek');
    takeAddressFrom('preferred_username');
    const found = await new Browser().signIn('naamloos');
    expect(await found.response.text()).toContain('Aangemeld als Marga de Wit');
    takeAddressFrom('email');
  });

  it('gives no role in another municipality (V61)', async () => {
    const browser = new Browser();
    const { response } = await browser.signIn('beheerder');
    expect(await response.text()).toContain('Aangemeld als Beheer');
    const statusOf = async (path: string) => (await browser.open(siteUrl + path)).response.status;
    expect(await statusOf('/westerkwartier/2024')).toBe(200);
    expect(await statusOf('/elders/2024')).toBe(404);
    const plans = await (await browser.open(`${siteUrl}/plannen`)).response.text();
    expect(plans).not.toContain('/elders/');
  });

  it('refuses an ID token with another signature (V64)', async () => {
    expectConsoleError(/The identity provider answered/);
    tamper = (answer) => {
      const { id_token: token, ...rest } = z.looseObject({ id_token: z.string() }).parse(answer);
      const [head = '', body = '', signature = ''] = token.split('.');
      const turned = Buffer.from(signature, 'base64url').reverse().toString('base64url');
      return { ...rest, id_token: `${head}.${body}.${turned}` };
    };
    const { response } = await new Browser().signIn('marga');
    tamper = (answer) => answer;
    expect(response.status).toBe(503);
  });

  it('refuses an answer that this browser did not ask for', async () => {
    expectConsoleError(/The identity provider answered/);
    const { response } = await new Browser().open(`${siteUrl}/aanmelden/oidc/terug?code=x&state=y`);
    expect(response.status).toBe(503);
    expect(response.headers.getSetCookie()).toEqual([]);
  });
});
