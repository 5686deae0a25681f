import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { hasBrowser, type House, housePlan, openHouse } from './house.ts';

describe.runIf(hasBrowser)('a coordinator decides about many actions at once', () => {
  let house: House;
  let page: Page;

  beforeAll(async () => {
    house = await openHouse(housePlan(), '2024-02-28', '2024-03-01');
    page = await house.signIn('ineke');
  });
  afterAll(() => house.stop());

  it('chooses by owner, looks ahead, reassigns, and reads what came of each', async () => {
    await open();
    await page.getByLabel('Actiehouder', { exact: true }).selectOption({ label: 'Tarik Yilmaz' });
    await page.getByRole('button', { name: 'Zoek' }).click();
    await page.getByText('4 acties gevonden').waitFor();
    for (const action of ['weerbaarheid', 'voorlichting']) await choose(action);
    await page.getByRole('radio', { name: 'Een andere actiehouder aanwijzen' }).check();
    await page.getByLabel('Nieuwe actiehouder').selectOption({ label: 'Hilda Veenstra, adviseur' });
    await page.getByLabel('Reden').fill('Tarik heeft er vier.');
    await page.getByRole('button', { name: 'Bekijk vooraf wat er verandert' }).click();
    await page.getByText('2 acties veranderen. Er is nog niets gebeurd.').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'weerbaarheid' });
    await row.getByText(/^Kan\. .*mail.* erbij, .*mails? vervall?(t|en)\.$/).waitFor();
    await page.getByRole('button', { name: 'Ja, doe dit' }).click();
    await page.getByRole('status').getByText('2 acties zijn veranderd.').waitFor();
    await row.getByText('De actie heeft een nieuwe actiehouder.').waitFor();
  });

  it('the new owner hears of both in one mail', async () => {
    await house.stage.until('2024-03-04');
    const mail = await house.openMail(page, 'hilda', 'U bent nu actiehouder');
    for (const action of ['weerbaarheid', 'voorlichting']) {
      await page.getByRole('heading', { name: `${action} op orde brengen` }).waitFor();
      if (!mail.text.includes(action)) throw new Error(`nothing about ${action}`);
    }
  });

  it('is told what is missing before anything happens', async () => {
    await open();
    await page.getByRole('button', { name: 'Bekijk vooraf wat er verandert' }).click();
    await page.getByRole('alert').getByText('Kies een of meer acties.').waitFor();
  });

  it('shifts the date of some, and reads of which it could not be done', async () => {
    await open();
    for (const action of ['cyberwegenkaart', 'jaarwisseling']) await choose(action);
    await page.getByRole('radio', { name: 'Meer tijd geven' }).check();
    await page.getByLabel('Nieuwe datum').fill('2024-06-28');
    await page.getByLabel('Reden').fill('Besproken in het overleg.');
    await page.getByRole('button', { name: 'Bekijk vooraf wat er verandert' }).click();
    await page.getByText('1 actie verandert, 1 actie niet. Er is nog niets gebeurd.').waitFor();
    const refused = page.getByRole('row').filter({ hasText: 'jaarwisseling' });
    await refused.getByText('Kies een datum die later is dan').waitFor();
    await page.getByRole('button', { name: 'Ja, doe dit' }).click();
    await page.getByText('1 actie is veranderd.').waitFor();
  });

  it('closes some by theme and state', async () => {
    await open();
    await page.getByLabel('Thema').selectOption({ label: 'Digitale veiligheid' });
    await page.getByLabel('Stand').selectOption({ label: 'moet binnenkort klaar' });
    await page.getByRole('button', { name: 'Zoek' }).click();
    await choose('weerbaarheid');
    await page.getByRole('radio', { name: 'Stoppen' }).check();
    await page.getByLabel('Reden').fill('Doet de regio.');
    await page.getByRole('button', { name: 'Bekijk vooraf wat er verandert' }).click();
    await page.getByRole('button', { name: 'Ja, doe dit' }).click();
    await page.getByText('De actie is gestopt.').waitFor();
  });

  async function open(): Promise<void> {
    await page.goto(house.path('/acties'));
    await page.getByRole('link', { name: 'bewerk deze acties samen' }).click();
    await page.getByRole('heading', { name: 'Acties samen bewerken' }).waitFor();
  }

  async function choose(action: string): Promise<void> {
    await page.getByRole('checkbox', { name: `${action} op orde brengen` }).check();
  }
});
