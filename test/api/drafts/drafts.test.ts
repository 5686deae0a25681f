import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { itemsOf, valueOf, wordsIn } from '../../../domain/draft/stored.ts';
import { understand } from '../../../plans/drafts/understand.ts';
import { readPlanFile } from '../../../plans/read.ts';
import type { Db } from '../../../prisma/client.ts';
import { readVersion } from '../../../prisma/plan-storage.ts';
import { seed, seededPlan } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import {
  baseUrl,
  claiming,
  plainText,
  signedIn,
  signInProtection,
  testSite,
  type TestSite,
} from '../site.ts';
import { begin, draftAt, formOf, type Hands, handsOf, itemNamed } from './drafting.ts';

const example = readFileSync(
  new URL('../../../plans/westerkwartier-2024.yaml', import.meta.url),
  'utf8',
);

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let hands: Hands;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  // As a plan file has it: with the holidays of the years around it.
  const calendar = readPlanFile(example).plan?.calendar ?? seededPlan().calendar;
  await seed(db, { ...seededPlan(), calendar });
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db);
  hands = handsOf(site);
});

describe('a draft begins', () => {
  it('with the example, which is complete and becomes a plan', async () => {
    const path = await begin(hands, 'voorbeeld');
    const version = await hands.send(`${path}/plan`, []);
    expect(version).toMatch(/^\/plannen\/[0-9a-f-]+$/);
    const loaded = await readVersion(db, version.split('/').at(-1) ?? '');
    const reading = readPlanFile(example);
    expect(loaded).toEqual(reading.plan);
  });

  it('with the plan that runs, and then nothing is different', async () => {
    const path = await begin(hands, 'loopt', 'westerkwartier/2024');
    const page = plainText(await site.read(`${path}/vergelijking`));
    expect(page).toContain('gelijk aan het plan dat loopt');
  });

  it('with one of many plans: which one is asked once, and only where it matters', async () => {
    const other = seededPlan();
    await seed(db, { ...other, municipality: { ...other.municipality, id: 'elders' } });
    const page = await site.read('/plannen/concept');
    expect(page.match(/type="radio"/g)).toHaveLength(4);
    expect(page.match(/<option value="\w+\/2024"/g)).toHaveLength(2);
    const refused = await hands.post('/plannen/concept', [['begin', 'volgend']]);
    expect(plainText(await refused.text())).toContain('Kies welk plan dat loopt.');
    expect(await begin(hands, 'volgend', 'westerkwartier/2024')).toContain('/plannen/concept/');
  });

  it('with a plan file, and written again it is the same plan', async () => {
    const body = new FormData();
    body.set('bestand', new File([example], 'plan.yaml'));
    const sent = { method: 'POST', body, headers: { origin: baseUrl } };
    const response = await site.app.request(`${baseUrl}/plannen/concept/bestand`, sent);
    const path = response.headers.get('location') ?? '';
    const written = readPlanFile(await site.read(`${path}/planbestand`));
    expect(written.plan).toEqual(readPlanFile(example).plan);
  });

  it('empty, and says field by field what is still to be filled in', async () => {
    const path = await begin(hands, 'leeg');
    const added = await hands.send(`${path}/onderdelen`, [['onderdeel', 'action']]);
    const page = plainText(await site.read(added));
    expect(page).toContain('Actie zonder naam');
    expect(await hands.send(`${path}/plan`, [])).toBe(`${path}?melding=niet-compleet`);
    expect(plainText(await site.read(path))).toContain('Nog te doen:');
  });

  it('empty with the people of the municipality, for who is of one', async () => {
    site = testSite(db, { protection: signInProtection });
    hands = handsOf(site, await signedIn(db, 'marga'));
    const draft = await draftAt(db, await begin(hands, 'leeg'));
    const names = itemsOf(draft.items, 'contact').map((item) => wordsIn(item, 'name'));
    expect(names.sort()).toEqual(
      seededPlan()
        .contacts.map(({ name }) => name)
        .sort(),
    );
  });

  it('not with nothing', async () => {
    const response = await hands.post('/plannen/concept', []);
    expect(response.status).toBe(400);
    expect(plainText(await response.text())).toContain('Kies waar u mee begint.');
  });
});

describe('somebody fills in a draft', () => {
  it('and what is typed has its meaning, or says beside the field what is wrong', async () => {
    const path = await begin(hands, 'voorbeeld');
    const [item] = itemsOf((await draftAt(db, path)).items, 'action');
    if (item === undefined) throw new Error('no action');
    await hands.send(`${path}/${item.id}`, formOf(item, { timing: 'ooit', cost: '7500' }));
    const draft = await draftAt(db, path);
    const { plan, concerns } = understand(draft.items);
    expect(concerns.map(({ field, kind }) => ({ field, kind }))).toContainEqual({
      field: 'timing',
      kind: 'problem',
    });
    expect(plan?.actions[0]?.costCents).toBe(750_000);
    expect(await site.read(`${path}/${item.id}`)).toContain('id="timing-fout"');
  });

  it('and a theme that is renamed keeps its actions and its key', async () => {
    const path = await begin(hands, 'voorbeeld');
    const [theme] = itemsOf((await draftAt(db, path)).items, 'theme');
    if (theme === undefined) throw new Error('no theme');
    await hands.send(`${path}/${theme.id}`, formOf(theme, { name: 'Iets heel anders' }));
    const { plan, concerns } = understand((await draftAt(db, path)).items);
    expect(concerns.filter(({ kind }) => kind !== 'warning')).toEqual([]);
    expect(plan?.themes[0]).toMatchObject({ id: wordsIn(theme, 'key'), name: 'Iets heel anders' });
  });

  it('adds, copies, moves, takes out and puts back an action', async () => {
    const path = await begin(hands, 'voorbeeld');
    const before = itemsOf((await draftAt(db, path)).items, 'action');
    const [first] = before;
    if (first === undefined) throw new Error('no action');
    const copy = await hands.send(`${path}/${first.id}/stap`, [['stap', 'kopie']]);
    const copied = itemsOf((await draftAt(db, path)).items, 'action').at(-1);
    expect(copy).toContain(copied?.id);
    expect(wordsIn(copied ?? first, 'key')).not.toBe(wordsIn(first, 'key'));
    await hands.send(`${path}/${first.id}/stap`, [['stap', 'omlaag']]);
    const [now] = itemsOf((await draftAt(db, path)).items, 'action');
    expect(now?.id).not.toBe(first.id);
    await hands.send(`${path}/${first.id}/stap`, [['stap', 'weg']]);
    expect(itemsOf((await draftAt(db, path)).items, 'action')).toHaveLength(before.length);
    await hands.send(`${path}/${first.id}/stap`, [['stap', 'terug']]);
    expect(itemsOf((await draftAt(db, path)).items, 'action')).toHaveLength(before.length + 1);
  });

  it('takes back what they did last, and then what they did before', async () => {
    const path = await begin(hands, 'voorbeeld');
    const [item] = itemsOf((await draftAt(db, path)).items, 'action');
    if (item === undefined) throw new Error('no action');
    const words = async () => {
      const found = (await draftAt(db, path)).items.find(({ id }) => id === item.id) ?? item;
      return [wordsIn(found, 'how'), wordsIn(found, 'what')];
    };
    const was = await words();
    await hands.send(`${path}/${item.id}`, formOf(item, { how: 'Anders' }));
    await hands.send(`${path}/${item.id}`, formOf(item, { what: 'Iets' }));
    expect(await words()).toEqual(['Anders', 'Iets']);
    await hands.send(`${path}/ongedaan`, []);
    expect(await words()).toEqual(['Anders', was[1]]);
    await hands.send(`${path}/ongedaan`, []);
    expect(await words()).toEqual(was);
    const nothing = await hands.send(`${path}/ongedaan`, []);
    expect(nothing).toContain('niets-ongedaan');
  });

  it('asks something about a field, for whoever looks at it next', async () => {
    const path = await begin(hands, 'voorbeeld');
    const [item] = itemsOf((await draftAt(db, path)).items, 'action');
    if (item === undefined) throw new Error('no action');
    await hands.send(`${path}/${item.id}`, [
      ['vraag-bij', 'cost'],
      ['vraag', 'Klopt dit bedrag?'],
    ]);
    expect(plainText(await site.read(`${path}/${item.id}`))).toContain('Vraag: Klopt dit bedrag?');
  });
});

describe('two people work on one draft', () => {
  let path: string;
  let marga: Hands;
  let colleague: Hands;

  beforeEach(async () => {
    site = testSite(db, { protection: signInProtection });
    marga = handsOf(site, await signedIn(db, 'marga'));
    colleague = handsOf(site, await claiming(db, 'westerkwartier', ['coordinator']));
    path = await begin(marga, 'loopt', 'westerkwartier/2024');
  });

  it('in different fields of one action, and both stay', async () => {
    const item = itemNamed(await draftAt(db, path), 'tafel');
    const stale = { how: wordsIn(item, 'how'), what: wordsIn(item, 'what') };
    await marga.send(`${path}/${item.id}`, formOf(item, { ...stale, how: 'Zo' }));
    await colleague.send(`${path}/${item.id}`, formOf(item, { ...stale, what: 'Dit' }));
    const now = itemNamed(await draftAt(db, path), 'tafel');
    expect([wordsIn(now, 'how'), wordsIn(now, 'what')]).toEqual(['Zo', 'Dit']);
  });

  it('in the same field: the second sees what the first typed, and both are kept', async () => {
    const item = itemNamed(await draftAt(db, path), 'tafel');
    await marga.send(`${path}/${item.id}`, formOf(item, { how: 'Zoals de eerste wil' }));
    const second = await colleague.post(
      `${path}/${item.id}`,
      formOf(item, { how: 'Zoals ik wil' }),
    );
    expect(second.status).toBe(409);
    const page = plainText(await second.text());
    expect(page).toContain('Zoals de eerste wil');
    expect(page).toContain('Zoals ik wil');
    const now = itemNamed(await draftAt(db, path), 'tafel');
    expect(wordsIn(now, 'how')).toBe('Zoals de eerste wil');
    const log = await db.draftChange.findMany({ where: { itemId: item.id, applied: false } });
    expect(log.map(({ after }) => after)).toMatchObject([{ typed: 'Zoals ik wil' }]);
    await colleague.send(`${path}/${item.id}`, formOf(now, { how: 'Zoals ik wil' }));
    expect(wordsIn(itemNamed(await draftAt(db, path), 'tafel'), 'how')).toBe('Zoals ik wil');
  });

  it('and nobody takes back what somebody else did', async () => {
    const item = itemNamed(await draftAt(db, path), 'tafel');
    await marga.send(`${path}/${item.id}`, formOf(item, { how: 'Zo' }));
    expect(await colleague.send(`${path}/ongedaan`, [])).toContain('niets-ongedaan');
    const log = await site.app.request(`${baseUrl}${path}/wijzigingen`);
    expect(log.status).toBe(303);
    expect(valueOf(itemNamed(await draftAt(db, path), 'tafel'), 'how').typed).toBe('Zo');
  });
});
