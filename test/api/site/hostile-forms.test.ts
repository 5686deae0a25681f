/** Every form of the site against what no page of ours sends. */

import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cleanText } from '../../../domain/text.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { doorOf, mailTo, makeLink, makeSignInLink } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, docxText, signedIn, testSite, type TestSite, tokenOf } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let plan: Plan;
let site: TestSite;
let cookie: Record<string, string>;
let partner: Record<string, string>;
let mailId: string;
let marga: string;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
  cookie = await signedIn(db, 'joris');
  partner = await signedIn(db, 'fatima');
  mailId = await mailTo(db, 'joris');
  marga = (await db.contact.findFirstOrThrow({ where: { key: 'marga' } })).id;
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db, { temporal: doorOf(db, plan) });
});

const action = '/westerkwartier/2024/acties/tafel';

const ofTafel = ':westerkwartier/2024/tafel/q1';
const deel = 'westerkwartier/2024/kermis/q3/politie';

/** What each is about still works when its form is sent. */
function link(purpose: 'answer' | 'undo' | 'obstacle' | 'part'): Promise<string> {
  const about = { contactKey: 'joris', mailId, purpose };
  switch (purpose) {
    case 'undo':
      return makeLink(db, plan, { ...about, actionKey: 'overleg', milestoneId: 'q2' });
    case 'part': {
      const part = { actionKey: 'kermis', milestoneId: 'q3', partId: 'politie' };
      return makeLink(db, plan, { ...about, ...part, contactKey: 'politie' });
    }
    default:
      return makeLink(db, plan, { ...about, actionKey: 'tafel', milestoneId: 'q1' });
  }
}

async function post(
  path: string,
  body: string | URLSearchParams,
  headers: Record<string, string> = {},
) {
  return site.app.request(baseUrl + path, {
    method: 'POST',
    headers: { origin: baseUrl, ...headers },
    body,
  });
}

/** Forms with a text in them: the path, what else is filled in, and the field. */
async function texts(): Promise<[string, Record<string, string>, string, number][]> {
  const confirm = { antwoord: 'confirm' };
  return [
    [await link('answer'), confirm, 'toelichting', 4000],
    [await link('answer'), confirm, 'naam', 200],
    [await link('obstacle'), {}, 'toelichting', 4000],
    [await link('obstacle'), { toelichting: 'x' }, 'naam', 200],
    [await link('part'), { antwoord: 'confirm_part' }, 'toelichting', 4000],
    [await link('part'), { antwoord: 'confirm_part' }, 'naam', 200],
    [await link('undo'), { waarom: 'by_mistake' }, 'naam', 200],
    ['/westerkwartier/mijn', { [`antwoord${ofTafel}`]: 'confirm' }, `toelichting${ofTafel}`, 4000],
    ['/westerkwartier/mijn/deel', { deel, antwoord: 'confirm_part' }, 'toelichting', 4000],
    [`${action}/notitie`, {}, 'tekst', 4000],
    [`${action}/notitie`, { tekst: 'x' }, 'link', 2000],
    [`${action}/besluit`, { besluit: 'pause', door: marga }, 'reden', 4000],
    [`${action}/besluit/vooraf`, { besluit: 'pause', door: marga }, 'reden', 4000],
    ['/westerkwartier/2024/acties-samen/vooraf', bulk(), 'reden', 4000],
    ['/westerkwartier/2024/acties-samen', bulk(), 'reden', 4000],
    ['/westerkwartier/sleutels', { soort: 'api' }, 'naam', 100],
    ['/aanmelden', {}, 'adres', 200],
    [await makeSignInLink(db, 'petra'), {}, 'adres', 200],
  ];
}

function bulk() {
  return { actie: 'tafel', besluit: 'pause', door: marga };
}

/** Of one's own, where a person is needed; the machine decides about the rest. */
function headersFor(path: string) {
  if (path.endsWith('/mijn/deel')) return partner;
  return /\/(sleutels|mijn)$/.test(path) ? cookie : {};
}

describe('a text that is too long (V17)', () => {
  it('is a problem to show, with the text kept, on every form', async () => {
    for (const [path, rest, field, most] of await texts()) {
      const typed = `${field === 'link' ? 'https://example.org/' : ''}${'a'.repeat(most + 1)}`;
      const answers = await db.answer.count();
      const notes = await db.note.count();
      const body = new URLSearchParams({ ...rest, [field]: typed });
      const response = await post(path, body, headersFor(path));
      expect([path, response.status]).toEqual([path, 400]);
      expect((await response.text()).includes(typed), path).toBe(true);
      expect([await db.answer.count(), await db.note.count()]).toEqual([answers, notes]);
    }
  });

  it('is a problem that names the field, in every call of the API', async () => {
    const calls: [string, string, Record<string, string>, string][] = [
      ['joris', 'acties/tafel/antwoorden', { antwoord: 'confirm' }, 'toelichting'],
      ['fatima', 'acties/kermis/onderdelen', { antwoord: 'confirm_part' }, 'toelichting'],
      ['marga', 'acties/tafel/besluiten', { besluit: 'pause' }, 'reden'],
    ];
    for (const [who, path, rest, field] of calls) {
      const response = await post(
        `/api/v1/gemeenten/westerkwartier/plannen/2024/${path}`,
        JSON.stringify({ ...rest, [field]: 'a'.repeat(4001) }),
        {
          authorization: `Bearer ${await tokenOf(db, who)}`,
          'content-type': 'application/json',
        },
      );
      const problem: unknown = await response.json();
      expect([path, response.status, problem]).toMatchObject([
        path,
        400,
        { fouten: [{ veld: field }] },
      ]);
    }
    expect(await db.answer.count({ where: { reason: { startsWith: 'aaaa' } } })).toBe(0);
  });

  it('counts a line end as one sign, as the browser does', async () => {
    const lines = `${'a'.repeat(99)}\r\n`.repeat(40).trimEnd();
    const response = await post(`${action}/notitie`, new URLSearchParams({ tekst: lines }));
    expect(response.headers.get('location')).toContain('melding=note');
    const note = await db.note.findFirstOrThrow({ orderBy: { at: 'desc' } });
    expect(note.text).toBe(lines.replaceAll('\r\n', '\n'));
  });
});

const hostile = fc.array(
  fc.constantFrom(
    '\0',
    '\u0001',
    '\u001F',
    '\uD800',
    '\uDC00',
    '\uFFFE',
    '\r\n',
    'ë',
    'a',
    '<',
    '"',
  ),
  { minLength: 1, maxLength: 12 },
);

const names = [
  'adres',
  'afwezigheid',
  'antwoord',
  'besluit',
  'bestand',
  'deel',
  'door',
  'link',
  'moment',
  'naam',
  'reden',
  'regels',
  'sleutel',
  'tekst',
  'toelichting',
  'tot',
  'waarom',
  'wie',
];

/** Every route that takes a form, with something in each place of its path. */
async function formPaths(): Promise<string[]> {
  const version = '00000000-0000-4000-8000-000000000000';
  const paths = site.app.routes
    .filter(({ method, path }) => method === 'POST' && !path.startsWith('/api/'))
    .map(({ path }) => path.replaceAll(/\{[^/]*\}/g, ''))
    .filter((path) => !path.startsWith('/a/') && !path.startsWith('/aanmelden/link'));
  const filled = paths.map((path) =>
    path
      .replace(':municipality', 'westerkwartier')
      .replace(':year', '2024')
      .replace(':key', 'kermis')
      .replace(':contact', 'fatima')
      .replace(':id', version),
  );
  const links = await Promise.all((['answer', 'undo', 'obstacle', 'part'] as const).map(link));
  return [...new Set(filled), ...links, await makeSignInLink(db, 'marga')];
}

describe('a form that no page of ours sends (V63)', () => {
  it('never breaks the site', async () => {
    const paths = await formPaths();
    expect(paths.length).toBeGreaterThan(20);
    await fc.assert(
      fc.asyncProperty(hostile, async (signs) => {
        const text = signs.join('');
        // A FormData would mend a lone surrogate on its way; this one travels as its own three bytes.
        const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '')) + '%ED%A0%80';
        const body = names.map((name) => `${name}=${escaped}`).join('&');
        for (const path of paths) {
          const headers = {
            ...headersFor(path),
            'content-type': 'application/x-www-form-urlencoded',
          };
          const { status } = await post(path, body, headers);
          expect([path, status < 500]).toEqual([path, true]);
        }
      }),
      { numRuns: 4 },
    );
  }, 60_000);

  it('is refused when it cannot be taken apart', async () => {
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    for (const path of await formPaths()) {
      const response = await post(path, '--y\r\nnot a form', { ...headersFor(path), ...type });
      expect([path, response.status < 500]).toEqual([path, true]);
    }
    const response = await post(await link('answer'), '--y\r\nnot a form', type);
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('kwam niet goed over'),
    ]);
  });

  it('finds nothing at an address with a NUL in it', async () => {
    for (const path of ['/westerkwartier/2024/acties/a%00', '/westerkwartier/2024?q=%00']) {
      expect((await site.app.request(baseUrl + path)).status).toBe(404);
    }
  });

  it('leaves a note that every Word file can hold', async () => {
    const tekst = 'Voor\u0000 de\u0001 opvolger\u001F';
    await post(`${action}/notitie`, new URLSearchParams({ tekst }));
    await db.note.updateMany({
      where: { text: 'Voor de opvolger' },
      data: { text: tekst.slice(6) },
    });
    const response = await site.app.request(`${baseUrl}${action}/overdracht/docx`);
    const text = await docxText(await response.arrayBuffer());
    expect(text).toContain('de opvolger');
    expect(text).toBe(cleanText(text));
  });
});

describe('a text', () => {
  it('is the same after a second cleaning, and holds nothing that XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).toMatch(/^[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u);
      }),
    );
  });
});
