import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxText } from '../api/site.ts';
import { hasBrowser, type House, housePlan, openHouse } from './house.ts';

describe.runIf(hasBrowser)('a coordinator and the people of the plan', () => {
  let house: House;
  let page: Page;

  beforeAll(async () => {
    house = await openHouse(housePlan(), '2024-02-28', '2024-03-01');
    page = await house.signIn('ineke');
  });
  afterAll(() => house.stop());

  it('enters an absence: the deputy gets the mails and can answer', async () => {
    await openPerson('Hilda Veenstra');
    const form = await unfold('Meld afwezigheid');
    await form.getByLabel('Eerste dag afwezig').fill('2024-03-25');
    await form.getByLabel('Eerste dag terug').fill('2024-04-08');
    await form.getByLabel('Wie krijgt de mails?').selectOption({ label: 'Tarik Yilmaz, adviseur' });
    await form.getByRole('button', { name: 'Leg vast' }).click();
    await page.getByText('In deze periode krijgt de vervanger de mails.').waitFor();
    await house.stage.until('2024-03-22');
    const before = house.subjectsTo('hilda');
    await house.stage.until('2024-03-29');
    expect(house.subjectsTo('hilda')).toEqual(before);
    const phone = await house.browser('phone');
    await house.openMail(phone, 'tarik', /jaarwisseling/);
    await phone.getByRole('link', { name: 'Geef antwoord' }).last().waitFor();
  });

  it('ends an absence when somebody is back early', async () => {
    await openPerson('Hilda Veenstra');
    await page.getByRole('button', { name: 'Is weer terug' }).click();
    await page.getByText('Vanaf vandaag gaan de mails weer naar deze persoon.').waitFor();
  });

  it('takes the directory out, changes an address, sees what changes and takes it over', async () => {
    const csv = (await readDownload('als CSV')).toString();
    expect(csv).toContain(house.addressOf('tarik'));
    await upload('adresboek.csv', csv.replace('tarik@', 'yilmaz@'));
    await page.getByText('1 regel verandert. Er is nog niets gebeurd.').waitFor();
    await page.getByRole('button', { name: 'Ja, werk bij' }).click();
    await page.getByRole('status').getByText('Het adresboek is bijgewerkt.').waitFor();
    await page.getByText(house.addressOf('yilmaz')).waitFor();
  });

  it('does the same with a spreadsheet, where nothing is new', async () => {
    const sheet = await readDownload('Download voor Excel (XLSX)');
    await upload('adresboek.xlsx', sheet);
    await page.getByText('In dit bestand staat niets nieuws.').waitFor();
  });

  it('reads which line of a file is wrong, and nothing changes', async () => {
    const csv = (await readDownload('als CSV')).toString();
    await upload('adresboek.csv', csv.replace(house.addressOf('yilmaz'), 'geen adres'));
    await page.getByRole('alert').getByText('Er is niets veranderd.').waitFor();
    await page.getByRole('cell', { name: 'geen adres' }).waitFor();
  });

  it('downloads the handover file of a person', async () => {
    await openPerson('Tarik Yilmaz');
    await page.getByRole('link', { name: 'Overdrachtsdossier van Tarik Yilmaz' }).click();
    await page.getByRole('heading', { name: 'Overdracht van Tarik Yilmaz' }).waitFor();
    const document = await readDownload('Download als Word-bestand');
    const text = await docxText(new Uint8Array(document).buffer);
    for (const action of ['cyberwegenkaart', 'weerbaarheid', 'voorlichting', 'toezicht']) {
      expect(text).toContain(`${action} op orde brengen`);
    }
  });

  it('downloads the handover file of one action', async () => {
    await page.goto(house.path('/acties/jaarwisseling'));
    await page.getByRole('link', { name: 'Overdrachtsdossier van deze actie' }).click();
    await page.getByRole('heading', { name: 'Overdracht: jaarwisseling' }).waitFor();
    const document = await readDownload('Download als Word-bestand');
    expect(await docxText(new Uint8Array(document).buffer)).toContain('Hilda Veenstra');
  });

  it('says that somebody left: no mail, no way in, dead links, and a list of what needs an owner (F11)', async () => {
    const tarik = await house.signIn('yilmaz');
    await openPerson('Tarik Yilmaz');
    const form = await unfold('Tarik Yilmaz is vertrokken');
    await form.getByRole('button', { name: 'Meld vertrek van Tarik Yilmaz' }).click();
    await page.getByText('Deze persoon krijgt geen mail meer').waitFor();
    await tarik.reload();
    await tarik.getByRole('heading', { name: 'Aanmelden' }).waitFor();
    const phone = await house.browser('phone');
    await house.openMail(phone, 'tarik', 'zondag 31 maart');
    await phone.getByRole('link', { name: 'Geef antwoord' }).first().click();
    await phone.getByRole('heading', { name: 'Deze link werkt niet' }).waitFor();
    await page.goto(house.path());
    const ownerless = page.getByRole('region', { name: 'Zonder actiehouder (4)' });
    await ownerless
      .getByText(/Actiehouder Tarik Yilmaz is vertrokken/)
      .first()
      .waitFor();
    const before = house.subjectsTo('yilmaz');
    await house.stage.until('2024-04-04');
    expect(house.subjectsTo('yilmaz')).toEqual(before);
    await house.openMail(phone, 'ineke', /Tarik Yilmaz is vertrokken/);
  });

  it('gives an action without owner a new one, from the list', async () => {
    await page.goto(house.path());
    await page.getByRole('link', { name: /^Wijs een actiehouder aan voor weerbaarheid/ }).click();
    const form = await unfold('Een andere actiehouder aanwijzen');
    await form.getByLabel('Nieuwe actiehouder').selectOption({ label: 'boas' });
    await form.getByLabel('Reden').fill('Opvolging.');
    await form.getByRole('button', { name: 'Wijs aan' }).click();
    await page.getByRole('button', { name: 'Ja, een andere actiehouder aanwijzen' }).click();
    await page.getByText('De actie heeft een nieuwe actiehouder.').waitFor();
    await page.goto(house.path());
    await page.getByRole('region', { name: 'Zonder actiehouder (3)' }).waitFor();
  });

  async function openPerson(name: string): Promise<void> {
    await page.goto(house.path());
    await page.getByRole('link', { name: 'Adresboek' }).click();
    await page.getByRole('link', { name }).click();
    await page.getByRole('heading', { name, exact: true }).waitFor();
  }

  async function unfold(title: string): Promise<Locator> {
    const summary = page.getByText(title, { exact: true });
    await summary.click();
    return page.getByRole('group').filter({ has: summary });
  }

  async function unfoldFiles(): Promise<void> {
    await page.getByRole('link', { name: 'Adresboek', exact: true }).click();
    await page.getByText('Downloaden of adressen bijwerken met een bestand').click();
  }

  async function readDownload(link: string): Promise<Buffer> {
    if (!link.includes('Word')) await unfoldFiles();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: link }).click();
    return readFileSync(await (await coming).path());
  }

  async function upload(name: string, content: string | Buffer): Promise<void> {
    await unfoldFiles();
    const buffer = Buffer.from(content);
    const mimeType = 'application/octet-stream';
    await page.getByLabel('Bestand met nieuwe namen').setInputFiles({ name, mimeType, buffer });
    await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
  }
});
