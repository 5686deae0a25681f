import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, hasBrowser, type House, openHouse } from './house.ts';
import { Keyboard } from './keyboard.ts';

const actions = ['Buurtpreventie', 'Cyberweek', 'Jongerenwerk', 'Kermis', 'Wijkschouw'];

describe.runIf(hasBrowser)('somebody who never saw a plan file, by the keyboard alone', () => {
  let house: House;
  let page: Page;
  let keys: Keyboard;
  let draft: string;

  beforeAll(async () => {
    house = await openHouse(null, '2024-01-02', '2024-01-02');
    page = await house.browser();
    keys = new Keyboard(page);
    await page.goto(`${house.url}/aanmelden/beheerder`);
    await page.getByLabel('Wachtwoord').fill(administratorPassword);
    await page.getByRole('button', { name: 'Meld mij aan' }).click();
    await page.getByText('Aangemeld als Beheerder').waitFor();
  });
  afterAll(() => house.stop());

  it('begins with an empty plan', async () => {
    await page.goto(`${house.url}/plannen`);
    await follow('Maak een plan', 'Een plan maken');
    const empty = (await page.locator('input[value="leeg"]').getAttribute('id')) ?? '';
    await keys.tabTo('begin-0');
    await keys.choose(empty);
    await follow('Maak het concept', 'Concept:');
    draft = page.url();
  });

  it('names the team, and what it is for in the plan', async () => {
    await follow('Voeg een partij toe', 'zonder naam');
    await fill({ name: 'Team OOV', address: `oov@${house.stage.municipalityId}.example.org` });
    await follow('Wie welke rol heeft', 'Wie welke rol heeft');
    for (const role of ['coordinator', 'tvoSecretary']) {
      await keys.tabTo(role);
      await keys.press(' ');
    }
    await fill({});
    await follow('Het plan zelf', 'Het plan zelf');
    await fill({ municipality: house.stage.municipalityId });
  });

  it('adds a theme, and five actions to it', async () => {
    await follow('Voeg een thema toe', 'zonder naam');
    await fill({ name: 'Veilig wonen', kind: 'prioriteit' });
    for (const [i, name] of actions.entries()) {
      await follow('Voeg een actie toe', 'zonder naam');
      await fill({
        what: `${name} op orde brengen`,
        shortName: name,
        how: 'Samen met de buurt',
        owner: 'Team',
        timing: i === 0 ? 'Structureel' : `Q${String(i)}`,
        cost: '-',
      });
    }
    await page.getByText('Alles is ingevuld.').waitFor();
  });

  it('sees the year of it, makes it a plan, and puts it on', async () => {
    await page.getByRole('heading', { name: 'Het jaar op een bord' }).waitFor();
    expect(house.stage.mailbox.mails()).toEqual([]);
    await follow('Naar het plan', 'het jaar vooraf');
    await follow('Activeer dit plan', 'aanzetten');
    await keys.tabTo('akkoord');
    await keys.press(' ');
    await keys.tabTo('Zet het plan aan');
    await keys.press('Enter');
    await page.getByText('Gedaan.').waitFor();
  });

  /** To a link or a button, and on to the page that it leads to. */
  async function follow(name: string, heading: string): Promise<void> {
    await keys.tabTo(name);
    await keys.press('Enter');
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  }

  /** The form of a part, and back to the whole. */
  async function fill(fields: Record<string, string>): Promise<void> {
    for (const [name, text] of Object.entries(fields)) {
      await keys.tabTo(name);
      await keys.type(text);
    }
    await keys.tabTo('Bewaar');
    await keys.press('Enter');
    await page.waitForURL(/bewaard|melding/);
    await page.goto(draft);
  }
});
