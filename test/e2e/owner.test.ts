import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, type House, housePlan, openHouse } from './house.ts';

const tarik = 'tarik';
const reminder = 'zondag 31 maart';

describe.runIf(hasBrowser)('an owner, from the mail, on a phone without script', () => {
  let house: House;
  let page: Page;

  beforeAll(async () => {
    house = await openHouse(housePlan(), '2024-02-28', '2024-03-01');
    page = await house.browser('phone');
  });
  afterAll(() => house.stop());

  it('confirms with two clicks, and reads what happens now', async () => {
    await openAnswers('cyberwegenkaart');
    await page.getByRole('radio', { name: 'Klaar', exact: true }).first().click();
    await page.getByRole('button', { name: 'Verstuur antwoorden' }).click();
    await heading('Dank u wel');
    await page.getByText('Vastgelegd bij cyberwegenkaart op orde brengen: klaar.').waitFor();
    await page.getByText('De actie is klaar. De herinneringen zijn gestopt.').waitFor();
    await page.getByText(/Terugdraaien kan tot en met vrijdag 15 maart/).waitFor();
  });

  it('gets a receipt, as the coordinator does, and takes the confirmation back from it', async () => {
    const receipt = 'Klaar gemeld: cyberwegenkaart';
    await house.openMail(page, 'ineke', receipt);
    await page.getByRole('link', { name: 'Dit klopt niet: draai het terug' }).waitFor();
    await house.openMail(page, tarik, receipt);
    await page.getByRole('link', { name: 'Dit klopt niet: draai het terug' }).click();
    await page.getByText('Tarik Yilmaz meldde dit klaar op vrijdag 1 maart.').waitFor();
    await page.getByRole('radio', { name: 'Het is nog niet klaar' }).click();
    await page.getByRole('button', { name: 'Draai het terug' }).click();
    await page.getByText('De actie staat weer open. De herinneringen komen terug.').waitFor();
    await house.openMail(page, tarik, 'Klaarmelding teruggedraaid: cyberwegenkaart');
  });

  it.each([
    ['Nog niet klaar, het komt op tijd goed', 'het loopt goed'],
    ['Er is een risico', 'er is een risico'],
    ['Het zit vast, ik heb hulp nodig', 'het zit vast en er is hulp nodig'],
  ])('says how it goes: “%s”', async (choice, recorded) => {
    await openAnswers('cyberwegenkaart');
    await page.getByRole('radio', { name: choice }).first().click();
    await page
      .getByRole('textbox', { name: 'Toelichting' })
      .first()
      .fill('We wachten op de leverancier.');
    await page.getByRole('button', { name: 'Verstuur antwoorden' }).click();
    await page.getByText(`Vastgelegd bij cyberwegenkaart op orde brengen: ${recorded}.`).waitFor();
  });

  it('is told what is missing, with a way to it, and loses nothing', async () => {
    await openAnswers('toezicht');
    await page.getByRole('radio', { name: 'Ik vraag meer tijd' }).first().click();
    await page.getByRole('button', { name: 'Verstuur antwoorden' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('Er is nog niets verstuurd.').waitFor();
    await alert.getByRole('link', { name: 'Kies tot welke datum u tijd vraagt.' }).waitFor();
    expect(await page.getByRole('radio', { name: 'Ik vraag meer tijd' }).first().isChecked()).toBe(
      true,
    );
  });

  it('asks for more time, with a date and a reason', async () => {
    await page.getByLabel('Vraagt u meer tijd? Tot welke datum?').first().fill('2024-05-31');
    await page
      .getByRole('textbox', { name: 'Toelichting' })
      .first()
      .fill('De partners kunnen pas in mei.');
    await page.getByRole('button', { name: 'Verstuur antwoorden' }).click();
    await page.getByText('u vraagt tijd tot vrijdag 31 mei').waitFor();
    await page.getByText('De coördinator beslist. U krijgt daarover mail.').waitFor();
  });

  it('says that an action is not theirs', async () => {
    await openAnswers('weerbaarheid');
    await page.getByRole('radio', { name: 'Deze actie is niet van mij' }).first().click();
    await page.getByRole('button', { name: 'Verstuur antwoorden' }).click();
    await page
      .getByText('De coördinator krijgt hierover mail en zoekt uit van wie de actie is.')
      .waitFor();
  });

  it('answers about several actions of one mail on one page', async () => {
    await openAnswers('voorlichting');
    await heading('Nog 3 acties uit dezelfde mail');
    await page.getByText('cyberwegenkaart op orde brengen').click();
    for (const radio of await page.getByRole('radio', { name: 'Klaar', exact: true }).all()) {
      if (await radio.isVisible()) await radio.click();
    }
    await page.getByRole('button', { name: 'Verstuur antwoorden' }).click();
    await page.getByText('Vastgelegd bij voorlichting op orde brengen: klaar.').waitFor();
    await page.getByText('Vastgelegd bij cyberwegenkaart op orde brengen: klaar.').waitFor();
  });

  it('reads in an old mail that it is done already, and by whom', async () => {
    await house.openMail(page, tarik, reminder);
    await answerLinks().nth(0).click();
    await page.getByText('Tarik Yilmaz meldde dit al klaar op vrijdag 1 maart.').waitFor();
  });

  it('the coordinator hears of the question for time and of the wrong owner', async () => {
    await house.stage.until('2024-03-04');
    await house.openMail(page, 'ineke', /vraagt tijd tot vrijdag 31 mei/);
    await page.getByText('Toelichting: “De partners kunnen pas in mei.”').last().waitFor();
    await page.getByText('Tarik Yilmaz zegt: deze actie is niet van mij.').last().waitFor();
  });

  /** By the button under the name of this action in the reminder. */
  async function openAnswers(action: string): Promise<void> {
    await house.openMail(page, tarik, reminder);
    const names = await page.getByRole('heading', { name: 'op orde brengen' }).allTextContents();
    const at = names.findIndex((name) => name.includes(action));
    await answerLinks().nth(at).click();
    await heading(`${action} op orde brengen`);
  }

  function answerLinks() {
    return page.getByRole('link', { name: 'Geef antwoord' });
  }

  async function heading(name: string): Promise<void> {
    await page.getByRole('heading', { name }).waitFor();
  }
});
