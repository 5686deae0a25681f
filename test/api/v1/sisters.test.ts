/** Everything by /api/v1 too: each form of the site that changes something has a call beside it, or a reason. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { testSite, type TestSite } from '../site.ts';
import { callApi } from './calling.ts';

const plan = '/gemeenten/{gemeente}/plannen/{jaar}';
const meeting = `${plan}/overleggen/{overleg}/{dag}`;
const version = '/planversies/{versie}';
const contact = '/gemeenten/{gemeente}/contacten/{contact}';
const draft = '/concepten/{concept}';
const begun = ['post /concepten'];
const answers = [`post ${plan}/acties/{actie}/antwoorden`];
const parts = [`post ${plan}/acties/{actie}/onderdelen`];
const agenda = [`post ${meeting}/agendawijzigingen`];
const steering = [`post ${plan}/bijsturingen`];
const entries = [`post ${plan}/geld/posten`];
const values = [`post ${plan}/indicatoren/{indicator}/waarden`];
const decisions = [`post ${plan}/acties/{actie}/besluiten`];

/** By the address of a form: the calls that do the same. */
const sisters: Record<string, string[]> = {
  '/plannen/nieuw': ['post /planversies'],
  '/plannen/concept': begun,
  '/plannen/concept/bestand': begun,
  '/plannen/concept/:draft/ander-jaar': begun,
  '/plannen/concept/:draft/kolommen': [`post ${draft}/kolommen`],
  '/plannen/concept/:draft/namen': [`post ${draft}/namen`],
  '/plannen/concept/:draft/onderdelen': [`post ${draft}/onderdelen`],
  '/plannen/concept/:draft/ongedaan': [`post ${draft}/ongedaan`],
  '/plannen/concept/:draft/plan': [`post ${draft}/planversie`],
  '/plannen/concept/:draft/weggooien': [`delete ${draft}`],
  '/plannen/concept/:draft/:item': [`patch ${draft}/onderdelen/{onderdeel}`],
  '/plannen/concept/:draft/:item/stap': [`post ${draft}/onderdelen/{onderdeel}/stappen`],
  '/plannen/:id/activeer': [`post ${version}/activering`],
  '/plannen/:id/start-intrekken': [`delete ${version}/activering`],
  '/plannen/:id/stoppen': [`post ${version}/stop`],
  '/:municipality/:year/bijsturen/actie': steering,
  '/:municipality/:year/bijsturen/thema': steering,
  '/:municipality/:year/bijsturen/themas/:theme': steering,
  '/:municipality/:year/acties/:key/notitie': [`post ${plan}/acties/{actie}/notities`],
  '/:municipality/:year/acties/:key/besluit': decisions,
  '/:municipality/:year/acties/:key/besluit/vooraf': decisions,
  '/:municipality/:year/acties-samen': decisions,
  '/:municipality/:year/acties-samen/vooraf': decisions,
  '/:municipality/mijn': answers,
  '/:municipality/mijn/deel': parts,
  '/:municipality/adresboek/:contact/afwezig': [`post ${contact}/afwezigheden`],
  '/:municipality/adresboek/:contact/terug': [`delete ${contact}/afwezigheden/{afwezigheid}`],
  '/:municipality/adresboek/:contact/vertrokken': [`post ${contact}/vertrek`],
  '/:municipality/adresboek/bijwerken': [`patch ${contact}`],
  '/:municipality/:year/overleggen': [`post ${plan}/overleggen`],
  '/:municipality/:year/overleggen/:board/:date/toelichting': agenda,
  '/:municipality/:year/overleggen/:board/:date/volgorde': agenda,
  '/:municipality/:year/overleggen/:board/:date/weglaten': agenda,
  '/:municipality/:year/overleggen/:board/:date/terugzetten': agenda,
  '/:municipality/:year/overleggen/:board/:date/punten': agenda,
  '/:municipality/:year/overleggen/:board/:date/voorstel': agenda,
  '/:municipality/:year/overleggen/:board/:date/verzetten': [`post ${meeting}/verplaatsing`],
  '/:municipality/:year/overleggen/:board/:date/afzeggen': [`post ${meeting}/afzegging`],
  '/:municipality/:year/overleggen/:board/:date/sluiten': [`post ${meeting}/sluiting`],
  '/:municipality/:year/overleggen/:board/:date/besluiten': [`post ${meeting}/besluiten`],
  '/:municipality/:year/capaciteit/:half': [`post ${plan}/capaciteit/{helft}`],
  '/:municipality/:year/geld/:pot': entries,
  '/:municipality/:year/geld/posten/:entry': entries,
  '/:municipality/:year/geld/posten/:entry/intrekken': [
    `post ${plan}/geld/posten/{post}/intrekking`,
  ],
  '/:municipality/:year/geld/verschuiven': [`post ${plan}/geld/verschuivingen`],
  '/:municipality/:year/geld-bestand/verwerken': entries,
  '/:municipality/:year/dashboard-oov/indicatoren/:indicator': values,
  '/:municipality/:year/dashboard-oov/bestand/verwerken': values,
  '/:municipality/:year/rapportages/:half/concept': [
    `post ${plan}/rapportages/{helft}/toelichtingen`,
  ],
  '/:municipality/:year/openbaar': [`put ${plan}/openbaarheid`],
  '/:municipality/:year/volgend-jaar': [`post ${plan}/volgend-jaar`],
};

const byTheirOwn = 'A rehearsal is watched on the site; a program has npm run rehearse.';
const apart: Record<string, string> = {
  '/plannen/:id/oefening': byTheirOwn,
  '/plannen/:id/oefening/stoppen': byTheirOwn,
  '/plannen/concept/:draft/:item/vooraf': 'It only looks ahead.',
  '/:municipality/:year/acties-samen/zoek': 'It only looks for actions.',
  '/:municipality/:year/acties/:key/besluit/terug': 'It only shows the form again.',
  '/:municipality/:year/geld-bestand': 'It only reads a file.',
  '/:municipality/:year/dashboard-oov/bestand': 'It only reads a file.',
  '/:municipality/:year/rapportages/controle': 'It only looks at a file.',
  '/:municipality/adresboek-bestand': 'It only reads a file.',
  '/:municipality/:year/taken/gezien': 'Somebody has seen it on the site.',
  '/:municipality/sleutels': 'A key makes no keys.',
  '/:municipality/sleutels/intrekken': 'A key takes none away.',
};

/** Of who has a link from a mail, or signs in: a program has its key. */
const byLink = /^\/(a\/|aanmelden|afmelden|api\/)/;

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db);
}, 60_000);
afterAll(() => stop());

it('every form that changes something is in one of the two tables', () => {
  const forms = site.app.routes
    .filter(({ method, path }) => !['GET', 'ALL'].includes(method) && !byLink.test(path))
    .map(({ path }) => path.replace(/\{[^/]*\}/g, ''));
  const known = [...Object.keys(sisters), ...Object.keys(apart)];
  expect([...new Set(forms)].sort()).toEqual(known.sort());
});

it('every call named beside a form is one of the API', async () => {
  const { answer } = await callApi(db, site, { by: null, method: 'GET', path: '/openapi.json' });
  const shape = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
  const calls = Object.entries(shape.parse(answer).paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path.replace(/^\/api\/v1/, '')}`),
  );
  expect(calls).toEqual(expect.arrayContaining(Object.values(sisters).flat()));
});
