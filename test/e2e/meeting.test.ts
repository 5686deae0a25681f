import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action } from '../engine/small-plan.ts';
import { hasBrowser, type House, housePlan, openHouse } from './house.ts';
import { Keyboard } from './keyboard.ts';
import { byQuarter } from '../timings.ts';

/** With the one that the secretary adds, ten items. */
const more = ['camera', 'drugs', 'fietsen', 'horeca'].map((id) =>
  action(id, { timing: byQuarter(1) }),
);

describe.runIf(hasBrowser)('a meeting of the TVO, by keyboard only', () => {
  let house: House;
  let page: Page;
  let keys: Keyboard;

  beforeAll(async () => {
    const plan = housePlan();
    const actions = [...plan.actions, ...more];
    house = await openHouse({ ...plan, actions }, '2024-02-28', '2024-04-18');
    page = await house.signIn('wytze');
    await page.goto(house.path('/overleggen'));
    keys = new Keyboard(page);
  });
  afterAll(() => house.stop());

  it('is prepared: an item of one’s own is put on the agenda', async () => {
    await keys.tabTo('TVO, donderdag 18 april');
    await keys.press('Enter');
    await page.getByText('Over 9 punten vragen we het TVO om een besluit.').waitFor();
    keys.presses = 0;
    await keys.tabTo('Zet zelf een punt op de agenda');
    await keys.press('Enter');
    await keys.press('Tab');
    await keys.type('Jaarwisseling');
    await keys.press('Enter');
    await page.getByText('Over 10 punten vragen we het TVO om een besluit.').waitFor();
  });

  it('has two secretaries on one item: one wins, the other sees it and keeps their own words', async () => {
    const other = new Keyboard(await house.signIn('ineke'));
    await other.page.goto(house.path('/overleggen/tvo/2024-04-18/besluiten'));
    await other.choose('besluit-keep');
    await other.tabTo('reden');
    await other.type('Van de ander');

    await keys.tabTo('Leg de besluiten vast');
    await keys.press('Enter');
    await page.getByText('Nog 10 punten te besluiten').waitFor();
    await decide(10);
    await page.getByText('Nog 9 punten te besluiten').waitFor();

    await other.press('Enter');
    await other.page.getByRole('alert').getByText('intussen al besloten').waitFor();
    expect(await other.page.locator('#reden').inputValue()).toBe('Van de ander');
    expect(await other.page.locator('main').textContent()).toContain('Besproken');
    const { db, municipalityId } = house.stage;
    const decided = await db.meetingDecision.findMany({ where: { municipalityId } });
    expect(decided.map(({ reason }) => reason)).toEqual(['Besproken']);
  });

  it('is held: every item is decided with a few keys, and the next comes by itself', async () => {
    for (let left = 9; left > 0; left -= 1) {
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
    await keys.choose(`besluit-${kind}`);
    await keys.tabTo('reden');
    await keys.type('Besproken');
    await keys.press('Enter');
    if (kind === 'cancel') {
      await page.getByRole('heading', { name: 'Stoppen: dit verandert er' }).waitFor();
      await keys.press('Enter');
    }
  }

  it('is closed, and its decisions stand', async () => {
    await keys.press('Enter');
    await page.getByRole('heading', { name: 'Agenda', exact: true }).waitFor();
    await keys.tabTo('Sluit het overleg af');
    await keys.press('Enter');
    await page.getByText('Afgesloten.').waitFor();
    expect(await page.getByText('Zet zelf een punt op de agenda').count()).toBe(0);
    expect(keys.presses).toBeLessThan(500);
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
