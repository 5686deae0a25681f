/** Every refusal of the API says in Dutch what is wrong, and in a name that stays what it is (V64, V66). */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemStatuses } from '../../../api/v1/problem-codes.ts';
import type { Db } from '../../../prisma/client.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { seed } from '../../seed.ts';
import { doorOf } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { signInProtection, testSite, type TestSite } from '../site.ts';
import { callApi } from './calling.ts';

let db: Db;
let plan: Plan;
let stop: () => Promise<void>;
let site: TestSite;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db, { protection: signInProtection, temporal: doorOf(db, plan) });
});

const problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.enum(Object.keys(problemStatuses)),
  fouten: z
    .array(z.strictObject({ veld: z.string(), verwacht: z.string(), code: z.string() }))
    .optional(),
});

const header = z.object({ $ref: z.string() });
const operation = z.object({
  responses: z.record(
    z.string(),
    z.looseObject({ headers: z.record(z.string(), header).optional() }),
  ),
});
const document = z.object({
  info: z.object({ contact: z.object({ name: z.string(), url: z.string(), email: z.email() }) }),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({
    headers: z.record(z.string(), z.object({ schema: z.object({ type: z.string() }) })),
  }),
});

async function readDocument() {
  const { answer } = await callApi(db, site, { by: null, method: 'GET', path: '/openapi.json' });
  return document.parse(answer);
}

/** What none of our sentences holds: English of a library, or a name meant for programs. */
const notDutch =
  /\b(expected|invalid|received|required|too (small|big)|must|string|number|undefined)\b|\b[a-z]+_[a-z_]+\b/i;

/** The values to choose from are those of the API. */
function withoutChoices(text: string): string {
  return text.replace(/^Kies uit: .*/, '');
}

const bodies: unknown[] = [
  undefined,
  {},
  [],
  'x',
  null,
  { onbekend: 1 },
  {
    besluit: 'x',
    antwoord: 'x',
    tot: 'morgen',
    van: 3,
    vervanger: '!',
    tekst: '',
    link: 'x',
    bron: 7,
  },
  { besluit: 'pause' },
  { besluit: 'extend', reden: 'Na de zomer' },
  { besluit: 'extend', reden: 'Na de zomer', moment: 'q3', tot: '2023-01-01' },
  { besluit: 'scale_down', reden: 'Te weinig mensen', moment: 'q3' },
  { besluit: 'scale_up', reden: 'x', moment: 'q3', wat: 'y'.repeat(5_000) },
  { besluit: 'reassign', reden: 'Vertrokken', actiehouder: 'niemand' },
  { besluit: 'resume', reden: 'Weer verder' },
  { besluit: 'confirm_part', onderdeel: 'zorg' },
  { antwoord: 'stuck' },
  { antwoord: 'ask_extension' },
  { antwoord: 'report_obstacle' },
  { antwoord: 'confirm', toelichting: 'x'.repeat(5_000) },
  { tekst: 'x'.repeat(5_000), link: `https://example.org/${'x'.repeat(3_000)}` },
  { van: '2024-07-08', tot: '2024-07-01', vervanger: 'marga' },
  { van: '2024-07-08', tot: '2024-07-29', vervanger: 'niemand' },
  { naam: '', adres: 'geen adres', functie: 'x'.repeat(300) },
  { bron: 'gemeente: 3' },
];

const places: Record<string, string[]> = {
  gemeente: ['westerkwartier', 'nergens', 'a%20b'],
  jaar: ['2024', '24'],
  actie: ['kermis', 'cameras', 'niets'],
  contact: ['joris', 'niemand'],
  helft: ['1', '3'],
  afwezigheid: ['x', '00000000-0000-4000-8000-000000000000'],
  versie: ['x', '00000000-0000-4000-8000-000000000000'],
};

/** With each place filled in by the nth that fits. */
function filled(path: string, n: number): string {
  return path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => places[name]?.[n] ?? places[name]?.[0] ?? '',
  );
}

describe('a refusal of the API (V64)', () => {
  it('is a Dutch sentence and a code of the document, for every call and whatever is sent', async () => {
    const { paths } = await readDocument();
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const [path, operations] of Object.entries(paths)) {
      for (const method of [...Object.keys(operations), 'put']) {
        for (const by of ['marga', 'fatima', null]) {
          const tried =
            method === 'get' || method === 'delete' || method === 'put' ? [undefined] : bodies;
          for (const n of [0, 1, 2]) {
            for (const body of tried) {
              const at = `${filled(path, n)}${method === 'get' ? '?pagina=x&stand=y' : ''}`;
              const call = {
                by,
                method: method.toUpperCase(),
                path: at,
                ...(body === undefined ? {} : { body }),
              };
              const { status, answer } = await callApi(db, site, call);
              if (status < 400) continue;
              const found = problem.parse(answer);
              expect(found.status).toBe(status);
              seen.add(found.code);
              const texts = [
                found.title,
                found.detail,
                ...(found.fouten ?? []).map(({ verwacht }) => verwacht),
              ];
              wrong.push(...texts.filter((text) => notDutch.test(withoutChoices(text))));
            }
          }
        }
      }
    }
    expect([...new Set(wrong)]).toEqual([]);
    expect([...seen].sort()).toEqual(
      expect.arrayContaining([
        'invalid_fields',
        'no_key',
        'no_reason',
        'no_such_method',
        'not_found',
        'date_not_later',
      ]),
    );
  }, 240_000);

  it('names each field, what belongs there and why it was refused', async () => {
    const path = '/gemeenten/westerkwartier/plannen/2024/acties/kermis/besluiten';
    const body = { besluit: 'x', tot: 'morgen', reden: 'x'.repeat(5_000), y: 1 };
    const { answer } = await callApi(db, site, { by: 'marga', method: 'POST', path, body });
    expect(answer).toMatchObject({
      code: 'invalid_fields',
      fouten: [
        { veld: 'besluit', code: 'not_a_choice' },
        { veld: 'tot', code: 'wrong_format', verwacht: 'Hier hoort een datum, zoals 2024-06-30.' },
        {
          veld: 'reden',
          code: 'too_long',
          verwacht: 'Maak deze tekst korter: er passen 4000 tekens.',
        },
        { veld: 'y', code: 'unknown_field', verwacht: 'Dit veld bestaat hier niet. Laat het weg.' },
      ],
    });
    const none = await callApi(db, site, { by: 'marga', method: 'POST', path, body: {} });
    expect(none.answer).toMatchObject({ fouten: [{ veld: 'besluit', code: 'required' }] });
  });
});

describe('the document of the API, by the Dutch design rules (V66)', () => {
  it('says whom to ask, and the version header of every answer', async () => {
    const { headers: own } = await callApi(db, site, {
      by: null,
      method: 'GET',
      path: '/openapi.json',
    });
    // Tools on other sites may read it: nothing in it is anybody's.
    expect(own.get('access-control-allow-origin')).toBe('*');
    const { info, paths, components } = await readDocument();
    expect(info.contact.url).toMatch(/^https?:/);
    expect(components.headers['API-Version']?.schema.type).toBe('string');
    const answers = Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, { responses }]) =>
        Object.entries(responses).map(([status, { headers }]) => ({
          at: `${method} ${path} ${status}`,
          headers,
        })),
      ),
    );
    expect(answers.length).toBeGreaterThan(100);
    for (const { at, headers } of answers) {
      expect([at, headers?.['API-Version']]).toEqual([
        at,
        { $ref: '#/components/headers/API-Version' },
      ]);
    }
  });
});
