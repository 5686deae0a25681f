import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { itemsOf, type StoredItem, wordsIn } from '../../../domain/draft/stored.ts';
import { understand } from '../../../plans/drafts/understand.ts';
import type { Db } from '../../../prisma/client.ts';
import { seed, seededPlan } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { plainText, testSite, type TestSite } from '../site.ts';
import { draftAt, formOf, type Hands, handsOf, itemNamed } from './drafting.ts';
import { seedDraft } from './seed-draft.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let hands: Hands;
let path: string;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(async () => {
  site = testSite(db);
  hands = handsOf(site);
  ({ path } = await seedDraft(db, seededPlan()));
});

async function indicators(): Promise<StoredItem[]> {
  return itemsOf((await draftAt(db, path)).items, 'indicator');
}

async function added(): Promise<StoredItem> {
  const at = await hands.send(`${path}/onderdelen`, [
    ['onderdeel', 'indicator'],
    ['thema', 'zorg'],
  ]);
  const item = (await indicators()).find(({ id }) => at.endsWith(id));
  if (item === undefined) throw new Error('no indicator was added');
  return item;
}

it('are parts of a draft, each under its theme', async () => {
  expect((await indicators()).map((item) => wordsIn(item, 'name'))).toEqual([
    'Diefstal en inbraak woning',
    'Incidenten jeugdoverlast',
  ]);
  const page = plainText(await site.read(path));
  expect(page).toContain('Indicatoren van dit thema (1)');
  expect(page).toContain('aantal · streefwaarde 5 in 2024');
});

it('are added to a theme: by an entry of the catalogue that is all there is to fill in', async () => {
  const item = await added();
  const words = { catalogue: 'Mishandeling', actions: 'tafel' };
  await hands.send(`${path}/${item.id}`, formOf(item, words));
  const { plan, concerns } = understand((await draftAt(db, path)).items);
  expect(concerns.filter((one) => one.itemId === item.id)).toEqual([]);
  expect(plan?.indicators.at(-1)).toMatchObject({
    id: 'mishandeling',
    themeId: 'zorg',
    name: 'Mishandeling',
    unit: 'count',
    direction: 'lower',
    movedBy: ['tafel'],
  });
});

it('say beside the field what is missing or wrong, by the rules of the plan file', async () => {
  const item = await added();
  const empty = plainText(await site.read(`${path}/${item.id}`));
  for (const label of ['Naam van de indicator', 'Waarin wordt gemeten', 'Wat is beter?']) {
    expect(empty).toContain(label);
  }
  const concerns = async () =>
    understand((await draftAt(db, path)).items)
      .concerns.filter(({ itemId }) => itemId === item.id)
      .map(({ field, kind }) => `${String(field)}: ${kind}`);
  expect(await concerns()).toEqual(
    expect.arrayContaining(['name: missing', 'unit: missing', 'direction: missing']),
  );
  const words = { name: 'Overlast', unit: 'aantal', direction: 'lager', period: 'maand' };
  await hands.send(`${path}/${item.id}`, formOf(item, { ...words, target: 'veel' }));
  expect(await concerns()).toEqual(['target: problem', 'period: problem']);
  expect(await site.read(`${path}/${item.id}`)).toContain('id="period-fout"');
});

it('wait for a theme where none is chosen', async () => {
  const item = itemNamed(await draftAt(db, path), 'jeugdoverlast');
  await hands.send(`${path}/${item.id}`, formOf(item, { theme: '' }));
  const page = plainText(await site.read(`${path}/${item.id}`));
  expect(page).toContain('Thema: vul dit nog in.');
  expect(plainText(await site.read(path))).toMatch(/Nog zonder thema.*Incidenten jeugdoverlast/);
});

it('move within their theme, go away and come back', async () => {
  const item = await added();
  await hands.send(`${path}/${item.id}`, formOf(item, { catalogue: 'Straatroof' }));
  await hands.send(`${path}/${item.id}/stap`, [['stap', 'omhoog']]);
  const ofTheme = async () =>
    understand((await draftAt(db, path)).items)
      .plan?.indicators.filter(({ themeId }) => themeId === 'zorg')
      .map(({ id }) => id);
  expect(await ofTheme()).toEqual(['straatroof', 'jeugdoverlast']);
  await hands.send(`${path}/${item.id}/stap`, [['stap', 'weg']]);
  expect(await ofTheme()).toEqual(['jeugdoverlast']);
  await hands.send(`${path}/${item.id}/stap`, [['stap', 'terug']]);
  expect(await ofTheme()).toEqual(['straatroof', 'jeugdoverlast']);
});

it('keep their actions, whatever these are called later', async () => {
  const action = itemNamed(await draftAt(db, path), 'controles');
  await hands.send(`${path}/${action.id}`, formOf(action, { shortName: 'Heel anders' }));
  const { plan, concerns } = understand((await draftAt(db, path)).items);
  expect(concerns.filter(({ kind }) => kind === 'problem')).toEqual([]);
  expect(plan?.indicators[0]?.movedBy).toEqual(['controles']);
});

it('of an action, what no field is for is kept under its own heading', async () => {
  const item = itemNamed(await draftAt(db, path), 'controles');
  const column = { kolom: 'Bestuurder', 'kolom-tekst': 'De burgemeester' };
  await hands.send(`${path}/${item.id}`, Object.entries(column));
  await hands.send(`${path}/${item.id}`, Object.entries({ ...column, 'kolom-tekst': 'Wethouder' }));
  const { plan } = understand((await draftAt(db, path)).items);
  const found = plan?.actions.find(({ id }) => id === 'controles');
  expect(found?.particulars.others).toEqual([
    { heading: 'Bestuurder', text: 'De burgemeester' },
    { heading: 'Bestuurder', text: 'Wethouder' },
  ]);
});
