/** One municipality at work: its people on every page, its programs, its mails and its worker. */

import { readFileSync } from 'node:fs';
import { MockActivityEnvironment } from '@temporalio/testing';
import { z } from 'zod';
import { backgroundWork } from '../../api/site/background.ts';
import { createActivities } from '../../activities/index.ts';
import type { Mailer } from '../../activities/mailer.ts';
import { calendarOf } from '../../domain/calendar.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Db } from '../../prisma/client.ts';
import { dueTimersUntil } from '../../prisma/due-timers.ts';
import { storeVersion } from '../../prisma/plan-storage.ts';
import { makeToken } from '../../prisma/tokens.ts';
import { doorOf, makeLink, makeSignInLink, mailTo } from '../api/answers/answering.ts';
import { type SeededDraft, seedDraft } from '../api/drafts/seed-draft.ts';
import { callApi } from '../api/v1/calling.ts';
import {
  administrator,
  baseUrl,
  signedIn,
  signInProtection,
  testSite,
  type TestSite,
} from '../api/site.ts';
import { statedIn } from '../api/stated.ts';
import { seededNow } from '../seed.ts';

export interface Subject {
  db: Db;
  plan: Plan;
  /** Of its plan. */
  versionId: string;
}

const municipality = 'westerkwartier';
const people = ['marga', 'petra', 'joris', 'politie', 'burgemeester', 'welzijn'];

/** What is sent to each form; where a person is chosen, `joris` is put in by their id. */
const forms: Record<string, Record<string, string>> = {
  '/plannen/nieuw': {
    tekst: readFileSync(new URL('../../plans/westerkwartier-2024.yaml', import.meta.url), 'utf8'),
  },
  '/plannen/:id/oefening': { mensen: 'half' },
  '/plannen/:id/oefening/stoppen': {},
  '/plannen/concept': { begin: 'leeg' },
  '/plannen/concept/bestand': {},
  '/plannen/concept/:draft/ander-jaar': { jaar: '2025' },
  '/plannen/concept/:draft/kolommen': { kop: 'Wanneer', betekenis: 'remark' },
  '/plannen/concept/:draft/namen': { wie: 'iemand', is: 'partij' },
  '/plannen/concept/:draft/onderdelen': { onderdeel: 'action' },
  '/plannen/concept/:draft/ongedaan': {},
  '/plannen/concept/:draft/plan': {},
  '/plannen/concept/:draft/weggooien': {},
  '/plannen/concept/:draft/:item': { 'tekst:how': 'Zo', 'keer:how': '0' },
  '/plannen/concept/:draft/:item/vooraf': { 'tekst:how': 'Zo', mails: 'ja' },
  '/plannen/concept/:draft/:item/stap': { stap: 'kopie' },
  '/plannen/:id/activeer': { mensen: '0' },
  '/plannen/:id/start-intrekken': {},
  '/plannen/:id/stoppen': { acties: '0' },
  '/:municipality/:year/bijsturen/actie': { wat: 'Meer toezicht', thema: 'zorg', reden: 'Nodig' },
  '/:municipality/:year/bijsturen/thema': { naam: 'Online', soort: 'strategic', reden: 'Nodig' },
  '/:municipality/:year/bijsturen/themas/:theme': {
    waarvan: 'thema',
    schaal: 'up',
    reden: 'Nodig',
  },
  '/:municipality/:year/openbaar': { aan: 'ja', actie: 'tafel' },
  '/:municipality/:year/volgend-jaar': {},
  '/:municipality/:year/geld-bestand': {},
  '/:municipality/:year/geld-bestand/verwerken': { regels: '[]' },
  '/:municipality/:year/geld/verschuiven': {
    van: 'contingency',
    naar: 'theme-zorg',
    bedrag: '1',
    datum: '2024-07-01',
    reden: 'Nodig',
  },
  '/:municipality/:year/geld/:pot': {
    soort: 'expense',
    bedrag: '1',
    datum: '2024-07-01',
    omschrijving: 'Zaal',
  },
  '/:municipality/:year/geld/posten/:entry': { bedrag: '2' },
  '/:municipality/:year/geld/posten/:entry/intrekken': { reden: 'Dubbel' },
  '/:municipality/:year/capaciteit/:half': { toelichting: 'Krap' },
  '/:municipality/:year/dashboard-oov/bestand': {},
  '/:municipality/:year/dashboard-oov/bestand/verwerken': { regels: '[]' },
  '/:municipality/:year/dashboard-oov/indicatoren/:indicator': { toelichting: 'Krap' },
  '/:municipality/:year/rapportages/:half/concept': { 'toelichting-geheel': 'Goed jaar' },
  '/:municipality/:year/rapportages/controle': {},
  '/:municipality/:year/taken/gezien': { taak: 'mail_unknown/joris' },
  '/:municipality/mijn': {},
  '/:municipality/mijn/deel': { antwoord: 'confirm_part' },
  '/:municipality/sleutels': { soort: 'api', naam: 'Dashboard' },
  '/:municipality/sleutels/intrekken': { sleutel: 'joris' },
  '/:municipality/adresboek-bestand': {},
  '/:municipality/adresboek/bijwerken': { regels: '[]' },
  '/:municipality/adresboek/:contact/afwezig': {
    van: '2024-08-05',
    tot: '2024-08-19',
    vervanger: 'fatima',
  },
  '/:municipality/adresboek/:contact/terug': { afwezigheid: 'joris' },
  '/:municipality/adresboek/:contact/vertrokken': {},
  '/:municipality/:year/overleggen/:board/:date/toelichting': {
    punt: 'action/tafel',
    tekst: 'Graag een besluit',
  },
  '/:municipality/:year/overleggen/:board/:date/volgorde': {
    punt: 'action/tafel',
    plaats: 'omlaag',
  },
  '/:municipality/:year/overleggen/:board/:date/weglaten': {
    punt: 'action/controles',
    reden: 'Na de zomer',
  },
  '/:municipality/:year/overleggen/:board/:date/terugzetten': { punt: 'action/controles' },
  '/:municipality/:year/overleggen/:board/:date/punten': { titel: 'Jaarwisseling' },
  '/:municipality/:year/overleggen/:board/:date/voorstel': { thema: 'zorg', tekst: 'Minder' },
  '/:municipality/:year/overleggen': { overleg: 'tvo', naar: '2024-09-12' },
  '/:municipality/:year/overleggen/:board/:date/verzetten': {
    naar: '2024-07-19',
    reden: 'Zaal vol',
  },
  '/:municipality/:year/overleggen/:board/:date/afzeggen': { reden: 'Vakantie' },
  '/:municipality/:year/overleggen/:board/:date/sluiten': {},
  '/:municipality/:year/overleggen/:board/:date/besluiten': {
    punt: 'action/tafel',
    nummer: '1',
    besluit: 'keep',
    namens: 'TVO',
  },
  '/:municipality/:year/acties/:key/notitie': { tekst: 'Zie het dossier.' },
  '/:municipality/:year/acties/:key/besluit/vooraf': {
    besluit: 'extend',
    moment: 'q1',
    tot: '2024-11-29',
    reden: 'Na de zomer',
    door: 'marga',
  },
  '/:municipality/:year/acties/:key/besluit/terug': { besluit: 'pause', door: 'marga' },
  '/:municipality/:year/acties-samen/zoek': { actie: 'vuurwerk' },
  '/:municipality/:year/acties/:key/besluit': {
    besluit: 'nudge',
    moment: 'q1',
    reden: 'Voor het overleg',
    door: 'marga',
  },
  '/:municipality/:year/acties-samen/vooraf': {
    actie: 'vuurwerk',
    besluit: 'pause',
    reden: 'Geen mensen',
    door: 'marga',
  },
  '/:municipality/:year/acties-samen': {
    actie: 'vuurwerk',
    besluit: 'reassign',
    actiehouder: 'fatima',
    reden: 'Ander werk',
    door: 'marga',
  },
};

/** Every page and form by whoever signs in, and what nobody signs in for. */
export async function visitEverything({ db, plan, versionId }: Subject): Promise<string[]> {
  const site = testSite(db, { protection: signInProtection, temporal: doorOf(db, plan) });
  const ids = await contactIds(db);
  const draft = await seedDraft(db, plan);
  const failed: string[] = [];
  for (const who of [null, ...people]) {
    const headers = who === null ? await administrator(db) : await signedIn(db, who);
    for (const { method, path } of routesOf(site)) {
      const body = method === 'POST' ? bodyFor(path, ids) : null;
      const ask = () =>
        site.app.request(baseUrl + filled(path, { versionId, draft }), {
          method,
          headers: { ...headers, origin: baseUrl },
          body,
        });
      const shown = await ask();
      const gevolgen = body === null ? null : statedIn(await shown.clone().text());
      if (gevolgen !== null) body?.set('gevolgen', gevolgen);
      const response = gevolgen === null ? shown : await ask();
      if (response.status >= 500) failed.push(`${method} ${path} by ${String(who)}`);
    }
  }
  return failed;
}

/** Each form of the site has something to send. */
export function formsWithoutInput(db: Db): string[] {
  const posts = routesOf(testSite(db)).filter(({ method }) => method === 'POST');
  return posts.map(({ path }) => path).filter((path) => !(path in forms));
}

const open = /^\/(a\/|aanmelden|afmelden|agenda\/|api\/v1|style(?:\.css|\/)|gezond)/;

function routesOf({ app }: TestSite): { method: string; path: string }[] {
  const routes = app.routes
    .filter(({ method, path }) => method !== 'ALL' && !open.test(path))
    .map(({ method, path }) => `${method} ${path.replace(/\{[^/]*\}/g, '')}`);
  return [...new Set(routes)].map((route) => {
    const [method = '', path = ''] = route.split(' ');
    return { method, path };
  });
}

function filled(
  path: string,
  { versionId, draft }: { versionId: string; draft: SeededDraft },
): string {
  return path
    .replace(':municipality', municipality)
    .replace(':year', '2024')
    .replace(':key', 'tafel')
    .replace(':half', '1')
    .replace(':theme', 'zorg')
    .replace(':pot', 'theme-zorg')
    .replace(':board', 'tvo')
    .replace(':date', '2024-07-18')
    .replace(':contact', path.endsWith('/vertrokken') ? 'weg' : 'joris')
    .replace(':draft', draft.id)
    .replace(':item', draft.itemId)
    .replace(':id', versionId);
}

function bodyFor(path: string, ids: ReadonlyMap<string, string>): URLSearchParams {
  const fields = Object.entries(forms[path] ?? {});
  const body = new URLSearchParams();
  for (const [name, value] of fields) body.set(name, ids.get(value) ?? value);
  return body;
}

async function contactIds(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.contact.findMany({ where: { municipalityId: municipality } });
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** Links from mails, the way in, and calendars. */
export async function followLinks({ db, plan }: Subject): Promise<void> {
  const site = testSite(db, { protection: signInProtection, temporal: doorOf(db, plan) });
  const joris = { contactKey: 'joris', mailId: await mailTo(db, 'joris') } as const;
  const partner = { contactKey: 'partner', mailId: await mailTo(db, 'partner') } as const;
  const tafel = { actionKey: 'tafel', milestoneId: 'q1' } as const;
  const overleg = { actionKey: 'overleg', milestoneId: 'q2' } as const;
  const answer = await makeLink(db, plan, { ...joris, ...tafel, purpose: 'answer' });
  await makeLink(db, plan, {
    ...joris,
    actionKey: 'signalen',
    milestoneId: 'q2',
    purpose: 'answer',
  });
  const undo = await makeLink(db, plan, { ...joris, ...overleg, purpose: 'undo' });
  const obstacle = await makeLink(db, plan, { ...partner, ...tafel, purpose: 'obstacle' });
  const part = await makeLink(db, plan, {
    ...partner,
    ...tafel,
    purpose: 'part',
    partId: 'partner',
  });
  const sent: [string, Record<string, string>][] = [
    [part, { antwoord: 'confirm_part', naam: 'Partner' }],
    [answer, { antwoord: 'stuck', toelichting: 'Geen mensen' }],
    [undo, { waarom: 'not_done' }],
    [obstacle, { toelichting: 'Geen cijfers' }],
    [await makeSignInLink(db, 'joris'), { adres: 'joris@example.org' }],
    ['/aanmelden', { adres: 'joris@example.org' }],
  ];
  for (const [path, form] of sent) {
    await site.read(path);
    await site.send(path, form);
  }
  await backgroundWork();
  await site.read(`${answer}/gedaan`);
  const [key] = (await contactIds(db)).entries();
  const contactId = key?.[1] ?? '';
  const token = { purpose: 'calendar', municipalityId: municipality, name: '', contactId } as const;
  await site.read(`/agenda/${await makeToken(db, { ...token, at: seededNow })}.ics`);
}

/** Every call of the API that reads, and those that write without a workflow's answer. */
export async function callEverything({ db, plan, versionId }: Subject): Promise<string[]> {
  const site = testSite(db, { protection: signInProtection, temporal: doorOf(db, plan) });
  const failed: string[] = [];
  for (const { method, path } of await callsOf(db, site)) {
    for (const by of ['marga', 'joris', 'partner']) {
      const call = { by, method: method.toUpperCase(), path: filledCall(path, versionId) };
      const body = method === 'get' || method === 'delete' ? undefined : bodies[path];
      const { status } = await callApi(db, site, { ...call, body });
      if (status >= 500) failed.push(`${method} ${path} by ${by}`);
    }
  }
  return failed;
}

const action = '/gemeenten/{gemeente}/plannen/{jaar}/acties/{actie}';

const bodies: Record<string, object> = {
  [`${action}/besluiten`]: { besluit: 'pause', proef: true },
  [`${action}/antwoorden`]: { antwoord: 'on_track' },
  [`${action}/onderdelen`]: { antwoord: 'confirm_part' },
  [`${action}/notities`]: { tekst: 'Zie de zaak.' },
  '/gemeenten/{gemeente}/contacten/{contact}': { functie: 'adviseur veiligheid' },
  '/gemeenten/{gemeente}/contacten/{contact}/afwezigheden': {
    van: '2024-09-02',
    tot: '2024-09-16',
    vervanger: 'fatima',
  },
  '/planversies': { bron: forms['/plannen/nieuw']?.['tekst'] },
};

async function callsOf(db: Db, site: TestSite): Promise<{ method: string; path: string }[]> {
  const { answer } = await callApi(db, site, { by: null, method: 'GET', path: '/openapi.json' });
  const shape = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
  return Object.entries(shape.parse(answer).paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method, path: path.replace(/^\/api\/v1/, '') })),
  );
}

function filledCall(path: string, versionId: string): string {
  return path
    .replace('{gemeente}', municipality)
    .replace('{jaar}', '2024')
    .replace('{actie}', 'tafel')
    .replace('{helft}', '1')
    .replace('{contact}', path.endsWith('/vertrek') ? 'weg' : 'joris')
    .replace('{afwezigheid}', versionId)
    .replace('{versie}', versionId);
}

/** Everything a workflow asks for: a changed plan, wakes, rounds of two days, and the report. */
export async function work({ db, plan }: Subject): Promise<void> {
  const door = doorOf(db, plan);
  const activities = createActivities({
    db,
    mailer,
    baseUrl,
    openData: null,
    workflows: {
      startAction: () => Promise.resolve(),
      startMailRounds: () => Promise.resolve(),
      startMeeting: () => Promise.resolve(),
      startOpenData: () => Promise.resolve(),
      submitToMeeting: () => Promise.resolve(),
      submitCommand: async (actionId, { command }) => {
        await door.command(actionId, command);
      },
    },
  });
  const run = <I, O>(activity: (input: I) => Promise<O>, input: I) =>
    new MockActivityEnvironment().run(activity, input);
  const planId = `${municipality}/2024`;
  const changed = { ...plan, actions: plan.actions.slice(0, -1) };
  const versionId = await storeVersion(db, changed, '', seededNow);
  const ids = { municipalityId: municipality, planId, versionId };
  await run(activities.applyPlan, { ...ids, id: versionId, rehearsal: false, at: seededNow });
  for (const { id, state } of await db.action.findMany({ where: { planId } })) {
    const evidence = { municipalityId: municipality, actionId: id, zone: plan.calendar.zone };
    await run(activities.readEvidence, { ...evidence, state: z.any().parse(state) });
  }
  for (const at of ['2024-07-05T06:30:00.000Z', '2024-07-08T06:30:00.000Z']) {
    await run(activities.holdRound, { municipalityId: municipality, at });
  }
  await run(activities.sendImmediate, { municipalityId: municipality, at: seededNow });
  await run(activities.makeReport, { planId, at: seededNow });
  const calendar = calendarOf(plan.calendar);
  await dueTimersUntil(db, municipality, calendar.instantOf('2024-08-01', '08:00'));
}

let mails = 0;

/** One in three is refused, and one in three says later. */
const mailer: Mailer = {
  domain: 'example.org',
  perMinute: null,
  lines: 3,
  send: () => {
    mails += 1;
    const kind = (['accepted', 'deferred', 'rejected'] as const)[mails % 3] ?? 'accepted';
    const refusal = kind === 'rejected' ? 'address' : null;
    return Promise.resolve({ kind, refusal, response: '250 2.0.0 Ok' });
  },
  close: () => undefined,
};
