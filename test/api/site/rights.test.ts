import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { permissions, siteRoles } from '../../../api/site/permissions.ts';
import type { Db } from '../../../prisma/client.ts';
import { testDatabase } from '../database.ts';
import { type SeededDraft, seedDraft } from '../drafts/seed-draft.ts';
import { spend } from '../money/spending.ts';
import {
  peopleByRole,
  planWithEveryRole,
  type RoleName,
  roleNames,
  seedTwoMunicipalities,
  tvoRoles,
} from '../roles.ts';
import {
  administrator,
  claiming,
  baseUrl,
  signedIn,
  signInProtection,
  testSite,
  type TestSite,
} from '../site.ts';

type Who = RoleName | 'administrator';

const everyone: Who[] = ['administrator', ...roleNames];
const coordinators: Who[] = ['administrator', 'coordinator'];
const readsTvo: Who[] = [...coordinators, ...tvoRoles, 'tvo_partner'];
const holds: Who[] = ['coordinator', 'tvo_secretary'];

/** Every page and form of the site, and who gets in. Written down apart from the table in the code. */
const expected: Record<string, Who[]> = {
  'GET /': everyone,
  'GET /plannen': coordinators,
  'GET /plannen/nieuw': coordinators,
  'POST /plannen/nieuw': coordinators,
  'GET /plannen/:id': coordinators,
  'GET /plannen/:id/aanzetten': coordinators,
  'POST /plannen/:id/activeer': coordinators,
  'POST /plannen/:id/start-intrekken': coordinators,
  'GET /plannen/:id/stoppen': coordinators,
  'POST /plannen/:id/stoppen': coordinators,
  'GET /plannen/:id/oefening': coordinators,
  'POST /plannen/:id/oefening': coordinators,
  'POST /plannen/:id/oefening/stoppen': coordinators,
  'GET /plannen/concept': coordinators,
  'POST /plannen/concept': coordinators,
  'POST /plannen/concept/bestand': coordinators,
  'GET /plannen/concept/:draft': coordinators,
  'GET /plannen/concept/:draft/jaar': coordinators,
  'GET /plannen/concept/:draft/vergelijking': coordinators,
  'GET /plannen/concept/:draft/wijzigingen': coordinators,
  'GET /plannen/concept/:draft/planbestand': coordinators,
  'GET /plannen/concept/:draft/document': coordinators,
  'GET /plannen/concept/:draft/document/bestand': coordinators,
  'POST /plannen/concept/:draft/ander-jaar': coordinators,
  'POST /plannen/concept/:draft/kolommen': coordinators,
  'GET /plannen/concept/:draft/namen': coordinators,
  'POST /plannen/concept/:draft/namen': coordinators,
  'POST /plannen/concept/:draft/onderdelen': coordinators,
  'POST /plannen/concept/:draft/ongedaan': coordinators,
  'POST /plannen/concept/:draft/plan': coordinators,
  'POST /plannen/concept/:draft/weggooien': coordinators,
  'GET /plannen/concept/:draft/:item': coordinators,
  'POST /plannen/concept/:draft/:item': coordinators,
  'POST /plannen/concept/:draft/:item/stap': coordinators,
  'POST /plannen/concept/:draft/:item/vooraf': coordinators,
  'GET /:municipality/:year': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/acties': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/acties.csv': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/jaarbord': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/volgend-jaar': coordinators,
  'POST /:municipality/:year/volgend-jaar': coordinators,
  'GET /:municipality/:year/openbaar': ['coordinator'],
  'POST /:municipality/:year/openbaar': ['coordinator'],
  'GET /:municipality/:year/actiehouders': coordinators,
  'GET /:municipality/:year/themas/:theme': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/planbestand': coordinators,
  'GET /:municipality/:year/bijsturen': ['coordinator'],
  'GET /:municipality/:year/bijsturen/actie': ['coordinator'],
  'POST /:municipality/:year/bijsturen/actie': ['coordinator'],
  'GET /:municipality/:year/bijsturen/thema': ['coordinator'],
  'POST /:municipality/:year/bijsturen/thema': ['coordinator'],
  'GET /:municipality/:year/bijsturen/themas/:theme': ['coordinator'],
  'POST /:municipality/:year/bijsturen/themas/:theme': ['coordinator'],
  'POST /:municipality/:year/taken/gezien': coordinators,
  'GET /:municipality/mijn': roleNames,
  'POST /:municipality/mijn/deel': roleNames,
  'POST /:municipality/mijn': roleNames,
  'GET /:municipality/sleutels': roleNames,
  'POST /:municipality/sleutels': roleNames,
  'POST /:municipality/sleutels/intrekken': roleNames,
  'GET /:municipality/adresboek.csv': [...coordinators, 'tvo_secretary'],
  'GET /:municipality/adresboek.xlsx': [...coordinators, 'tvo_secretary'],
  'POST /:municipality/adresboek-bestand': coordinators,
  'POST /:municipality/adresboek/bijwerken': coordinators,
  'GET /:municipality/adresboek': [...coordinators, 'tvo_secretary'],
  'GET /:municipality/adresboek/:contact': [...coordinators, 'tvo_secretary', 'owner'],
  'POST /:municipality/adresboek/:contact/afwezig': [...coordinators, 'tvo_secretary', 'owner'],
  'POST /:municipality/adresboek/:contact/terug': [...coordinators, 'tvo_secretary', 'owner'],
  'POST /:municipality/adresboek/:contact/vertrokken': coordinators,
  'GET /:municipality/:year/tvo': [...coordinators, ...tvoRoles, 'tvo_partner', 'board'],
  'GET /:municipality/:year/overleggen': [...coordinators, ...tvoRoles, 'tvo_partner', 'board'],
  // Of the TVO: the mayor reads those of the Driehoek.
  'GET /:municipality/:year/overleggen/:board/:date': readsTvo,
  'GET /:municipality/:year/overleggen/:board/:date/agenda': readsTvo,
  'GET /:municipality/:year/overleggen/:board/:date/agenda/docx': readsTvo,
  'GET /:municipality/:year/overleggen/:board/:date/besluitenlijst': readsTvo,
  'GET /:municipality/:year/overleggen/:board/:date/besluitenlijst/docx': readsTvo,
  'POST /:municipality/:year/overleggen/:board/:date/toelichting': holds,
  'POST /:municipality/:year/overleggen/:board/:date/volgorde': holds,
  'POST /:municipality/:year/overleggen/:board/:date/weglaten': holds,
  'POST /:municipality/:year/overleggen/:board/:date/terugzetten': holds,
  'POST /:municipality/:year/overleggen/:board/:date/punten': holds,
  'POST /:municipality/:year/overleggen/:board/:date/voorstel': holds,
  'POST /:municipality/:year/overleggen/:board/:date/verzetten': holds,
  'POST /:municipality/:year/overleggen/:board/:date/afzeggen': holds,
  'POST /:municipality/:year/overleggen/:board/:date/sluiten': holds,
  'POST /:municipality/:year/overleggen': holds,
  'GET /:municipality/:year/overleggen/:board/:date/besluiten': holds,
  'POST /:municipality/:year/overleggen/:board/:date/besluiten': holds,
  'GET /:municipality/:year/capaciteit': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/capaciteit/:half': [...coordinators, ...tvoRoles],
  'POST /:municipality/:year/capaciteit/:half': ['coordinator'],
  'GET /:municipality/:year/dashboard-oov': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/dashboard-oov/catalogus': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/dashboard-oov/bbv.csv': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/dashboard-oov/waarden.csv': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/dashboard-oov/waarden.xlsx': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/dashboard-oov/indicatoren/:indicator': [...coordinators, ...tvoRoles],
  'POST /:municipality/:year/dashboard-oov/indicatoren/:indicator': ['coordinator'],
  'POST /:municipality/:year/dashboard-oov/bestand': ['coordinator'],
  'POST /:municipality/:year/dashboard-oov/bestand/verwerken': ['coordinator'],
  'GET /:municipality/:year/geld': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/geld/:pot': [...coordinators, ...tvoRoles],
  'POST /:municipality/:year/geld/:pot': ['coordinator'],
  'GET /:municipality/:year/geld/posten/:entry': [...coordinators, ...tvoRoles],
  'POST /:municipality/:year/geld/posten/:entry': ['coordinator'],
  'POST /:municipality/:year/geld/posten/:entry/intrekken': ['coordinator'],
  'POST /:municipality/:year/geld/verschuiven': ['coordinator'],
  'GET /:municipality/:year/geld-posten.csv': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/geld-posten.xlsx': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/geld-potten.csv': [...coordinators, ...tvoRoles],
  'GET /:municipality/:year/geld-potten.xlsx': [...coordinators, ...tvoRoles],
  'POST /:municipality/:year/geld-bestand': ['coordinator'],
  'POST /:municipality/:year/geld-bestand/verwerken': ['coordinator'],
  'GET /:municipality/:year/rapportages': [...coordinators, ...tvoRoles, 'board'],
  'GET /:municipality/:year/rapportages/:half': [...coordinators, ...tvoRoles, 'board'],
  'GET /:municipality/:year/rapportages/controle': [...coordinators, ...tvoRoles, 'board'],
  'POST /:municipality/:year/rapportages/controle': [...coordinators, ...tvoRoles, 'board'],
  'GET /:municipality/:year/rapportages/:half/herkomst': [...coordinators, ...tvoRoles, 'board'],
  'GET /:municipality/:year/rapportages/:half/concept': ['coordinator'],
  'POST /:municipality/:year/rapportages/:half/concept': ['coordinator'],
  // The mayor is of the Driehoek, and reads them all.
  ...Object.fromEntries(
    ['tvo-driehoek', 'college', 'raad'].flatMap((version) =>
      ['', '.pdf', '.docx', '.xlsx', '.json', '/tabellen/:table'].map((file): [string, Who[]] => [
        `GET /:municipality/:year/rapportages/:half/${version}${file}`,
        [...coordinators, ...tvoRoles, 'board'],
      ]),
    ),
  ),
  'GET /:municipality/:year/mails': coordinators,
  'GET /:municipality/:year/acties/:key': [...coordinators, ...tvoRoles, 'owner', 'involved'],
  'GET /:municipality/:year/acties/:key/overdracht': [
    ...coordinators,
    ...tvoRoles,
    'owner',
    'involved',
  ],
  'GET /:municipality/:year/acties/:key/overdracht/docx': [
    ...coordinators,
    ...tvoRoles,
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
  'POST /:municipality/:year/acties-samen/zoek': ['coordinator', 'tvo_secretary'],
  'POST /:municipality/:year/acties/:key/besluit/terug': ['coordinator', 'tvo_secretary'],
  'POST /:municipality/:year/acties-samen': ['coordinator', 'tvo_secretary'],
  'POST /:municipality/:year/acties/:key/besluit': ['coordinator', 'tvo_secretary'],
};

/** Open to whoever has the token, or wants to sign in. */
const open =
  /^\/(a\/|aanmelden|afmelden|agenda\/|openbaar\/|live\.js|concept\.js|pdf\/|api\/v1|style(?:\.css|\/)|gezond)/;

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let versions: Record<string, string>;
const entries: Record<string, string> = {};
const drafts: Record<string, SeededDraft> = {};

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  versions = await seedTwoMunicipalities(db);
  for (const municipalityId of Object.keys(versions)) {
    entries[municipalityId] = await spend(db, { municipalityId });
    drafts[municipalityId] = await seedDraft(db, planWithEveryRole(municipalityId));
  }
});
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db, { protection: signInProtection });
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
  // What is thrown away is there for nobody any more.
  const draft = path.endsWith('/weggooien')
    ? await seedDraft(db, planWithEveryRole(municipality))
    : drafts[municipality];
  const at = path
    .replace(':municipality', municipality)
    .replace(':year', '2024')
    .replace(':key', 'tafel')
    .replace(':half', path.endsWith('/concept') ? '2' : '1')
    .replace(':table', '1.csv')
    .replace(':indicator', 'woninginbraak')
    .replace(':theme', 'zorg')
    .replace(':board', 'tvo')
    .replace(':date', '2024-07-18')
    .replace(':pot', 'theme-zorg')
    .replace(':entry', entries[municipality] ?? '')
    .replace(':contact', path.endsWith('/vertrokken') ? 'weg' : 'joris')
    .replace(':draft', draft?.id ?? '')
    .replace(':item', draft?.itemId ?? '')
    .replace(':id', versions[municipality] ?? '');
  const init = { method, headers: { ...headers, origin: baseUrl } };
  return site.app.request(baseUrl + at, init);
}

async function cookieFor(who: Who) {
  return who === 'administrator' ? administrator(db) : signedIn(db, peopleByRole[who]);
}

const refused = [401, 403, 404];

describe('who may what', () => {
  it('is written down for every page and every form', () => {
    const found = routes().map(({ method, path }) => `${method} ${path}`);
    expect(found.sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(everyone)(
    'holds on every route, here and elsewhere: %s',
    async (who) => {
      const headers = await cookieFor(who);
      const wrong: string[] = [];
      for (const route of routes()) {
        const name = `${route.method} ${route.path}`;
        const here = (await ask(route, 'westerkwartier', headers)).status;
        const allowed = expected[name]?.includes(who) ?? false;
        if (allowed === refused.includes(here)) wrong.push(`${name} here: ${String(here)}`);
        if (here >= 500) wrong.push(`${name} here: ${String(here)}`);
        if (!/:municipality|:id|:draft/.test(route.path)) continue;
        const elsewhere = (await ask(route, 'elders', headers)).status;
        const allowedThere = allowed && who === 'administrator';
        if (allowedThere === refused.includes(elsewhere)) {
          wrong.push(`${name} elsewhere: ${String(elsewhere)}`);
        }
      }
      expect(wrong).toEqual([]);
      expect(site.submitted).toEqual([]);
    },
    120_000,
  );

  it('ends at the municipality whose provider gave the role (V61)', async () => {
    const headers = await claiming(db, 'westerkwartier', ['administrator', 'coordinator', 'board']);
    const plans = { method: 'GET', path: '/plannen' };
    expect((await ask(plans, '', headers)).status).toBe(200);
    for (const route of routes().filter(({ path }) => /:municipality|:id|:draft/.test(path))) {
      const { status } = await ask(route, 'elders', headers);
      expect([route, refused.includes(status)]).toEqual([route, true]);
    }
  });

  it('leaves nothing of a page or a file behind on the way to its reader (V64)', async () => {
    const headers = await administrator(db);
    const reading = site.app.routes.filter(({ method }) => method === 'GET');
    const paths = new Set(reading.map(({ path }) => path.replaceAll(/\{[^/]*\}/g, '')));
    expect(paths.size).toBeGreaterThan(40);
    for (const path of [...paths, '/nergens']) {
      const response = await ask({ method: 'GET', path }, 'westerkwartier', headers);
      const kept = /^\/(style|pdf\/)/.test(path) && response.status === 200;
      expect([path, response.headers.get('cache-control')]).toEqual([
        path,
        kept ? 'public, max-age=300' : 'no-store',
      ]);
    }
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
    expect(await (await send(petra)).text()).toContain('Kies wie dit besluit neemt.');
    expect(site.submitted).toEqual([]);
  });

  it('gives every right to somebody, and every role something', () => {
    for (const allowed of Object.values(permissions)) expect(allowed.length).toBeGreaterThan(0);
    const used = new Set(Object.values(permissions).flat());
    expect([...used].sort()).toEqual([...siteRoles].sort());
  });
});
