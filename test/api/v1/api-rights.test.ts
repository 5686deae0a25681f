import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { Db } from '../../../prisma/client.ts';
import { testDatabase } from '../database.ts';
import {
  peopleByRole,
  planWithEveryRole,
  type RoleName,
  roleNames,
  seedTwoMunicipalities,
  tvoRoles,
} from '../roles.ts';
import { seedDraft, type SeededDraft } from '../drafts/seed-draft.ts';
import { spend } from '../money/spending.ts';
import { signInProtection, testSite, type TestSite } from '../site.ts';
import { callApi } from './calling.ts';

/** The administrator of the site has no key. */
const inAction: RoleName[] = ['coordinator', ...tvoRoles, 'owner', 'involved'];

interface Route {
  body?: object;
  who: RoleName[];
}

/** Every call of the API with a body that would be heard, and who may make it; about what Joris owns. */
const expected: Record<string, Route> = {
  'get /plannen': { who: roleNames },
  'get /gemeenten/{gemeente}/plannen/{jaar}': { who: ['coordinator', ...tvoRoles] },
  'get /gemeenten/{gemeente}/plannen/{jaar}/mails': { who: ['coordinator'] },
  'get /gemeenten/{gemeente}/plannen/{jaar}/rapportages': {
    who: ['coordinator', ...tvoRoles, 'board'],
  },
  'get /gemeenten/{gemeente}/plannen/{jaar}/rapportages/{helft}': {
    who: ['coordinator', ...tvoRoles, 'board'],
  },
  'get /gemeenten/{gemeente}/plannen/{jaar}/rapportages/{helft}/concept': {
    who: ['coordinator'],
  },
  'post /gemeenten/{gemeente}/plannen/{jaar}/rapportages/{helft}/toelichtingen': {
    body: { toelichtingen: [{ thema: null, tekst: 'Een druk jaar.' }] },
    who: ['coordinator'],
  },
  'get /gemeenten/{gemeente}/plannen/{jaar}/planbestand': { who: ['coordinator'] },
  'post /gemeenten/{gemeente}/plannen/{jaar}/volgend-jaar': { body: {}, who: ['coordinator'] },
  'get /gemeenten/{gemeente}/plannen/{jaar}/openbaarheid': { who: ['coordinator'] },
  'put /gemeenten/{gemeente}/plannen/{jaar}/openbaarheid': {
    body: { aan: false, acties: [], besluiten: [] },
    who: ['coordinator'],
  },
  'post /gemeenten/{gemeente}/plannen/{jaar}/bijsturingen': {
    body: { soort: 'schaal', thema: 'zorg', schaal: 'restored', reden: 'Terug' },
    who: ['coordinator'],
  },
  'get /gemeenten/{gemeente}/plannen/{jaar}/acties': { who: ['coordinator', ...tvoRoles] },
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
  'get /gemeenten/{gemeente}/plannen/{jaar}/overleggen': {
    who: ['coordinator', ...tvoRoles, 'tvo_partner', 'board'],
  },
  'get /gemeenten/{gemeente}/plannen/{jaar}/overleggen/{overleg}/{dag}': {
    who: ['coordinator', ...tvoRoles, 'tvo_partner'],
  },
  'post /gemeenten/{gemeente}/plannen/{jaar}/overleggen/{overleg}/{dag}/besluiten': {
    body: { punt: 'action/tafel', nummer: 1, besluit: 'keep', namens: 'TVO', proef: true },
    who: ['coordinator', 'tvo_secretary'],
  },
  'post /gemeenten/{gemeente}/plannen/{jaar}/overleggen/{overleg}/{dag}/agendawijzigingen': {
    body: { soort: 'nieuw_punt', titel: 'Rondvraag' },
    who: ['coordinator', 'tvo_secretary'],
  },
  'get /gemeenten/{gemeente}/plannen/{jaar}/actiehouders': { who: ['coordinator'] },
  'get /gemeenten/{gemeente}/plannen/{jaar}/geld': { who: ['coordinator', ...tvoRoles] },
  'post /gemeenten/{gemeente}/plannen/{jaar}/geld/posten': {
    body: {
      soort: 'expense',
      pot: 'contingency',
      bedragCent: 1,
      datum: '2024-03-01',
      omschrijving: 'Koffie',
    },
    who: ['coordinator'],
  },
  'post /gemeenten/{gemeente}/plannen/{jaar}/geld/posten/{post}/intrekking': {
    body: { reden: 'Dubbel' },
    who: ['coordinator'],
  },
  'post /gemeenten/{gemeente}/plannen/{jaar}/geld/verschuivingen': {
    body: {
      van: 'contingency',
      naar: 'theme-zorg',
      bedragCent: 1,
      datum: '2024-03-01',
      reden: 'Nodig',
    },
    who: ['coordinator'],
  },
  'get /gemeenten/{gemeente}/plannen/{jaar}/indicatoren': { who: ['coordinator', ...tvoRoles] },
  'post /gemeenten/{gemeente}/plannen/{jaar}/indicatoren/{indicator}/waarden': {
    body: { periode: '2024-05', stand: 'final', waarde: 7 },
    who: ['coordinator'],
  },
  'get /gemeenten/{gemeente}/plannen/{jaar}/capaciteit/{helft}': {
    who: ['coordinator', ...tvoRoles],
  },
  'post /gemeenten/{gemeente}/plannen/{jaar}/capaciteit/{helft}': {
    body: { regels: [{ regel: 'ondermijning', regulier: 1, prioriteit: 0.2 }] },
    who: ['coordinator'],
  },
  'post /gemeenten/{gemeente}/plannen/{jaar}/overleggen': {
    body: { overleg: 'tvo', op: '2024-07-18' },
    who: ['coordinator', 'tvo_secretary'],
  },
  'post /gemeenten/{gemeente}/plannen/{jaar}/overleggen/{overleg}/{dag}/verplaatsing': {
    body: { naar: '2024-07-19', reden: 'Zaal vol' },
    who: ['coordinator', 'tvo_secretary'],
  },
  'post /gemeenten/{gemeente}/plannen/{jaar}/overleggen/{overleg}/{dag}/afzegging': {
    body: { reden: 'Vakantie' },
    who: ['coordinator', 'tvo_secretary'],
  },
  'post /gemeenten/{gemeente}/plannen/{jaar}/overleggen/{overleg}/{dag}/sluiting': {
    body: {},
    who: ['coordinator', 'tvo_secretary'],
  },
  'get /gemeenten/{gemeente}/mijn': { who: roleNames },
  'get /gemeenten/{gemeente}/contacten/{contact}/overdracht': {
    who: ['coordinator', 'tvo_secretary', 'owner'],
  },
  'patch /gemeenten/{gemeente}/contacten/{contact}': {
    body: { functie: 'adviseur veiligheid' },
    who: ['coordinator'],
  },
  'get /gemeenten/{gemeente}/contacten': { who: ['coordinator', 'tvo_secretary'] },
  'get /gemeenten/{gemeente}/contacten/{contact}/geschiedenis': {
    who: ['coordinator', 'tvo_secretary', 'owner'],
  },
  'get /gemeenten/{gemeente}/contacten/{contact}/afwezigheden': {
    who: ['coordinator', 'tvo_secretary', 'owner'],
  },
  'post /gemeenten/{gemeente}/contacten/{contact}/afwezigheden': {
    body: { van: '2024-07-08', tot: '2024-07-29', vervanger: 'fatima' },
    who: ['coordinator', 'tvo_secretary', 'owner'],
  },
  'post /gemeenten/{gemeente}/contacten/{contact}/vertrek': { who: ['coordinator'] },
  'post /planversies': { body: { bron: 'gemeente: 3' }, who: ['coordinator'] },
  'get /concepten': { who: ['coordinator'] },
  'post /concepten': { body: { soort: 'leeg' }, who: ['coordinator'] },
  'get /concepten/{concept}': { who: ['coordinator'] },
  'delete /concepten/{concept}': { who: ['coordinator'] },
  'get /concepten/{concept}/planbestand': { who: ['coordinator'] },
  'post /concepten/{concept}/planversie': { who: ['coordinator'] },
  'post /concepten/{concept}/ongedaan': { who: ['coordinator'] },
  'get /concepten/{concept}/namen': { who: ['coordinator'] },
  'post /concepten/{concept}/namen': { body: { namen: {} }, who: ['coordinator'] },
  'get /concepten/{concept}/kolommen': { who: ['coordinator'] },
  'post /concepten/{concept}/kolommen': { body: { betekenissen: {} }, who: ['coordinator'] },
  'post /concepten/{concept}/onderdelen': { body: { soort: 'theme' }, who: ['coordinator'] },
  'patch /concepten/{concept}/onderdelen/{onderdeel}': { body: {}, who: ['coordinator'] },
  'post /concepten/{concept}/onderdelen/{onderdeel}/stappen': {
    body: { stap: 'omhoog' },
    who: ['coordinator'],
  },
  'get /planversies/{versie}': { who: ['coordinator'] },
  'get /planversies/{versie}/activering': { who: ['coordinator'] },
  'post /planversies/{versie}/activering': { body: { mensen: 0 }, who: ['coordinator'] },
  'delete /planversies/{versie}/activering': { who: ['coordinator'] },
  'get /planversies/{versie}/stop': { who: ['coordinator'] },
  'post /planversies/{versie}/stop': {
    body: { reden: 'Geen raad', acties: 1 },
    who: ['coordinator'],
  },
};

/** Of an absence that is not there nobody learns anything. */
const apart = 'delete /gemeenten/{gemeente}/contacten/{contact}/afwezigheden/{afwezigheid}';

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

it('every call of the API is in the table', async () => {
  const { answer } = await callApi(db, site, { by: null, method: 'GET', path: '/openapi.json' });
  const shape = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
  const { paths } = shape.parse(answer);
  const found = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path.replace(/^\/api\/v1/, '')}`),
  );
  expect(found.sort()).toEqual([...Object.keys(expected), apart].sort());
});

it.each(roleNames)('holds on every call, here and elsewhere: %s', async (who) => {
  const by = peopleByRole[who];
  const wrong: string[] = [];
  for (const [name, route] of Object.entries(expected)) {
    const here = await ask(name, route, 'westerkwartier', by);
    if (route.who.includes(who) === isRefused(here)) wrong.push(`${name} here: ${String(here)}`);
    if (!/\{(gemeente|versie|concept)\}/.test(name)) continue;
    const elsewhere = await ask(name, route, 'elders', by);
    if (!isRefused(elsewhere)) wrong.push(`${name} elsewhere: ${String(elsewhere)}`);
  }
  expect(wrong).toEqual([]);
});

it('answers nobody without a key', async () => {
  for (const [name, route] of Object.entries(expected)) {
    expect([name, await ask(name, route, 'westerkwartier', null)]).toEqual([name, 401]);
  }
});

async function ask(
  name: string,
  { body }: Route,
  municipality: string,
  by: string | null,
): Promise<number> {
  const [method = '', pattern = ''] = name.split(' ');
  // What is thrown away is there for nobody any more.
  const draft =
    name === 'delete /concepten/{concept}'
      ? await seedDraft(db, planWithEveryRole(municipality))
      : drafts[municipality];
  const path = pattern
    .replace('{gemeente}', municipality)
    .replace('{post}', entries[municipality] ?? '')
    .replace('{jaar}', '2024')
    .replace('{actie}', 'tafel')
    // The report of the first half went out; of the second there is a draft.
    .replace('{helft}', /concept|toelichtingen/.test(pattern) ? '2' : '1')
    .replace('{indicator}', 'woninginbraak')
    .replace('{overleg}', 'tvo')
    .replace('{dag}', '2024-07-18')
    .replace('{contact}', pattern.endsWith('/vertrek') ? 'weg' : 'joris')
    .replace('{versie}', versions[municipality] ?? '')
    .replace('{concept}', draft?.id ?? '')
    .replace('{onderdeel}', draft?.itemId ?? '');
  const call = { by, method: method.toUpperCase(), path, body };
  return (await callApi(db, site, call)).status;
}

function isRefused(status: number): boolean {
  return status === 401 || status === 403 || status === 404;
}
