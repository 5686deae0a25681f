import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, type House, housePlan, openHouse } from './house.ts';

describe.runIf(hasBrowser)('keys of one’s own, and the end of a session', () => {
  let house: House;
  let page: Page;

  beforeAll(async () => {
    house = await openHouse(housePlan(), '2024-02-28', '2024-02-28');
    page = await house.signIn('ineke');
  });
  afterAll(() => house.stop());

  it('makes a calendar link that a calendar can read, and revokes it', async () => {
    await openKeys();
    await page.getByRole('button', { name: 'Maak een agendalink' }).click();
    const link = (await page.getByRole('status').getByRole('code').textContent()) ?? '';
    const feed = await fetch(link);
    expect(await feed.text()).toContain('BEGIN:VCALENDAR');
    await page.getByRole('button', { name: 'Trek in' }).click();
    await page.getByRole('heading', { name: 'Agenda en sleutels' }).waitFor();
    expect((await fetch(link)).status).toBe(404);
  });

  it('makes a key for a program, which reads the plan with it until it is revoked', async () => {
    await openKeys();
    await page.getByLabel('Waar is de sleutel voor?').fill('Zaaksysteem');
    await page.getByRole('button', { name: 'Maak een sleutel' }).click();
    const secret = (await page.getByRole('status').getByRole('code').textContent()) ?? '';
    const { municipalityId } = house.stage;
    const url = `${house.url}/api/v1/gemeenten/${municipalityId}/plannen/2024`;
    const headers = { authorization: `Bearer ${secret}` };
    expect((await fetch(url, { headers })).status).toBe(200);
    expect((await fetch(url)).status).toBe(401);
    await page.getByText('Sleutel: Zaaksysteem.').waitFor();
    await page.getByRole('button', { name: 'Trek in' }).click();
    await page.getByRole('heading', { name: 'Agenda en sleutels' }).waitFor();
    expect((await fetch(url, { headers })).status).toBe(401);
  });

  it('signs out here, and stays signed in elsewhere', async () => {
    const elsewhere = await house.signIn('ineke');
    await page.getByRole('button', { name: 'Afmelden', exact: true }).click();
    await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
    await page.goto(house.path());
    await page.getByRole('heading', { name: 'Aanmelden' }).waitFor();
    await elsewhere.goto(house.path());
    await elsewhere.getByText('Aangemeld als Ineke Postma').waitFor();
  });

  it('signs out everywhere', async () => {
    const [one, two] = [await house.signIn('tarik'), await house.signIn('tarik')];
    await one.getByRole('button', { name: 'Overal afmelden' }).click();
    await one.getByRole('heading', { name: 'Aanmelden' }).waitFor();
    await two.reload();
    await two.getByRole('heading', { name: 'Aanmelden' }).waitFor();
  });

  it('a stranger is told the same as anybody, and gets no mail', async () => {
    const stranger = await house.browser();
    const before = house.stage.mailbox.mails().length;
    await stranger.goto(house.path());
    await stranger.getByLabel('Uw mailadres').fill('niemand@example.org');
    await stranger.getByRole('button', { name: 'Stuur mij een link' }).click();
    await stranger.getByText('Staat dit adres in het adresboek').waitFor();
    expect(house.stage.mailbox.mails()).toHaveLength(before);
  });

  async function openKeys(): Promise<void> {
    await page.goto(house.path());
    await page.getByRole('link', { name: 'Mijn acties' }).click();
    await page.getByRole('link', { name: 'Zet uw acties in uw eigen agenda' }).click();
  }
});
