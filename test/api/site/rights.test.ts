import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { permissions, siteRoles } from '../../../api/site/permissions.ts';
import type { Db } from '../../../prisma/client.ts';
import { dateColumn } from '../../../prisma/dates.ts';
import { toJson } from '../../../prisma/json.ts';
import { storeVersion } from '../../../prisma/plan-storage.ts';
import { halfYearReport } from '../../../domain/reports/report.ts';
import { readReportSource } from '../../../prisma/report-source.ts';
import { seed, seededNow, seededPlan } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { administrator, baseUrl, signedIn, testSite, type TestSite } from '../site.ts';

/** The people of the test, each in one role. */
const people = {
  administrator: null,
  coordinator: 'marga',
  tvo_secretary: 'petra',
  tvo_member: 'politie',
  board: 'burgemeester',
  owner: 'joris',
  involved: 'partner',
  stranger: 'vreemd',
} as const;
type Who = keyof typeof people;

const everyone = Object.keys(people).filter((who): who is Who => who in people);
const coordinators: Who[] = ['administrator', 'coordinator'];
const tvo: Who[] = ['tvo_secretary', 'tvo_member'];

/** Every page and form of the site, and who gets in. Written down apart from the table in the code. */
const expected: Record<string, Who[]> = {
  'GET /': everyone,
  'GET /plannen': coordinators,
  'GET /plannen/nieuw': coordinators,
  'POST /plannen/nieuw': coordinators,
  'GET /plannen/:id': coordinators,
  'POST /plannen/:id/activeer': coordinators,
  'GET /:municipality/:year': [...coordinators, ...tvo],
  'GET /:municipality/:year/acties': [...coordinators, ...tvo],
  'GET /:municipality/mijn': everyone.filter((who) => who !== 'administrator'),
  'POST /:municipality/mijn/deel': everyone.filter((who) => who !== 'administrator'),
  'POST /:municipality/mijn': everyone.filter((who) => who !== 'administrator'),
  'GET /:municipality/sleutels': everyone.filter((who) => who !== 'administrator'),
  'POST /:municipality/sleutels': everyone.filter((who) => who !== 'administrator'),
  'POST /:municipality/sleutels/intrekken': everyone.filter((who) => who !== 'administrator'),
  'GET /:municipality/adresboek.csv': [...coordinators, 'tvo_secretary'],
  'GET /:municipality/adresboek.xlsx': [...coordinators, 'tvo_secretary'],
  'POST /:municipality/adresboek-bestand': coordinators,
  'POST /:municipality/adresboek/bijwerken': coordinators,
  'GET /:municipality/adresboek': [...coordinators, 'tvo_secretary'],
  'GET /:municipality/adresboek/:contact': [...coordinators, 'tvo_secretary', 'owner'],
  'POST /:municipality/adresboek/:contact/afwezig': [...coordinators, 'tvo_secretary', 'owner'],
  'POST /:municipality/adresboek/:contact/terug': [...coordinators, 'tvo_secretary', 'owner'],
  'POST /:municipality/adresboek/:contact/vertrokken': coordinators,
  'GET /:municipality/:year/tvo': [...coordinators, ...tvo],
  'GET /:municipality/:year/rapportages': [...coordinators, ...tvo, 'board'],
  'GET /:municipality/:year/rapportages/:half': [...coordinators, ...tvo, 'board'],
  'GET /:municipality/:year/mails': coordinators,
  'GET /:municipality/:year/acties/:key': [...coordinators, ...tvo, 'owner', 'involved'],
  'GET /:municipality/:year/acties/:key/overdracht': [...coordinators, ...tvo, 'owner', 'involved'],
  'GET /:municipality/:year/acties/:key/overdracht/docx': [
    ...coordinators,
    ...tvo,
    'owner',
    'involved',
  ],
  'POST /:municipality/:year/acties/:key/notitie': [
    'coordinator',
    'tvo_secretary',
    'owner',
    'involved',
  ],
  'GET /:municipality/:year/overdracht/:contact': [...coordinators, 'tvo_secretary', 'owner'],
  'GET /:municipality/:year/overdracht/:contact/docx': [...coordinators, 'tvo_secretary', 'owner'],
  'POST /:municipality/:year/acties/:key/besluit/vooraf': ['coordinator', 'tvo_secretary'],
  'GET /:municipality/:year/acties-samen': ['coordinator', 'tvo_secretary'],
  'POST /:municipality/:year/acties-samen/vooraf': ['coordinator', 'tvo_secretary'],
  'POST /:municipality/:year/acties-samen': ['coordinator', 'tvo_secretary'],
  'POST /:municipality/:year/acties/:key/besluit': ['coordinator', 'tvo_secretary'],
};

/** Open to whoever has the token, or wants to sign in. */
const open = /^\/(a\/|aanmelden|afmelden|agenda\/|api\/v1|style(?:\.css|\/)|gezond)/;

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let versions: Record<string, string>;
const protection = { kind: 'sign_in', administratorPassword: 'een heel lang wachtwoord' } as const;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  const ids: Record<string, string> = {};
  for (const municipalityId of ['westerkwartier', 'elders']) {
    const plan = seededPlan(municipalityId);
    const extra = ['burgemeester', 'partner', 'vreemd', 'weg'].map((id) => ({
      id,
      name: id,
      kind: 'person' as const,
      jobTitle: '',
      partyId: null,
      leftOn: null,
      address: `${id}@example.org`,
    }));
    const roles = { ...plan.roles, driehoek: ['burgemeester'] };
    const actions = plan.actions.map((one) =>
      one.id === 'tafel' ? { ...one, involved: ['partner'] } : one,
    );
    await seed(db, { ...plan, contacts: [...plan.contacts, ...extra], roles, actions });
    ids[municipalityId] = await storeVersion(db, plan, '', seededNow);
    const planId = `${municipalityId}/2024`;
    const facts = await (await readReportSource(db, planId)).facts(1, '2024-07-01');
    const row = { planId, municipalityId, half: 1, on: dateColumn('2024-07-01') };
    await db.report.create({ data: { ...row, content: toJson(halfYearReport(facts, null)) } });
  }
  versions = ids;
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db, { protection });
});

interface Route {
  method: string;
  path: string;
}

function routes(): Route[] {
  const all = site.app.routes.filter(({ method, path }) => method !== 'ALL' && !open.test(path));
  const seen = all.map(({ method, path }) => `${method} ${path.replace(/\{[^/]*\}/g, '')}`);
  return [...new Set(seen)].map((route) => {
    const [method = '', path = ''] = route.split(' ');
    return { method, path };
  });
}

async function ask({ method, path }: Route, municipality: string, headers: Record<string, string>) {
  const at = path
    .replace(':municipality', municipality)
    .replace(':year', '2024')
    .replace(':key', 'tafel')
    .replace(':half', '1')
    .replace(':contact', path.endsWith('/vertrokken') ? 'weg' : 'joris')
    .replace(':id', versions[municipality] ?? '');
  const init = { method, headers: { ...headers, origin: baseUrl } };
  return site.app.request(baseUrl + at, init);
}

async function cookieFor(who: Who) {
  const key = people[who];
  return key === null ? administrator(db) : signedIn(db, key);
}

const refused = [401, 403, 404];

describe('who may what', () => {
  it('is written down for every page and every form', () => {
    const found = routes().map(({ method, path }) => `${method} ${path}`);
    expect(found.sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(everyone)('holds on every route, here and elsewhere: %s', async (who) => {
    const headers = await cookieFor(who);
    const wrong: string[] = [];
    for (const route of routes()) {
      const name = `${route.method} ${route.path}`;
      const here = (await ask(route, 'westerkwartier', headers)).status;
      const allowed = expected[name]?.includes(who) ?? false;
      if (allowed === refused.includes(here)) wrong.push(`${name} here: ${String(here)}`);
      if (here >= 500) wrong.push(`${name} here: ${String(here)}`);
      if (!/:municipality|:id/.test(route.path)) continue;
      const elsewhere = (await ask(route, 'elders', headers)).status;
      const allowedThere = allowed && who === 'administrator';
      if (allowedThere === refused.includes(elsewhere)) {
        wrong.push(`${name} elsewhere: ${String(elsewhere)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(site.submitted).toEqual([]);
  });

  it('lets nobody in who did not sign in, and remembers where they were going', async () => {
    for (const route of routes()) {
      const response = await ask(route, 'westerkwartier', {});
      expect([route, response.status]).toEqual([route, route.path === '/' ? 302 : 303]);
      expect(response.headers.get('location')).toMatch(/^\/aanmelden/);
    }
    const response = await site.app.request(`${baseUrl}/westerkwartier/2024/tvo`);
    expect(response.headers.get('location')).toBe(
      '/aanmelden?terug=%2Fwesterkwartier%2F2024%2Ftvo',
    );
  });

  it('shows an owner their own actions, and no other', async () => {
    const headers = await signedIn(db, 'joris');
    const page = async (key: string) =>
      site.app.request(`${baseUrl}/westerkwartier/2024/acties/${key}`, { headers });
    const [own, other] = [await page('tafel'), await page('kermis')];
    expect([own.status, other.status]).toEqual([200, 403]);
    const html = await own.text();
    expect(html).not.toContain('Besluiten');
    expect(html).not.toContain('petra@example.org');
    expect(await other.text()).toContain('Deze pagina is niet voor u');
  });

  it('puts the name of who signed in under a decision, whatever the form says', async () => {
    const headers = { ...(await signedIn(db, 'marga')), origin: baseUrl };
    const { id: petra } = await db.contact.findFirstOrThrow({ where: { key: 'petra' } });
    const send = async (door: string) =>
      site.app.request(`${baseUrl}/westerkwartier/2024/acties/tafel/besluit`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ besluit: 'pause', door }),
      });
    expect((await send(petra)).headers.get('location')).toContain('no_decider');
    expect(site.submitted).toEqual([]);
  });

  it('gives every right to somebody, and every role something', () => {
    for (const allowed of Object.values(permissions)) expect(allowed.length).toBeGreaterThan(0);
    const used = new Set(Object.values(permissions).flat());
    expect([...used].sort()).toEqual([...siteRoles].sort());
  });
});
