import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { halfYearReport } from '../../../domain/reports/report.ts';
import { makeToken } from '../../../prisma/tokens.ts';
import type { Db } from '../../../prisma/client.ts';
import { dateColumn } from '../../../prisma/dates.ts';
import { toJson } from '../../../prisma/json.ts';
import { storeVersion } from '../../../prisma/plan-storage.ts';
import { readReportSource } from '../../../prisma/report-source.ts';
import { seed, seededNow, seededPlan } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, testSite, type TestSite } from '../site.ts';

/** Whoever has a key, each in one role; the administrator of the site has none. */
const people = {
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
const tvo: Who[] = ['tvo_secretary', 'tvo_member'];
const inAction: Who[] = ['coordinator', ...tvo, 'owner', 'involved'];

interface Route {
  body?: object;
  who: Who[];
}

/** Every call of the API with a body that would be heard, and who may make it; about what Joris owns. */
const expected: Record<string, Route> = {
  'get /plannen': { who: everyone },
  'get /gemeenten/{gemeente}/plannen/{jaar}': { who: ['coordinator', ...tvo] },
  'get /gemeenten/{gemeente}/plannen/{jaar}/mails': { who: ['coordinator'] },
  'get /gemeenten/{gemeente}/plannen/{jaar}/rapportages': { who: ['coordinator', ...tvo, 'board'] },
  'get /gemeenten/{gemeente}/plannen/{jaar}/rapportages/{helft}': {
    who: ['coordinator', ...tvo, 'board'],
  },
  'get /gemeenten/{gemeente}/plannen/{jaar}/acties': { who: ['coordinator', ...tvo] },
  'get /gemeenten/{gemeente}/plannen/{jaar}/acties/{actie}': { who: inAction },
  'get /gemeenten/{gemeente}/plannen/{jaar}/acties/{actie}/overdracht': { who: inAction },
  'post /gemeenten/{gemeente}/plannen/{jaar}/acties/{actie}/besluiten': {
    body: { besluit: 'pause', proef: true },
    who: ['coordinator', 'tvo_secretary'],
  },
  'post /gemeenten/{gemeente}/plannen/{jaar}/acties/{actie}/antwoorden': {
    body: { antwoord: 'on_track' },
    who: ['owner'],
  },
  'post /gemeenten/{gemeente}/plannen/{jaar}/acties/{actie}/onderdelen': {
    body: { antwoord: 'confirm_part' },
    who: ['involved'],
  },
  'post /gemeenten/{gemeente}/plannen/{jaar}/acties/{actie}/notities': {
    body: { tekst: 'Zie de zaak.' },
    who: ['coordinator', 'tvo_secretary', 'owner', 'involved'],
  },
  'get /gemeenten/{gemeente}/plannen/{jaar}/tvo': { who: ['coordinator', ...tvo] },
  'get /gemeenten/{gemeente}/mijn': { who: everyone },
  'get /gemeenten/{gemeente}/contacten/{contact}/overdracht': {
    who: ['coordinator', 'tvo_secretary', 'owner'],
  },
  'patch /gemeenten/{gemeente}/contacten/{contact}': {
    body: { functie: 'adviseur veiligheid' },
    who: ['coordinator'],
  },
  'get /gemeenten/{gemeente}/contacten': { who: ['coordinator', 'tvo_secretary'] },
  'get /gemeenten/{gemeente}/contacten/{contact}/afwezigheden': {
    who: ['coordinator', 'tvo_secretary', 'owner'],
  },
  'post /gemeenten/{gemeente}/contacten/{contact}/afwezigheden': {
    body: { van: '2024-07-08', tot: '2024-07-29', vervanger: 'fatima' },
    who: ['coordinator', 'tvo_secretary', 'owner'],
  },
  'post /gemeenten/{gemeente}/contacten/{contact}/vertrek': { who: ['coordinator'] },
  'post /planversies': { body: { bron: 'gemeente: 3' }, who: ['coordinator'] },
  'get /planversies/{versie}': { who: ['coordinator'] },
  'post /planversies/{versie}/activering': { who: ['coordinator'] },
};
const part = { contactId: 'partner', what: 'De cijfers aanleveren', required: true };

/** Of an absence that is not there nobody learns anything. */
const apart = 'delete /gemeenten/{gemeente}/contacten/{contact}/afwezigheden/{afwezigheid}';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let versions: Record<string, string>;

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
      one.id === 'tafel' ? { ...one, involved: ['partner'], parts: [part] } : one,
    );
    const own = { ...plan, contacts: [...plan.contacts, ...extra], roles, actions };
    await seed(db, own);
    ids[municipalityId] = await storeVersion(db, own, '', seededNow);
    const planId = `${municipalityId}/2024`;
    const facts = await (await readReportSource(db, planId)).facts(1, '2024-07-01');
    const row = { planId, municipalityId, half: 1, on: dateColumn('2024-07-01') };
    await db.report.create({ data: { ...row, content: toJson(halfYearReport(facts, null)) } });
  }
  versions = ids;
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  const protection = {
    kind: 'sign_in',
    administratorPassword: 'een heel lang wachtwoord',
  } as const;
  site = testSite(db, { protection });
});

it('every call of the API is in the table', async () => {
  const answer = await site.app.request(`${baseUrl}/api/v1/openapi.json`);
  const shape = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
  const { paths } = shape.parse(await answer.json());
  const found = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path.replace(/^\/api\/v1/, '')}`),
  );
  expect(found.sort()).toEqual([...Object.keys(expected), apart].sort());
});

it.each(everyone)('holds on every call, here and elsewhere: %s', async (who) => {
  const token = await tokenOf(people[who]);
  const wrong: string[] = [];
  for (const [name, route] of Object.entries(expected)) {
    const here = await ask(name, route, 'westerkwartier', token);
    if (route.who.includes(who) === isRefused(here)) wrong.push(`${name} here: ${String(here)}`);
    if (!/\{gemeente\}|\{versie\}/.test(name)) continue;
    const elsewhere = await ask(name, route, 'elders', token);
    if (!isRefused(elsewhere)) wrong.push(`${name} elsewhere: ${String(elsewhere)}`);
  }
  expect(wrong).toEqual([]);
});

it('answers nobody without a key', async () => {
  for (const [name, route] of Object.entries(expected)) {
    expect([name, await ask(name, route, 'westerkwartier', null)]).toEqual([name, 401]);
  }
});

async function tokenOf(key: string): Promise<string> {
  const where = { municipalityId_key: { municipalityId: 'westerkwartier', key } };
  const { id: contactId, municipalityId } = await db.contact.findUniqueOrThrow({ where });
  const token = { purpose: 'api', municipalityId, name: 'test', contactId } as const;
  return makeToken(db, { ...token, at: seededNow });
}

async function ask(
  name: string,
  { body }: Route,
  municipality: string,
  token: string | null,
): Promise<number> {
  const [method = '', path = ''] = name.split(' ');
  const at = path
    .replace('{gemeente}', municipality)
    .replace('{jaar}', '2024')
    .replace('{actie}', 'tafel')
    .replace('{helft}', '1')
    .replace('{contact}', path.endsWith('/vertrek') ? 'weg' : 'joris')
    .replace('{versie}', versions[municipality] ?? '');
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const answer = await site.app.request(`${baseUrl}/api/v1${at}`, {
    method: method.toUpperCase(),
    headers: { ...authorization, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answer.status;
}

function isRefused(status: number): boolean {
  return status === 401 || status === 403 || status === 404;
}
