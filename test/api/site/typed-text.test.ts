/** What somebody typed or chose comes back, whatever is wrong with it: at every form (F-rule 6, V17, V37). */

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { doorOf, mailTo, makeLink } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, signedIn, testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let plan: Plan;
let site: TestSite;
let ids: Record<string, string>;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
  const contacts = await db.contact.findMany({ where: { municipalityId: 'westerkwartier' } });
  ids = Object.fromEntries(contacts.map(({ key, id }) => [key, id]));
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db, { temporal: doorOf(db, plan) });
});

/** What is chosen by a form that the page has no more: nothing else of it is looked for. */
const gone = ['resume', 'een deel dat er niet meer is'];

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
  const of = ':westerkwartier/2024/tafel/q1';
  const deel = 'westerkwartier/2024/kermis/q3/politie';
  const { marga = '', fatima = '' } = ids;
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
    { path: '/plannen/nieuw', fields: [['tekst', `titel: ${text}`]] },
    { path: '/aanmelden', fields: [['adres', 'geen adres']] },
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
    for (const [name, value] of fields) {
      if (gone.includes(value)) break;
      if (!isShown(html, name, value)) lost.push(`${path}: ${name}=${value}`);
    }
  }
  expect(lost).toEqual([]);
}, 60_000);

/** In a field or as the choice that is made; of a form that is gone only the words count. */
function isShown(html: string, name: string, value: string): boolean {
  const escaped = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const [field = ''] = name.split(':');
  if (!choices.includes(field)) return html.includes(escaped);
  const chosen = new RegExp(`value="${escaped}"[^>]*(?:checked|selected)`);
  const hidden = `type="hidden" name="${name}" value="${escaped}"`;
  return chosen.test(html) || html.includes(hidden);
}

const choices = ['antwoord', 'besluit', 'actiehouder', 'door', 'actie', 'moment', 'vervanger'];
