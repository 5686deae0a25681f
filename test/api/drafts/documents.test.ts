import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { itemsOf, valueOf, wordsIn } from '../../../domain/draft/stored.ts';
import { understand } from '../../../plans/drafts/understand.ts';
import type { Db } from '../../../prisma/client.ts';
import { seed, seededPlan } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import {
  baseUrl,
  plainText,
  signedIn,
  signInProtection,
  testSite,
  type TestSite,
} from '../site.ts';
import { draftAt, formOf, type Hands, handsOf } from './drafting.ts';
import { pdfDocument, seedDraft } from './seed-draft.ts';

const sheet = [
  'Thema;Wat gaan we doen?;Hoe;Betrokkenen;Actiehouder;Wanneer;Kosten;Stand',
  'Jeugd;Jongerenwerk versterken;Meer uren op straat;politie, Wijkraad Zuid;Joris;Q2 2024;€ 5.000;loopt',
  'Jeugd;Voorlichting op school;In de klas;Wijkraad Zuid;Joris;medio 2024;-;nog niet',
  'Digitaal;Cyberweek houden;Met ondernemers;;;Structureel;PM;',
].join('\n');

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let hands: Hands;
let cookie: Record<string, string>;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(async () => {
  site = testSite(db, { protection: signInProtection });
  cookie = await signedIn(db, 'marga');
  hands = handsOf(site, cookie);
});

async function upload(content: string | Uint8Array<ArrayBuffer>, name: string): Promise<Response> {
  const body = new FormData();
  body.set('bestand', new File([content], name));
  const sent = { method: 'POST', body, headers: { origin: baseUrl, ...cookie } };
  return site.app.request(`${baseUrl}/plannen/concept/bestand`, sent);
}

async function read(path: string): Promise<string> {
  return plainText(await (await site.app.request(`${baseUrl}${path}`, { headers: cookie })).text());
}

async function drafted(): Promise<string> {
  const response = await upload(sheet, 'plan.csv');
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

it('a document becomes a draft: each action with its own words, and where they stand', async () => {
  const { items } = await draftAt(db, await drafted());
  const actions = itemsOf(items, 'action');
  expect(actions.map((item) => wordsIn(item, 'what'))).toEqual([
    'Jongerenwerk versterken',
    'Voorlichting op school',
    'Cyberweek houden',
  ]);
  const timing = valueOf(actions[1] ?? never(), 'timing');
  expect(timing).toMatchObject({ source: 'medio 2024', typed: null });
  expect(timing.place?.row).toBe(2);
  expect(itemsOf(items, 'theme').map((item) => wordsIn(item, 'name'))).toEqual([
    'Jeugd',
    'Digitaal',
  ]);
});

it('what the words leave open is a doubt until somebody says that it is right', async () => {
  const path = await drafted();
  const doubts = async () =>
    understand((await draftAt(db, path)).items).concerns.filter(
      ({ kind, field, itemId }) => kind === 'doubt' && field === 'timing' && itemId === item.id,
    );
  const item = itemsOf((await draftAt(db, path)).items, 'action')[1] ?? never();
  expect(await doubts()).toHaveLength(1);
  expect(await read(`${path}/${item.id}`)).toContain('Gelezen als: Q2 2024.');
  await hands.send(`${path}/${item.id}`, [['klopt', 'timing']]);
  expect(await doubts()).toEqual([]);
  await hands.send(`${path}/ongedaan`, []);
  expect(await doubts()).toHaveLength(1);
});

it('shows what the document says beside the field, with the row around it', async () => {
  const path = await drafted();
  const item = itemsOf((await draftAt(db, path)).items, 'action')[1] ?? never();
  await hands.send(`${path}/${item.id}`, formOf(item, { timing: 'Q3' }));
  const page = await read(`${path}/${item.id}`);
  expect(page).toContain('In het document: “medio 2024”');
  expect(page).toContain('Jongerenwerk versterken');
});

it('people of the municipality are who the document means; the others are asked at once', async () => {
  const path = await drafted();
  const before = await read(`${path}/namen`);
  expect(before).toContain('Wijkraad ZuidStaat er');
  await hands.send(`${path}/namen`, [
    ['wie', 'Wijkraad Zuid'],
    ['is', 'partij'],
  ]);
  expect(await read(`${path}/namen`)).not.toContain('Wijkraad ZuidStaat er');
  const { items } = await draftAt(db, path);
  const { plan } = understand(items);
  expect(plan?.actions[1]?.involved).toEqual(['wijkraad-zuid']);
});

it('a column that means something else is said once, and what people typed stays', async () => {
  const path = await drafted();
  const item = itemsOf((await draftAt(db, path)).items, 'action')[0] ?? never();
  expect(wordsIn(item, 'other:Stand')).toBe('loopt');
  await hands.send(`${path}/${item.id}`, formOf(item, { cost: '7.000' }));
  await hands.send(`${path}/kolommen`, [
    ['kop', 'Stand'],
    ['betekenis', 'remark'],
  ]);
  const now = itemsOf((await draftAt(db, path)).items, 'action');
  expect(now.map((one) => wordsIn(one, 'remark'))).toEqual(['loopt', 'nog niet', '']);
  expect(now[0]).toMatchObject({ id: item.id });
  expect(wordsIn(now[0] ?? never(), 'cost')).toBe('7.000');
});

it('a document that cannot be read is refused in words', async () => {
  const picture = await upload(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0]), 'scan.jpg');
  expect(picture.status).toBe(400);
  expect(plainText(await picture.text())).toContain('Er is nog niets gemaakt.');
});

it('who may see the draft gets the document as it was sent, and a browser does not open it', async () => {
  const path = await drafted();
  const response = await site.app.request(`${baseUrl}${path}/document/bestand`, {
    headers: cookie,
  });
  expect(await response.text()).toBe(sheet);
  expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''plan.csv");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

it('the document goes with the draft that is thrown away', async () => {
  const path = await drafted();
  const { fileId } = await draftAt(db, path);
  await hands.send(`${path}/weggooien`, []);
  expect(await db.draftFile.findUnique({ where: { id: fileId ?? '' } })).toBeNull();
});

it('shows a sheet with its letters and numbers, and the heading above the row', async () => {
  const path = await drafted();
  const item = itemsOf((await draftAt(db, path)).items, 'action')[2] ?? never();
  const html = await (
    await site.app.request(`${baseUrl}${path}/${item.id}`, { headers: cookie })
  ).text();
  expect(html).toContain('<td class="sheet-name">H</td>');
  expect(html).toMatch(/<td class="sheet-name">4<\/td>.*<mark>Cyberweek houden<\/mark>/);
  expect(html).toMatch(/<th scope="col"[^>]*>Wanneer<\/th>/);
});

it('shows the place in a PDF as text and on a map until a script draws its page, which only that page runs', async () => {
  const { path, itemId } = await seedDraft(db, seededPlan(), pdfDocument);
  const response = await site.app.request(`${baseUrl}${path}/${itemId}`, { headers: cookie });
  const html = await response.text();
  expect(html).toContain('<mark>');
  expect(html).toContain('Hier op bladzijde 1');
  expect(html).toMatch(/data-part="frame" hidden/);
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("worker-src 'self'");
  expect(policy).not.toMatch(/unsafe/);
  const other = await site.app.request(`${baseUrl}${path}/namen`, { headers: cookie });
  expect(other.headers.get('content-security-policy')).not.toContain('script-src');
});

describe('a document for two years', () => {
  const twoYears = [
    'Uitvoeringsplan 2024-2025;;',
    'Wat gaan we doen?;Wanneer;Kosten',
    'Jongerenwerk versterken;Q2 2024;-',
    'Voorlichting op school;Q3 2025;-',
    'Cyberweek houden;Q1 2024 en Q1 2025;-',
  ].join('\n');
  const actionsAt = async (path: string) =>
    itemsOf((await draftAt(db, path)).items, 'action').map((item) => wordsIn(item, 'what'));
  let path: string;

  beforeEach(async () => {
    path = (await upload(twoYears, 'plan.csv')).headers.get('location') ?? '';
  });

  it('is a draft of the first, which says what is of the second', async () => {
    expect(await actionsAt(path)).toEqual(['Jongerenwerk versterken', 'Cyberweek houden']);
    const page = await read(path);
    expect(page).toContain('1 actie van 2025 staat niet in dit concept');
    expect(page).toContain('Voorlichting op school, Q3 2025');
  });

  it('and in one click one of the second, each with the way to the other', async () => {
    const other = await hands.send(`${path}/ander-jaar`, [['jaar', '2025']]);
    expect(await actionsAt(other)).toEqual(['Voorlichting op school', 'Cyberweek houden']);
    expect(await read(path)).toContain('1 actie van 2025 staat in het concept van 2025');
    expect(await read(other)).toContain('1 actie van 2024 staat in het concept van 2024');
    expect(await hands.send(`${path}/ander-jaar`, [['jaar', '2025']])).toBe(other);
    expect(await hands.send(`${path}/ander-jaar`, [['jaar', '2031']])).toBe(path);
  });

  it('keeps the document until the last of them is thrown away', async () => {
    const other = await hands.send(`${path}/ander-jaar`, [['jaar', '2025']]);
    const { fileId } = await draftAt(db, path);
    const isKept = async () => (await db.draftFile.count({ where: { id: fileId ?? '' } })) === 1;
    await hands.send(`${path}/weggooien`, []);
    expect(await isKept()).toBe(true);
    await hands.send(`${other}/weggooien`, []);
    expect(await isKept()).toBe(false);
  });
});

function never(): never {
  throw new Error('there is no such action');
}
