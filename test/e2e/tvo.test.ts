import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../domain/plan/plan.ts';
import { hasBrowser, type House, housePlan, openHouse } from './house.ts';

/** The day after the actions came to the TVO. */
const reports: Plan['reports'] = [{ half: 1, on: '2024-04-16', deliveries: [] }];

describe.runIf(hasBrowser)('the TVO, and those who read what it leads to', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse(housePlan({ reports }), '2024-02-28', '2024-04-15');
  });
  afterAll(() => house.stop());

  it('a member reads the agenda, and cannot decide', async () => {
    const page = await house.signIn('politie');
    await openMeeting(page);
    await page.getByText('Over 5 punten vragen we het TVO om een besluit.').waitFor();
    expect(await page.getByText('Zet zelf een punt op de agenda').count()).toBe(0);
    const item = page.getByRole('link', { name: 'cyberwegenkaart op orde brengen' });
    await item.click();
    await page.getByRole('heading', { name: 'Wat er gebeurde' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Besluiten' }).count()).toBe(0);
    const answer = await page.goto(house.path('/acties-samen'));
    expect(answer?.status()).toBe(403);
    await page.getByRole('heading', { name: 'Deze pagina is niet voor u' }).waitFor();
  });

  it('the secretary reads what was tried, and records what the meeting decided', async () => {
    const page = await house.signIn('wytze');
    await openMeeting(page);
    await page
      .getByText(/Gemaild op .*15 april/)
      .first()
      .waitFor();
    await page.getByText('Geen antwoord ontvangen.').first().waitFor();
    await page.getByRole('link', { name: 'weerbaarheid op orde brengen' }).click();
    const what = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const summary = page.getByText('Tijd geven', { exact: true });
    await summary.click();
    const form = page.getByRole('group').filter({ has: summary });
    await form.getByLabel('Nieuwe datum').fill('2024-06-28');
    await form.getByLabel('Reden').fill('Besproken in het overleg van 18 april.');
    await form.getByRole('button', { name: 'Geef tijd' }).click();
    await page.getByRole('button', { name: 'Ja, meer tijd geven' }).click();
    await page.getByText('De actie heeft een nieuwe datum.').waitFor();
    await openMeeting(page);
    await page.getByText('Over 4 punten vragen we het TVO om een besluit.').waitFor();
    const decided = page.getByRole('listitem').filter({ hasText: what });
    await decided.getByText('Meer tijd gegeven door Wytze Hoekstra').waitFor();
    await decided.getByText('“Besproken in het overleg van 18 april.”').waitFor();
  });

  it('the mayor reads reports and nothing else', async () => {
    await house.stage.until('2024-04-16');
    const page = await house.signIn('burgemeester');
    await page.getByRole('link', { name: 'Rapportage eerste halfjaar' }).click();
    await page.getByText('cyberwegenkaart').first().waitFor();
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link');
    expect(await menu.allTextContents()).toEqual(['Mijn acties', 'Overleggen', 'Rapportages']);
    for (const path of ['', '/acties/cyberwegenkaart', '/mails', '/acties-samen']) {
      expect((await page.goto(house.path(path)))?.status()).toBe(403);
    }
  });
});

async function openMeeting(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Overleggen' }).click();
  await page.getByRole('link', { name: 'TVO, donderdag 18 april' }).click();
}
