import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, type House, housePlan, openHouse } from './house.ts';

const reminder = 'zondag 31 maart';

describe.runIf(hasBrowser)('people without an account', () => {
  let house: House;
  let page: Page;

  beforeAll(async () => {
    house = await openHouse(housePlan(), '2024-02-28', '2024-03-01');
    page = await house.browser('phone');
  });
  afterAll(() => house.stop());

  it('a partner reports from the mail what is in the way', async () => {
    await house.openMail(page, 'politie', reminder);
    await page.getByRole('link', { name: 'Loopt het vast? Meld het' }).first().click();
    const button = page.getByRole('button', { name: 'Meld dit' });
    await button.click();
    await page.getByRole('alert').getByText('Er is nog niets verstuurd.').waitFor();
    await page.getByLabel('Wat zit er in de weg?').fill('Onze mensen zijn tot mei elders nodig.');
    await button.click();
    await page.getByText('De actiehouder en de coördinator krijgen hierover mail.').waitFor();
  });

  it('a colleague answers for the owner and says who they are; the receipt names them (F9)', async () => {
    await house.openMail(page, 'tarik', reminder);
    await page.getByRole('link', { name: 'Geef antwoord' }).last().click();
    await page.getByText('U antwoordt als Tarik Yilmaz, adviseur.').waitFor();
    await page.getByRole('radio', { name: 'Klaar', exact: true }).first().click();
    await page.getByLabel('Bent u iemand anders?').fill('Sanne Bakker');
    await page.getByRole('button', { name: 'Verstuur antwoorden' }).click();
    await page.getByText('Dit is gezegd door Sanne Bakker').waitFor();
    await house.openMail(page, 'tarik', 'Klaar gemeld: weerbaarheid');
    await page.getByText('Sanne Bakker').first().waitFor();
  });

  it('the owner and the coordinator are mailed that something is in the way', async () => {
    await house.stage.until('2024-03-04');
    for (const address of ['tarik', 'ineke']) {
      await house.openMail(page, address, /Belemmering gemeld|iets in de weg/);
      const news = page.getByText('politie meldt dat er iets in de weg zit bij deze actie.');
      await news.last().waitFor();
    }
  });

  it('the page of the action says who answered, with whose link, and the words of the partner', async () => {
    const desk = await house.signIn('ineke');
    await desk.goto(house.path('/acties/weerbaarheid'));
    const confirmed = desk.getByRole('listitem').filter({ hasText: 'Klaar gemeld door' });
    await confirmed.getByText('Via de link in de mail aan Tarik Yilmaz.').waitFor();
    expect(await confirmed.textContent()).toContain('Klaar gemeld door Sanne Bakker.');
    await desk.goto(house.path('/acties/cyberwegenkaart'));
    await desk.getByText('“Onze mensen zijn tot mei elders nodig.”').waitFor();
  });
});
