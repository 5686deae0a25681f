/** A program makes a plan as people do: through a draft, with the same rules and the same words. */

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { Db } from '../../../prisma/client.ts';
import { readVersion } from '../../../prisma/plan-storage.ts';
import { writePlan } from '../../../plans/write-plan.ts';
import { seed, seededPlan } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { seedDraft } from '../drafts/seed-draft.ts';
import { signInProtection, testSite, type TestSite } from '../site.ts';
import { callApi } from './calling.ts';

const field = z.looseObject({
  veld: z.string(),
  woorden: z.string(),
  keer: z.number(),
  gelezen: z.unknown(),
  openstaand: z.array(z.object({ soort: z.string(), tekst: z.string() })),
});
const part = z.looseObject({
  onderdeel: z.string(),
  soort: z.string(),
  sleutel: z.string().nullable(),
  weg: z.boolean(),
  velden: z.array(field),
});
const draftShape = z.looseObject({
  concept: z.string(),
  compleet: z.boolean(),
  onderdelen: z.array(part),
});

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db, { protection: signInProtection });
});

async function call(method: string, path: string, body?: object) {
  return callApi(db, site, { by: 'marga', method, path, body });
}

async function begin(body: object): Promise<string> {
  const { status, answer } = await call('POST', '/concepten', body);
  expect(status).toBe(201);
  return z.object({ concept: z.string() }).parse(answer).concept;
}

async function read(concept: string) {
  return draftShape.parse((await call('GET', `/concepten/${concept}`)).answer);
}

async function partNamed(concept: string, key: string) {
  const { onderdelen } = await read(concept);
  const found = onderdelen.find(({ sleutel }) => sleutel === key);
  if (found === undefined) throw new Error(`no part ${key}`);
  return found;
}

function fieldOf({ velden }: z.infer<typeof part>, name: string) {
  const found = velden.find(({ veld }) => veld === name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
}

it('takes a plan file in, and gives it out as the plan that it was', async () => {
  const concept = await begin({ soort: 'planbestand', bron: writePlan(seededPlan()) });
  expect((await read(concept)).compleet).toBe(true);
  const listed = await call('GET', '/concepten');
  expect(JSON.stringify(listed.answer)).toContain(concept);
  const made = await call('POST', `/concepten/${concept}/planversie`);
  expect(made.status).toBe(201);
  const { versie } = z.looseObject({ versie: z.string() }).parse(made.answer);
  expect((await readVersion(db, versie))?.actions).toEqual(seededPlan().actions);
});

it('begins an empty one, which says what is missing and becomes no plan yet', async () => {
  const concept = await begin({ soort: 'leeg' });
  expect(await read(concept)).toMatchObject({ compleet: false });
  const made = await call('POST', `/concepten/${concept}/planversie`);
  expect(made).toMatchObject({ status: 409, answer: { code: 'draft_incomplete' } });
  expect(JSON.stringify(made.answer)).toContain('Nog te doen');
});

it('reads a document that is sent with it, each value with its words and its place', async () => {
  const sheet =
    'Thema;Wat gaan we doen?;Betrokkenen;Wanneer\nJeugd;Jongerenwerk;politie;medio 2024';
  const concept = await begin({ soort: 'document', naam: 'plan.csv', inhoud: btoa(sheet) });
  const { onderdelen } = await read(concept);
  const action = onderdelen.find(({ soort }) => soort === 'action');
  expect(action && fieldOf(action, 'timing')).toMatchObject({
    document: 'medio 2024',
    plaats: { rij: 1, kolom: 3 },
    openstaand: [{ soort: 'doubt' }],
  });
  const columns = await call('GET', `/concepten/${concept}/kolommen`);
  expect(columns.answer).toMatchObject({
    kolommen: expect.arrayContaining([{ kop: 'Wanneer', betekenis: 'timing' }]),
  });
  await call('POST', `/concepten/${concept}/kolommen`, { betekenissen: { Wanneer: 'remark' } });
  const reread = (await read(concept)).onderdelen.find(({ soort }) => soort === 'action');
  expect(reread && fieldOf(reread, 'remark').woorden).toBe('medio 2024');
});

it('says of a value what it means, where it stands and what is not sure about it', async () => {
  const { id, itemId } = await seedDraft(db, seededPlan());
  const item = (await read(id)).onderdelen.find(({ onderdeel }) => onderdeel === itemId);
  expect(item && fieldOf(item, 'timing')).toMatchObject({
    woorden: 'medio 2024',
    gelezen: 'Q2 2024',
    document: 'medio 2024',
    plaats: { bladzijde: 1, blok: 1, rij: 1, kolom: 1 },
    openstaand: [{ soort: 'doubt' }],
  });
  const settled = await call('PATCH', `/concepten/${id}/onderdelen/${itemId}`, {
    nagekeken: ['timing'],
  });
  expect(fieldOf(part.parse(settled.answer), 'timing')).toMatchObject({
    nagekeken: { door: 'Marga de Wit' },
    openstaand: [],
  });
});

it('fills in fields, and refuses to write over what somebody else did meanwhile', async () => {
  const { id } = await seedDraft(db, seededPlan());
  const item = await partNamed(id, 'controles');
  const path = `/concepten/${id}/onderdelen/${item.onderdeel}`;
  const { keer } = fieldOf(item, 'how');
  const change = (woorden: string) =>
    call('PATCH', path, { velden: [{ veld: 'how', woorden, keer }] });
  const first = await change('Samen met de buurt.');
  expect(fieldOf(part.parse(first.answer), 'how')).toMatchObject({ keer: keer + 1 });
  expect(await change('Alleen.')).toMatchObject({
    status: 409,
    answer: { code: 'changed_meanwhile', fouten: [{ veld: 'how' }] },
  });
  expect(fieldOf(await partNamed(id, 'controles'), 'how').woorden).toBe('Samen met de buurt.');
  const undone = await call('POST', `/concepten/${id}/ongedaan`);
  expect(undone.status).toBe(200);
  expect(fieldOf(await partNamed(id, 'controles'), 'how').woorden).toBe('Samen met de partners.');
});

it('knows the fields of each part, and no others', async () => {
  const { id } = await seedDraft(db, seededPlan());
  const item = await partNamed(id, 'controles');
  const path = `/concepten/${id}/onderdelen/${item.onderdeel}`;
  const velden = [{ veld: 'key', woorden: 'anders', keer: 0 }];
  expect(await call('PATCH', path, { velden })).toMatchObject({
    status: 400,
    answer: { code: 'invalid_fields', fouten: [{ veld: 'key', code: 'unknown_field' }] },
  });
});

it('adds, moves, copies, takes out and puts back parts', async () => {
  const { id } = await seedDraft(db, seededPlan());
  const added = await call('POST', `/concepten/${id}/onderdelen`, {
    soort: 'indicator',
    velden: { theme: 'zorg', catalogue: 'Straatroof' },
  });
  expect(added).toMatchObject({ status: 201, answer: { soort: 'indicator', openstaand: [] } });
  const { onderdeel } = part.parse(added.answer);
  const step = (stap: string) =>
    call('POST', `/concepten/${id}/onderdelen/${onderdeel}/stappen`, { stap });
  await step('omhoog');
  const keys = async () =>
    (await read(id)).onderdelen
      .filter(({ soort, weg }) => soort === 'indicator' && !weg)
      .map(({ sleutel }) => sleutel);
  expect(await keys()).toEqual(['woninginbraak', 'straatroof', 'jeugdoverlast']);
  expect((await step('kopie')).answer).toMatchObject({ sleutel: 'straatroof-2' });
  expect((await step('weg')).answer).toMatchObject({ weg: true });
  expect(await keys()).toEqual(['woninginbraak', 'jeugdoverlast', 'straatroof-2']);
  expect((await step('terug')).answer).toMatchObject({ weg: false });
});

it('says who the unknown names are, and throws a draft away', async () => {
  const { id } = await seedDraft(db, seededPlan());
  const item = await partNamed(id, 'controles');
  const { keer } = fieldOf(item, 'parties');
  const velden = [{ veld: 'parties', woorden: 'Buurtvereniging Noord', keer }];
  await call('PATCH', `/concepten/${id}/onderdelen/${item.onderdeel}`, { velden });
  const names = await call('GET', `/concepten/${id}/namen`);
  expect(names.answer).toMatchObject({ namen: [{ naam: 'Buurtvereniging Noord', aantal: 1 }] });
  await call('POST', `/concepten/${id}/namen`, { namen: { 'Buurtvereniging Noord': 'partij' } });
  const involved = fieldOf(await partNamed(id, 'controles'), 'parties');
  expect(involved).toMatchObject({ woorden: 'buurtvereniging-noord', openstaand: [] });
  expect((await call('DELETE', `/concepten/${id}`)).status).toBe(204);
  expect((await call('GET', `/concepten/${id}`)).status).toBe(404);
});

it('refuses what is no plan file, no document or of another municipality, in words', async () => {
  const wrong = [
    { soort: 'planbestand', bron: 'gemeente: [' },
    { soort: 'document', naam: 'plan.docx', inhoud: btoa('geen document') },
  ];
  for (const body of wrong) {
    expect(await call('POST', '/concepten', body)).toMatchObject({
      status: 400,
      answer: { code: 'unreadable' },
    });
  }
  const bron = writePlan(seededPlan('elders'));
  expect(await call('POST', '/concepten', { soort: 'planbestand', bron })).toMatchObject({
    status: 403,
    answer: { code: 'other_municipality' },
  });
});
