/** What somebody typed or chose comes back, whatever is wrong with it: at every form (F-rule 6, V17, V37). */

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { storeVersion } from '../../../prisma/plan-storage.ts';
import { seedMeeting } from '../../meetings.ts';
import { seed, seededNow } from '../../seed.ts';
import {
  doorOf,
  mailTo,
  makeCapacityLink,
  makeIndicatorLink,
  makeLink,
  makeSignInLink,
} from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { seedDraft } from '../drafts/seed-draft.ts';
import { spend } from '../money/spending.ts';
import { baseUrl, signedIn, signInProtection, testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let plan: Plan;
let site: TestSite;
let ids: Record<string, string>;
let running: string;
let loaded: string;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
  const contacts = await db.contact.findMany({ where: { municipalityId: 'westerkwartier' } });
  ids = Object.fromEntries(contacts.map(({ key, id }) => [key, id]));
  running = (await db.plan.findFirstOrThrow()).versionId;
  const next = { ...plan, year: 2025 };
  loaded = await storeVersion(db, next, '', seededNow);
  await seedMeeting(db, { board: 'tvo', on: '2024-07-04', phase: 'frozen' });
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db, { temporal: doorOf(db, plan) });
});

/** What is chosen by a form that the page has no more: nothing else of it is looked for. */
const gone = ['resume', 'iets', 'een deel dat er niet meer is'];

type Fields = [name: string, value: string][];
interface Sent {
  path: string;
  fields: Fields;
  /** Of whose account; the machine's own where left out. */
  as?: string;
}

const action = '/westerkwartier/2024/acties/tafel';
const text = 'Wat ik met zorg "opschreef" & niet kwijt wil';
const past = '2024-01-05';
const valueRow = {
  row: 2,
  indicator: 'Chef',
  periode: 'x@y',
  waarde: '5',
  stand: '',
  inwoners: '',
  toelichting: text,
};
const moneyRow = {
  row: 2,
  sleutel: '',
  soort: 'Chef',
  pot: 'x@y',
  bedrag: '5',
  datum: past,
  omschrijving: text,
  actie: '',
  verplichting: '',
  link: '',
  toelichting: '',
};

async function linkOf(
  purpose: 'answer' | 'undo' | 'obstacle' | 'part',
  [contactKey, actionKey, milestoneId]: [string, string, string],
) {
  const mailId = await mailTo(db, contactKey);
  const partId = purpose === 'part' ? { partId: 'politie' } : {};
  return makeLink(db, plan, { contactKey, actionKey, milestoneId, purpose, mailId, ...partId });
}

/** Each form, with something missing, and with something that the action refuses. */
async function wrongForms(): Promise<Sent[]> {
  const answer = await linkOf('answer', ['joris', 'tafel', 'q1']);
  const undo = await linkOf('undo', ['joris', 'overleg', 'q2']);
  const obstacle = await linkOf('obstacle', ['politie', 'kermis', 'q3']);
  const part = await linkOf('part', ['politie', 'kermis', 'q3']);
  const dead = await linkOf('obstacle', ['joris', 'kermis', 'q3']);
  const of = ':westerkwartier/2024/tafel/q1';
  const deel = 'westerkwartier/2024/kermis/q3/politie';
  const { marga = '', fatima = '' } = ids;
  const entry = await spend(db, {});
  const draft = await seedDraft(db, plan);
  const money: Fields = [
    ['soort', 'expense'],
    ['bedrag', 'geen bedrag'],
    ['datum', past],
    ['omschrijving', text],
    ['actie', 'signalen'],
    ['link', 'https://zaak.example.org/1'],
    ['toelichting', 'Het moet nu'],
  ];
  const naam: Fields = [['naam', 'Een collega van Joris']];
  const extend: Fields = [
    ['besluit', 'extend'],
    ['moment', 'q1'],
    ['door', marga],
  ];
  const reassign: Fields = [
    ['besluit', 'reassign'],
    ['actiehouder', fatima],
    ['door', marga],
  ];
  const many: Fields = [
    ['actie', 'tafel'],
    ['actie', 'signalen'],
    ['besluit', 'extend'],
    ['actiehouder', fatima],
    ['door', marga],
  ];
  return [
    { path: answer, fields: [['antwoord', 'ask_extension'], ['toelichting', text], ...naam] },
    {
      path: answer,
      fields: [['antwoord', 'ask_extension'], ['tot', past], ['toelichting', text], ...naam],
    },
    { path: answer, fields: [['toelichting', text], ...naam] },
    { path: undo, fields: naam },
    { path: obstacle, fields: naam },
    { path: part, fields: [['toelichting', text], ...naam] },
    { path: part, fields: [['antwoord', 'report_obstacle'], ...naam] },
    { path: '/westerkwartier/mijn', as: 'joris', fields: [[`toelichting${of}`, text]] },
    {
      path: '/westerkwartier/mijn',
      as: 'joris',
      fields: [
        [`antwoord${of}`, 'ask_extension'],
        [`tot${of}`, past],
        [`toelichting${of}`, text],
      ],
    },
    {
      path: '/westerkwartier/mijn/deel',
      as: 'fatima',
      fields: [
        ['deel', deel],
        ['toelichting', text],
      ],
    },
    {
      path: '/westerkwartier/mijn/deel',
      as: 'fatima',
      fields: [
        ['toelichting', text],
        ['deel', 'een deel dat er niet meer is'],
      ],
    },
    ...['/besluit', '/besluit/vooraf'].flatMap((ending): Sent[] => [
      { path: action + ending, fields: [...extend, ['reden', text]] },
      { path: action + ending, fields: [...extend, ['tot', past], ['reden', text]] },
      { path: action + ending, fields: [...extend, ['tot', '2024-12-20']] },
      { path: action + ending, fields: reassign },
      // Its form is not on the page of an action that runs.
      {
        path: action + ending,
        fields: [
          ['reden', text],
          ['besluit', 'resume'],
          ['door', marga],
        ],
      },
      {
        path: action + ending,
        fields: [
          ['besluit', 'pause'],
          ['reden', text],
        ],
      },
    ]),
    ...['', '/vooraf'].flatMap((ending): Sent[] => [
      { path: `/westerkwartier/2024/acties-samen${ending}`, fields: [...many, ['reden', text]] },
      {
        path: `/westerkwartier/2024/acties-samen${ending}`,
        fields: [...many, ['tot', '2024-12-20']],
      },
    ]),
    {
      path: `${action}/notitie`,
      fields: [
        ['link', 'https://zaak.example.org/1'],
        ['naam', 'Een collega'],
      ],
    },
    {
      path: `${action}/notitie`,
      fields: [
        ['tekst', text],
        ['link', 'geen link'],
      ],
    },
    {
      path: '/westerkwartier/adresboek/joris/afwezig',
      fields: [
        ['van', '2024-08-01'],
        ['tot', past],
        ['vervanger', fatima],
      ],
    },
    // Another closed it meanwhile: what was written about it is shown, and nothing is sent yet.
    {
      path: answer,
      fields: [
        ['antwoord', 'confirm'],
        ['toelichting:westerkwartier/2024/training/q1', text],
      ],
    },
    {
      path: '/westerkwartier/mijn',
      as: 'joris',
      fields: [['toelichting:westerkwartier/2024/training/q1', text]],
    },
    ...meetingForms(),
    { path: dead, fields: [['toelichting', text], ...naam] },
    { path: dead.replace(/.....$/, 'xxxxx'), fields: [['toelichting', text], ...naam] },
    { path: '/westerkwartier/sleutels', as: 'joris', fields: [['naam', text.repeat(5)]] },
    {
      path: '/westerkwartier/sleutels',
      as: 'joris',
      fields: [
        ['naam', 'Mijn programma'],
        ['soort', 'iets'],
      ],
    },
    {
      path: '/westerkwartier/adresboek/bijwerken',
      fields: [
        [
          'regels',
          JSON.stringify([{ key: 'niemand', name: text, jobTitle: 'Chef', address: 'x@y' }]),
        ],
      ],
    },
    {
      path: await makeCapacityLink(db, 'marga'),
      fields: [['regulier:ondermijning', 'een beetje'], ['toelichting', text], ...naam],
    },
    {
      path: await makeIndicatorLink(db, 'joris'),
      fields: [
        ['waarde:jeugdoverlast', 'een beetje'],
        ['inwoners:jeugdoverlast', '64000'],
        ['toelichting', text],
        ...naam,
      ],
    },
    { path: '/westerkwartier/2024/geld/theme-zorg', fields: money },
    {
      path: '/westerkwartier/2024/dashboard-oov/indicatoren/jeugdoverlast',
      fields: [
        ['periode:jeugdoverlast', '2024-H1'],
        ['waarde:jeugdoverlast', 'een beetje'],
        ['inwoners:jeugdoverlast', '64000'],
        ['stand:jeugdoverlast', 'voorlopig'],
        ['toelichting', text],
      ],
    },
    {
      path: '/westerkwartier/2024/dashboard-oov/bestand/verwerken',
      fields: [['regels', JSON.stringify([valueRow])]],
    },
    {
      path: '/westerkwartier/2024/capaciteit/1',
      fields: [
        ['regulier:ondermijning', 'een beetje'],
        ['prioriteit:ondermijning', '0,25'],
        ['toelichting', text],
      ],
    },
    { path: `/westerkwartier/2024/geld/posten/${entry}`, fields: money },
    { path: `/westerkwartier/2024/geld/posten/${entry}/intrekken`, fields: [['reden', ' ']] },
    {
      path: '/westerkwartier/2024/geld/verschuiven',
      fields: [
        ['van', 'contingency'],
        ['naar', 'theme-zorg'],
        ['bedrag', '9.999.999'],
        ['wie', 'tvo'],
        ['datum', past],
        ['reden', text],
      ],
    },
    {
      path: '/westerkwartier/2024/geld/verschuiven',
      fields: [
        ['van', 'contingency'],
        ['naar', 'theme-zorg'],
        ['bedrag', '1'],
        ['wie', 'tvo/2024-07-04'],
        ['datum', past],
        ['reden', text],
      ],
    },
    {
      path: '/westerkwartier/2024/geld-bestand/verwerken',
      fields: [['regels', JSON.stringify([moneyRow])]],
    },
    { path: await makeSignInLink(db, 'petra'), fields: [['adres', 'iemand@elders.example']] },
    {
      path: '/westerkwartier/2024/bijsturen/actie',
      fields: [
        ['wat', text],
        ['kort', 'camera’s'],
        ['hoe', 'Samen met de politie'],
        ['thema', 'zorg'],
        ['actiehouder', 'joris'],
        ['met-politie', 'ja'],
        ['kwartaal-4', 'ja'],
        ['structureel', 'ja'],
        ['kosten', 'veel'],
        ['door', marga],
      ],
    },
    {
      path: '/westerkwartier/2024/bijsturen/thema',
      fields: [
        ['naam', ''],
        ['soort', 'priority'],
        ['doelen', text],
        ['reden', text],
        ['door', marga],
      ],
    },
    {
      path: '/westerkwartier/2024/bijsturen/themas/zorg',
      fields: [
        ['waarvan', 'doel-0'],
        ['schaal', 'down'],
        ['wat', text],
        ['reden', ''],
        ['door', marga],
      ],
    },
    {
      path: '/westerkwartier/2024/acties/tafel/besluit/vooraf',
      fields: [
        ['besluit', 'scale_down'],
        ['moment', 'q1'],
        ['wat', text],
        ['tot', past],
        ['reden', text],
        ['door', marga],
      ],
    },
    { path: '/plannen/nieuw', fields: [['tekst', `titel: ${text}`]] },
    { path: '/plannen/concept', fields: [['begin', 'iets']] },
    // Somebody else was first.
    {
      path: `${draft.path}/${draft.itemId}`,
      fields: [
        ['tekst:how', text],
        ['keer:how', '-1'],
      ],
    },
    { path: `/plannen/${running}/stoppen`, fields: [['reden', text]] },
    { path: `/plannen/${loaded}/activeer`, fields: [['vanaf', '2024-11-04']] },
    { path: '/aanmelden', fields: [['adres', 'geen adres']] },
  ];
}

/** Of an agenda and of the page on the table; the meeting is today. */
function meetingForms(): Sent[] {
  const meeting = '/westerkwartier/2024/overleggen/tvo/2024-07-04';
  const tooLong = text.repeat(100);
  const decision: Fields = [
    ['punt', 'action/tafel'],
    ['besluit', 'extend'],
    ['moment', 'q1'],
    ['namens', 'De burgemeester'],
  ];
  const { fatima = '' } = ids;
  return [
    {
      path: `${meeting}/toelichting`,
      fields: [
        ['punt', 'action/tafel'],
        ['tekst', tooLong],
      ],
    },
    {
      path: `${meeting}/toelichting`,
      fields: [
        ['punt', ''],
        ['tekst', tooLong],
      ],
    },
    {
      path: `${meeting}/weglaten`,
      fields: [
        ['punt', 'action/tafel'],
        ['reden', tooLong],
      ],
    },
    { path: `${meeting}/punten`, fields: [['tekst', text]] },
    {
      path: '/westerkwartier/2024/rapportages/1/concept',
      fields: [
        ['toelichting', `Joris Hendriks. ${text}`],
        ['toelichting:zorg', text],
      ],
    },
    { path: `${meeting}/voorstel`, fields: [['tekst', text]] },
    { path: `${meeting}/verzetten`, fields: [['reden', text]] },
    { path: `${meeting}/verzetten`, fields: [['naar', '2024-08-01']] },
    { path: `${meeting}/afzeggen`, fields: [['reden', tooLong]] },
    {
      path: '/westerkwartier/2024/overleggen',
      fields: [
        ['overleg', 'tvo'],
        ['naar', past],
        ['reden', text],
      ],
    },
    { path: `${meeting}/besluiten`, fields: [...decision, ['nummer', '1'], ['reden', text]] },
    {
      path: `${meeting}/besluiten`,
      fields: [...decision, ['nummer', '1'], ['tot', past], ['reden', text]],
    },
    // Somebody else was first.
    {
      path: `${meeting}/besluiten`,
      fields: [...decision, ['tot', '2024-12-20'], ['reden', text], ['actiehouder', fatima]],
    },
  ];
}

test('nothing that was typed or chosen is lost when a form is refused', async () => {
  const lost: string[] = [];
  const forms = await wrongForms();
  for (const { path, fields, as } of forms) {
    const headers = as === undefined ? {} : await signedIn(db, as);
    const response = await site.app.request(baseUrl + path, {
      method: 'POST',
      headers: { ...headers, origin: baseUrl },
      body: new URLSearchParams(fields),
    });
    const html = await response.text();
    if (response.status < 400) lost.push(`${path}: ${String(response.status)}`);
    lost.push(...lostIn(html, fields).map((field) => `${path}: ${field}`));
  }
  expect(lost).toEqual([]);
}, 60_000);

/** What of a form does not come back. */
function lostIn(html: string, fields: Fields): string[] {
  const lost: string[] = [];
  for (const [name, value] of fields) {
    if (gone.includes(value)) break;
    const texts = name === 'regels' ? [text, 'Chef', 'x@y'] : [value];
    for (const one of texts) if (!isShown(html, name, one)) lost.push(`${name}=${one}`);
  }
  return lost;
}

/** Forms in which nothing is typed: a button, or a choice that says it all. */
const buttons: Record<string, Fields> = {
  '/afmelden': [['overal', 'ja']],
  '/plannen/:id/start-intrekken': [],
  '/plannen/:id/oefening': [['mensen', 'half']],
  '/plannen/:id/oefening/stoppen': [],
  '/plannen/concept/bestand': [],
  '/plannen/concept/:draft/ander-jaar': [['jaar', '2025']],
  '/plannen/concept/:draft/kolommen': [['betekenis', 'what']],
  '/plannen/concept/:draft/namen': [['is', 'partij']],
  '/plannen/concept/:draft/onderdelen': [['onderdeel', 'action']],
  '/plannen/concept/:draft/ongedaan': [],
  '/plannen/concept/:draft/plan': [],
  '/plannen/concept/:draft/weggooien': [],
  '/plannen/concept/:draft/:item/stap': [['stap', 'omhoog']],
  '/plannen/concept/:draft/:item/vooraf': [['tekst:timing', 'Q3']],
  '/:municipality/:year/taken/gezien': [['taak', 'x']],
  '/:municipality/:year/openbaar': [['actie', 'x']],
  '/:municipality/:year/volgend-jaar': [],
  '/:municipality/adresboek/:contact/terug': [['afwezigheid', 'x']],
  '/:municipality/adresboek/:contact/vertrokken': [],
  '/:municipality/sleutels/intrekken': [['sleutel', 'x']],
  '/:municipality/adresboek-bestand': [],
  '/:municipality/:year/geld-bestand': [],
  '/:municipality/:year/dashboard-oov/bestand': [],
  '/:municipality/:year/rapportages/controle': [],
  '/aanmelden/als': [['wie', 'x']],
  '/aanmelden/beheerder': [['wachtwoord', 'x']],
  '/:municipality/:year/overleggen/:board/:date/sluiten': [],
  '/:municipality/:year/overleggen/:board/:date/volgorde': [['plaats', 'omhoog']],
  '/:municipality/:year/overleggen/:board/:date/terugzetten': [['punt', 'x']],
  // Back to the form, or to other actions: not refused.
  '/:municipality/:year/acties/:key/besluit/terug': [['reden', text]],
  '/:municipality/:year/acties-samen/zoek': [['reden', text]],
};

/** Where anybody may send a form: nobody can be signed in no more there. */
const open = /^\/(a\/|aanmelden|afmelden)/;

function formRoutes(): string[] {
  const all = site.app.routes.filter(
    ({ method, path }) => method === 'POST' && !path.startsWith('/api/'),
  );
  return [...new Set(all.map(({ path }) => path.replaceAll(/\{[^/]*\}/g, '')))];
}

function matches(route: string, path: string): boolean {
  return new RegExp(`^${route.replaceAll(/:[a-z]+/g, '[^/]+')}$`).test(path);
}

test('V37: every form of the site is in the list of forms, or has nothing to type', async () => {
  const forms = await wrongForms();
  const missing = formRoutes().filter(
    (route) => !(route in buttons) && !forms.some(({ path }) => matches(route, path)),
  );
  expect(missing).toEqual([]);
}, 60_000);

/** Each form once, filled in. */
async function filledForms(): Promise<Sent[]> {
  const forms = await wrongForms();
  return formRoutes()
    .filter((route) => !open.test(route))
    .map((route) => {
      const form = forms.find(({ path }) => matches(route, path));
      const path = route
        .replace(':municipality', 'westerkwartier')
        .replace(':year', '2024')
        .replace(':key', 'tafel')
        .replace(':contact', 'fatima')
        .replace(/:(?:draft|item|id)/g, '00000000-0000-4000-8000-000000000000');
      return form ?? { path, fields: buttons[route] ?? [] };
    });
}

async function send(
  to: TestSite,
  { path, fields }: Sent,
  headers: Record<string, string> = {},
): Promise<{ status: number; html: string }> {
  const body = new URLSearchParams(fields);
  const init = { method: 'POST', headers: { ...headers, origin: baseUrl }, body };
  const response = await to.app.request(baseUrl + path, init);
  return { status: response.status, html: await response.text() };
}

/** To be sent again from there: in the page as it was, whatever it is. */
function hidden(html: string, fields: Fields): string[] {
  return fields.flatMap(([name, value]) => {
    const field = `<input type="hidden" name="${name}" value="${escaped(value)}"`;
    return html.includes(field) ? [] : [`${name}=${value}`];
  });
}

test('V37: whoever is not signed in any more finds it all on the page, to be sent again', async () => {
  const closed = testSite(db, { protection: signInProtection, temporal: doorOf(db, plan) });
  for (const form of await filledForms()) {
    const { status, html } = await send(closed, form);
    if (form.fields.length === 0) expect([form.path, status]).toEqual([form.path, 303]);
    else expect([form.path, status, hidden(html, form.fields)]).toEqual([form.path, 401, []]);
  }
  const page = await send(closed, { path: action + '/notitie', fields: [['tekst', text]] });
  expect(page.html).toContain('meld u aan in een nieuw tabblad');
  expect(page.html).toContain(`action="${action}/notitie"`);
}, 60_000);

test('V37: whoever has no right to it any more finds it all on the page', async () => {
  const closed = testSite(db, { protection: signInProtection, temporal: doorOf(db, plan) });
  const headers = await signedIn(db, 'fatima');
  for (const form of await filledForms()) {
    const { status, html } = await send(closed, form, headers);
    if (![403, 404].includes(status)) continue;
    expect([form.path, hidden(html, form.fields)]).toEqual([form.path, []]);
  }
}, 60_000);

test('V37: a form that came from another site comes back empty', async () => {
  const response = await site.app.request(baseUrl + action + '/notitie', {
    method: 'POST',
    headers: { origin: 'https://elders.example' },
    body: new URLSearchParams({ tekst: text }),
  });
  expect(response.status).toBe(403);
  expect(await response.text()).not.toContain(escaped(text));
});

test('V37: other actions are looked for, and what was ticked and typed stays', async () => {
  const fields: Fields = [
    ['actie', 'tafel'],
    ['actie', 'kermis'],
    ['zoek-actiehouder', 'joris'],
    ['besluit', 'extend'],
    ['tot', '2024-12-20'],
    ['reden', text],
  ];
  const path = '/westerkwartier/2024/acties-samen';
  const narrowed = await send(site, { path: `${path}/zoek`, fields });
  expect([narrowed.status, lostIn(narrowed.html, fields)]).toEqual([200, []]);
  expect(narrowed.html).toContain('3 acties gevonden');
  const { html } = await send(site, {
    path: `${path}/vooraf`,
    fields: fields.filter(([name]) => name !== 'reden'),
  });
  expect(
    lostIn(
      html,
      fields.filter(([name]) => name !== 'reden'),
    ),
  ).toEqual([]);
  expect(html).toContain('3 acties gevonden');
});

test('V37: going back from what a decision would do keeps what was filled in', async () => {
  const { marga = '' } = ids;
  const fields: Fields = [
    ['besluit', 'extend'],
    ['moment', 'q1'],
    ['door', marga],
    ['tot', '2024-12-20'],
    ['reden', text],
  ];
  const { status, html } = await send(site, { path: `${action}/besluit/terug`, fields });
  expect([status, lostIn(html, fields)]).toEqual([200, []]);
});

/** In a field or as the choice that is made; of a form that is gone only the words count. */
function isShown(html: string, name: string, value: string): boolean {
  const shown = escaped(value);
  const [field = ''] = name.split(':');
  if (!choices.includes(field)) return html.includes(shown);
  const chosen = new RegExp(`value="${shown}"[^>]*(?:checked|selected)`);
  const hiddenField = `type="hidden" name="${name}" value="${shown}"`;
  return chosen.test(html) || html.includes(hiddenField);
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

const choices = [
  'antwoord',
  'besluit',
  'zoek-actiehouder',
  'actiehouder',
  'door',
  'actie',
  'moment',
  'vervanger',
];
