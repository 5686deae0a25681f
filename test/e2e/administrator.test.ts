import { readFileSync } from 'node:fs';
import { isSeq, parseDocument } from 'yaml';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, hasBrowser, type House, openHouse } from './house.ts';

const file = new URL('../../plans/westerkwartier-2024.yaml', import.meta.url);

describe.runIf(hasBrowser)('the administrator', () => {
  let house: House;
  let page: Page;

  beforeAll(async () => {
    house = await openHouse(null, '2024-01-02', '2024-01-02');
    page = await house.browser();
  });
  afterAll(() => house.stop());

  it('signs in with the password of the site, not with another', async () => {
    await page.goto(`${house.url}/aanmelden`);
    await page.getByRole('link', { name: 'Meld u aan als beheerder' }).click();
    await page.getByLabel('Wachtwoord').fill('een ander wachtwoord');
    await page.getByRole('button', { name: 'Meld mij aan' }).click();
    await page.getByRole('alert').getByText('klopt niet').waitFor();
    await page.getByLabel('Wachtwoord').fill(administratorPassword);
    await page.getByRole('button', { name: 'Meld mij aan' }).click();
    await page.getByText('Aangemeld als Beheerder').waitFor();
  });

  it('is shown where a plan file is wrong', async () => {
    await load(plan().replace('wanneer: Structureel', 'wanneer: Q5 2024'));
    await page.getByText('Q5').first().waitFor();
    expect(await page.getByRole('link', { name: 'Activeer dit plan' }).count()).toBe(0);
  });

  it('loads a plan, looks at the whole year before anyone is mailed, and activates it', async () => {
    await load(plan());
    await page.getByRole('heading', { name: 'het jaar vooraf' }).waitFor();
    expect(house.stage.mailbox.mails()).toEqual([]);
    await page.getByRole('link', { name: 'Activeer dit plan' }).click();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Zet het plan aan' }).click();
    await page.getByText('Gedaan.').waitFor();
    await page.getByRole('heading', { name: 'Uitvoeringsplan' }).waitFor();
    await page.getByRole('link', { name: 'Adresboek' }).waitFor();
  });

  it('loads a changed plan and sees what changes', async () => {
    await load(
      plan().replace(/(title|titel): .*/, '$1: Uitvoeringsplan Veiligheid 2024, gewijzigd'),
    );
    await page.getByRole('heading', { name: 'Wijzigingen in' }).waitFor();
  });

  /** Two actions of the plan as it is shipped, for the municipality of this test. */
  function plan(): string {
    const document = parseDocument(readFileSync(file, 'utf8'));
    document.setIn(['gemeente', 'id'], house.stage.municipalityId);
    const actions = document.get('acties');
    if (isSeq(actions)) actions.items.splice(2);
    // Indicators name the actions that should move them.
    const themes = document.get('themas');
    if (isSeq(themes))
      themes.items.forEach((_, i) => document.deleteIn(['themas', i, 'indicatoren']));
    return document.toString();
  }

  async function load(text: string): Promise<void> {
    await page.goto(`${house.url}/plannen/nieuw`);
    const buffer = Buffer.from(text);
    const chosen = { name: 'plan.yaml', mimeType: 'text/yaml', buffer };
    await page.getByLabel('Bestand van het plan').setInputFiles(chosen);
    await page.getByRole('button', { name: 'Laad het plan' }).click();
  }
});
