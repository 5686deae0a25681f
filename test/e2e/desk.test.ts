import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, type House, housePlan, openHouse } from './house.ts';

const ineke = 'ineke';
const tarik = 'tarik';

describe.runIf(hasBrowser)('a coordinator at the desk', () => {
  let house: House;
  let page: Page;

  beforeAll(async () => {
    house = await openHouse(housePlan(), '2024-02-28', '2024-04-03');
    page = await house.signIn(ineke);
  });
  afterAll(() => house.stop());

  it('sees what is stuck, why, who answers for it, since when, what was tried and what comes', async () => {
    await page.goto(house.path());
    const late = page.getByRole('region', { name: 'Te laat' });
    const row = late.getByRole('listitem').filter({ hasText: 'cyberwegenkaart' });
    await row.getByText('Had 31 maart klaar moeten zijn en is 2 werkdagen te laat.').waitFor();
    await row.getByText('Actiehouder: Tarik Yilmaz.').waitFor();
    await row.getByText(/Gemaild op .* 2 april\. Geen antwoord ontvangen\./).waitFor();
    await row.getByText('Hierna: laatste herinnering, maandag 8 april.').waitFor();
    await row
      .getByText('Als er niets verandert, gaat dit op maandag 15 april naar het TVO.')
      .waitFor();
  });

  it('sees on the action what was tried, and what happens next and when', async () => {
    await page.getByRole('link', { name: 'cyberwegenkaart op orde brengen' }).first().click();
    await page
      .getByText(/Als er niets verandert, gaat dit op maandag 15 april naar het TVO\./)
      .first()
      .waitFor();
    await page.getByText('Maandag 8 april: laatste herinnering, aan Tarik Yilmaz').waitFor();
    await page.getByRole('cell', { name: 'aangenomen door de mailserver' }).first().waitFor();
  });

  it('asks for an answer now: looks ahead, says yes, and the mail is there at once', async () => {
    await decide('cyberwegenkaart', 'Nu om antwoord vragen', 'Stuur de vraag');
    await page.getByText(/vraag van de coördinator.*, aan Tarik Yilmaz/i).waitFor();
    await yes('nu om antwoord vragen');
    await page.getByRole('status').getByText('De actiehouder krijgt nu een mail').waitFor();
    await house.openMail(
      await house.browser('phone'),
      tarik,
      'De coördinator vraagt vandaag om uw antwoord',
    );
  });

  it('grants the time an owner asked for, from the mail about it', async () => {
    await askForTime('voorlichting', '2024-05-31');
    await house.stage.until('2024-04-04');
    await house.openMail(page, ineke, /Vraag om meer tijd|vraagt tijd/);
    await page.getByRole('link', { name: 'Beslis over de extra tijd' }).first().click();
    await page.getByText('De actiehouder vraagt tijd tot vrijdag 31 mei').waitFor();
    await page.getByRole('button', { name: 'Geef deze tijd' }).click();
    await yes('de gevraagde tijd geven');
    await page.getByText('De actie krijgt de gevraagde tijd.').waitFor();
    await page.getByText('Einddatum vrijdag 31 mei').waitFor();
  });

  it('refuses the time an owner asked for', async () => {
    await askForTime('toezicht', '2024-12-31');
    await page.goto(house.path('/acties/toezicht'));
    const asked = page.getByRole('group', { name: 'De actiehouder vraagt tijd' });
    await asked.getByLabel('Reden').fill('Dat is te laat.');
    await asked.getByRole('button', { name: 'Geef geen extra tijd' }).click();
    await yes('geen extra tijd geven');
    await page.getByText('De gevraagde tijd is geweigerd.').waitFor();
  });

  it('gives the action to somebody else, who hears of it; the old owner’s link is dead (F18)', async () => {
    const form = await unfold('cyberwegenkaart', 'Een andere actiehouder aanwijzen');
    await form.getByLabel('Nieuwe actiehouder').selectOption({ label: 'Hilda Veenstra, adviseur' });
    await form.getByLabel('Reden').fill('Tarik heeft er drie.');
    await form.getByRole('button', { name: 'Wijs aan' }).click();
    await yes('een andere actiehouder aanwijzen');
    await page.getByText('De actie heeft een nieuwe actiehouder.').waitFor();
    await house.stage.until('2024-04-05');
    const phone = await house.browser('phone');
    await house.openMail(phone, 'hilda', 'U bent nu actiehouder: cyberwegenkaart');
    await house.openMail(phone, tarik, 'De coördinator vraagt vandaag om uw antwoord');
    await phone.getByRole('link', { name: 'Geef antwoord' }).click();
    await phone.getByText('de actie heeft een andere actiehouder gekregen').waitFor();
  });

  it('pauses an action, looks ahead, and resumes it', async () => {
    await decide('weerbaarheid', 'Stilzetten', 'Zet stil');
    await page.getByRole('heading', { name: 'Deze mails gaan niet meer uit' }).waitFor();
    await page
      .getByText(/naar het TVO.*15 april/i)
      .first()
      .waitFor();
    await yes('stilzetten');
    await page.getByText('De actie staat stil. Er gaan geen herinneringen meer uit.').waitFor();
    await house.stage.until('2024-04-08');
    await decide('weerbaarheid', 'Hervatten', 'Hervat');
    await yes('hervatten');
    await page.getByText('De actie loopt weer.').waitFor();
  });

  it('from then on the new owner is reminded, and the old one is not (F18)', async () => {
    const phone = await house.browser('phone');
    const news = /cyberwegenkaart op orde brengen.*laatste herinnering voor het TVO/;
    await house.openMail(phone, 'hilda', news);
    const [last] = house.stage.mailbox.mailsTo(house.addressOf('tarik'));
    expect(last?.text).not.toContain('cyberwegenkaart');
  });

  it('gives time without being asked', async () => {
    const form = await unfold('weerbaarheid', 'Tijd geven');
    await form.getByLabel('Nieuwe datum').fill('2024-06-28');
    await form.getByLabel('Reden').fill('Wacht op de leverancier.');
    await form.getByRole('button', { name: 'Geef tijd' }).click();
    await yes('meer tijd geven');
    await page.getByText('De actie heeft een nieuwe datum.').waitFor();
    await page.getByText('Einddatum vrijdag 28 juni').waitFor();
  });

  it('stops an action with a reason, or thinks better of it after the look ahead', async () => {
    const form = await unfold('jaarwisseling', 'Stoppen');
    await form.getByLabel('Reden').fill('Dit doet de regio.');
    await form.getByRole('button', { name: 'Stop deze actie' }).click();
    await page.getByRole('button', { name: 'Nee, terug naar de actie' }).click();
    const again = await unfold('jaarwisseling', 'Stoppen');
    await again.getByLabel('Reden').fill('Dit doet de regio.');
    await again.getByRole('button', { name: 'Stop deze actie' }).click();
    await yes('stoppen');
    await page.getByText('De actie is gestopt.').waitFor();
  });

  it('accepts an action as done', async () => {
    const form = await unfold('toezicht', 'Accepteren als klaar');
    await form.getByLabel('Reden').fill('Gezien en in orde.');
    await form.getByRole('button', { name: 'Accepteer als klaar' }).click();
    await yes('accepteren als klaar');
    await page.getByText('De actie is geaccepteerd als klaar.').waitFor();
    await house.openMail(await house.browser(), tarik, 'Klaar gemeld: toezicht');
  });

  it('writes a note with a link to a document', async () => {
    await page.goto(house.path('/acties/weerbaarheid'));
    await page.getByText('Schrijf een notitie', { exact: true }).click();
    await page.getByLabel('Notitie', { exact: true }).fill('Afspraak met de leverancier: mei.');
    await page.getByLabel('Link naar een document').fill('https://zaak.example.org/12');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('De notitie is bewaard.').waitFor();
    await page.getByRole('link', { name: 'https://zaak.example.org/12' }).waitFor();
    await page.getByText('Ineke Postma.').first().waitFor();
  });

  it('reads everything that was decided in the history, with who and why', async () => {
    await page.goto(house.path('/acties/cyberwegenkaart'));
    const line = page.getByRole('listitem').filter({ hasText: 'Nieuwe actiehouder aangewezen' });
    expect(await line.textContent()).toContain('door Ineke Postma');
    expect(await line.textContent()).toContain('Dat is Hilda Veenstra.');
    expect(await line.textContent()).toContain('“Tarik heeft er drie.”');
  });

  async function unfold(action: string, title: string): Promise<Locator> {
    await page.goto(house.path(`/acties/${action}`));
    const summary = page.getByText(title, { exact: true });
    await summary.click();
    return page.getByRole('group').filter({ has: summary });
  }

  async function decide(action: string, title: string, button: string): Promise<void> {
    const form = await unfold(action, title);
    await form.getByRole('button', { name: button, exact: true }).click();
  }

  async function yes(what: string): Promise<void> {
    await page.getByRole('button', { name: `Ja, ${what}` }).click();
  }

  /** As the owner, by their own page. */
  async function askForTime(action: string, until: string): Promise<void> {
    const owner = await house.signIn(tarik);
    await owner.getByRole('heading', { name: 'Mijn acties' }).waitFor();
    const part = owner
      .getByRole('region')
      .or(owner.locator('section'))
      .filter({
        has: owner.getByRole('link', { name: `${action} op orde brengen` }),
      });
    await part.getByText('Geef antwoord', { exact: true }).click();
    await part.getByRole('radio', { name: 'Ik vraag meer tijd' }).click();
    await part.getByLabel('Tot welke datum?').fill(until);
    await part.getByRole('textbox', { name: 'Toelichting' }).fill('De partners kunnen pas dan.');
    await owner.getByRole('button', { name: 'Verstuur antwoord' }).click();
    await owner.getByRole('status').getByText('antwoord').waitFor();
  }
});
