import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action } from '../engine/small-plan.ts';
import { hasBrowser, type House, housePlan, openHouse } from './house.ts';

/** With the one that the secretary adds, ten items. */
const more = ['camera', 'drugs', 'fietsen', 'horeca'].map((id) =>
  action(id, { timing: { kind: 'by_quarter', quarter: 1 } }),
);

describe.runIf(hasBrowser)('a meeting of the TVO, by keyboard only', () => {
  let house: House;
  let page: Page;
  let presses = 0;

  beforeAll(async () => {
    const plan = housePlan();
    const actions = [...plan.actions, ...more];
    house = await openHouse({ ...plan, actions }, '2024-02-28', '2024-04-18');
    page = await house.signIn('wytze');
    await page.goto(house.path('/overleggen'));
  });
  afterAll(() => house.stop());

  async function press(key: string): Promise<void> {
    presses += 1;
    await page.keyboard.press(key);
  }

  async function type(text: string): Promise<void> {
    presses += text.length;
    await page.keyboard.type(text);
  }

  /** Tab by Tab, until what has the focus is called so. */
  async function tabTo(name: string | RegExp): Promise<void> {
    for (let tries = 0; tries < 120; tries += 1) {
      await press('Tab');
      if (await isFocused(name)) return;
    }
    throw new Error(`nothing called ${String(name)} gets the focus`);
  }

  async function isFocused(name: string | RegExp): Promise<boolean> {
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) return false;
    const id = (await focused.getAttribute('id')) ?? '';
    const text = (await focused.textContent()) ?? '';
    return typeof name === 'string' ? text.includes(name) || id === name : name.test(text);
  }

  it('is prepared: an item of one’s own is put on the agenda', async () => {
    await tabTo('TVO, donderdag 18 april');
    await press('Enter');
    await page.getByText('Over 9 punten vragen we het TVO om een besluit.').waitFor();
    presses = 0;
    await page.getByText('Zet zelf een punt op de agenda').focus();
    await press('Enter');
    await press('Tab');
    await type('Jaarwisseling');
    await press('Enter');
    await page.getByText('Over 10 punten vragen we het TVO om een besluit.').waitFor();
  });

  it('is held: every item is decided with a few keys, and the next comes by itself', async () => {
    await tabTo('Leg de besluiten vast');
    await press('Enter');
    for (let left = 10; left > 0; left -= 1) {
      const count =
        left === 1 ? 'Nog 1 punt te besluiten' : `Nog ${String(left)} punten te besluiten`;
      await page.getByText(count).waitFor();
      await decide(left);
    }
    await page.getByText('over alle punten is besloten').waitFor();
    const { db } = house.stage;
    const decided = await db.meetingDecision.groupBy({ by: ['kind'], _count: true });
    expect(Object.fromEntries(decided.map(({ kind, _count }) => [kind, _count]))).toMatchObject({
      cancel: 3,
      inform: 1,
    });
    const stopped = await db.action.count({
      where: { municipalityId: house.stage.municipalityId, phase: 'cancelled' },
    });
    expect(stopped).toBe(3);
  });

  /** The focus is on the first decision already; the item of one’s own has other decisions to offer. */
  async function decide(left: number): Promise<void> {
    const isFree = (await page.locator('#besluit-extend').count()) === 0;
    const kind = isFree ? 'inform' : left % 3 === 0 ? 'cancel' : 'keep';
    await choose(kind);
    await tabTo('reden');
    await type('Besproken');
    await press('Enter');
    if (kind === 'cancel') {
      await page.getByRole('heading', { name: 'Stoppen: dit verandert er' }).waitFor();
      await press('Enter');
    }
  }

  async function choose(kind: string): Promise<void> {
    for (let tries = 0; tries < 12; tries += 1) {
      if (tries > 0) await press('ArrowDown');
      if (tries === 0) await press(' ');
      if (await isFocused(`besluit-${kind}`)) return;
    }
    throw new Error(`no choice ${kind}`);
  }

  it('is closed, and its decisions stand', async () => {
    await press('Enter');
    await page.getByRole('heading', { name: 'Agenda', exact: true }).waitFor();
    await tabTo('Sluit het overleg af');
    await press('Enter');
    await page.getByText('Afgesloten.').waitFor();
    expect(await page.getByText('Zet zelf een punt op de agenda').count()).toBe(0);
    expect(presses).toBeLessThan(500);
  });

  it('fits a small phone and a desk, without scrolling sideways', async () => {
    for (const path of ['', '/besluiten', '/besluitenlijst', '/agenda']) {
      await page.goto(house.path(`/overleggen/tvo/2024-04-18${path}`));
      for (const width of [320, 360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const wide = Number(await page.evaluate('document.scrollingElement.scrollWidth'));
        expect([path, width, wide]).toEqual([path, width, width]);
      }
    }
  });
});
