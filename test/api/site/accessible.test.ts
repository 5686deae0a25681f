/** Pages in a real browser: the keyboard is enough, and house styles reach them. What axe says is in every-page.test.ts. */

import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStyles } from '../../../api/site/style/themes.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { doorOf, mailTo, makeLink } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { signedIn, testSite } from '../site.ts';
import { everyPageKind } from './page-kinds.ts';

const chromiumPath = '/usr/bin/chromium';
const plan = '/westerkwartier/2024';
const widths = { telefoon: 320, bureau: 1280 };

describe.runIf(existsSync(chromiumPath))('in a browser', () => {
  let browser: Browser;
  let db: Db;
  let seeded: Plan;
  let url: string;
  let stop: () => Promise<void>;
  let paths: Record<string, string>;

  beforeAll(async () => {
    const database = await testDatabase();
    db = database.db;
    seeded = await seed(db);
    const { app } = testSite(db, { temporal: doorOf(db, seeded) });
    const server = serve({ fetch: app.fetch, port: 0 });
    url = `http://localhost:${String(portOf(server.address()))}`;
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    stop = async () => {
      await browser.close();
      server.close();
      await database.stop();
    };
    paths = await everyAddress();
  }, 90_000);
  afterAll(() => stop());

  /** Addresses of pages by what they are; those of a person are opened as that person. */
  async function everyAddress(): Promise<Record<string, string>> {
    const kinds = Object.entries(await everyPageKind(db, seeded));
    return Object.fromEntries(
      kinds.map(([name, { as, at }]) => [name, as === null ? at : `${as}:${at}`]),
    );
  }

  async function openAs(address: string, width: number): Promise<[Page, BrowserContext]> {
    const [who, at] = address.includes(':/') ? address.split(':') : [null, address];
    const viewport = { width, height: 720 };
    const context = await browser.newContext({ viewport, bypassCSP: true });
    if (who != null) {
      const { cookie } = await signedIn(db, who);
      const [name = '', value = ''] = cookie.split('=');
      await context.addCookies([{ name, value, url }]);
    }
    const page = await context.newPage();
    await page.goto(url + at);
    return [page, context];
  }

  it('is read from top to bottom with the keyboard, starting with a way past the menu', async () => {
    const [page, context] = await openAs(plan, widths.bureau);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Naar de inhoud');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    await context.close();
  }, 60_000);

  /** Tab until this is reached: whoever has no mouse can get there, and sees where they are. */
  async function tabTo(page: Page, selector: string): Promise<void> {
    for (let presses = 0; presses < 200; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) {
        const outline = await page.evaluate(
          'getComputedStyle(document.activeElement).outlineStyle',
        );
        expect([selector, outline]).not.toEqual([selector, 'none']);
        return;
      }
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  }

  it('an owner answers with the keyboard alone', async () => {
    const [page, context] = await openAs(paths['antwoord'] ?? '', widths.telefoon);
    await tabTo(page, 'input[name="antwoord"]');
    await page.keyboard.press('Space');
    await tabTo(page, 'button');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/gedaan');
    expect(await page.textContent('main')).toContain('Vastgelegd bij Signalen');
    await context.close();
  }, 60_000);

  it('an owner answers on their own page with the keyboard alone', async () => {
    const [page, context] = await openAs(paths['mijn acties'] ?? '', widths.bureau);
    await tabTo(page, 'summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'input[type="radio"]');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'main > form > button');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/mijn?vastgelegd=1');
    await context.close();
  }, 60_000);

  it('a partner reports an obstacle with the keyboard alone; what is missing is said first', async () => {
    const [page, context] = await openAs(paths['belemmering'] ?? '', widths.telefoon);
    await tabTo(page, 'button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[role="alert"]');
    await tabTo(page, '[role="alert"] a');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Geen mensen');
    await tabTo(page, 'button');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/gedaan');
    await context.close();
  }, 60_000);

  it('what is wrong stands first, has the focus, and leads to the field that says it again', async () => {
    const [page, context] = await openAs(paths['belemmering'] ?? '', widths.telefoon);
    await page.click('button');
    const focused = 'document.activeElement';
    // A page takes the focus where it asks for it a moment after it has loaded.
    await page.locator('[role="alert"]:focus').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`${focused}.textContent`)).toBe('Schrijf wat er in de weg zit.');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(`${focused}.id`)).toBe('toelichting');
    expect(await page.evaluate(`${focused}.ariaInvalid`)).toBe('true');
    const described = `document.getElementById(${focused}.getAttribute('aria-describedby').split(' ').at(-1))`;
    expect(await page.evaluate(`${described}.textContent`)).toBe('Schrijf wat er in de weg zit.');
    await context.close();
  }, 60_000);

  it('a municipality sees its own house style, also behind the link from a mail', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'huisstijl-'));
    const tokens = { 'utrecht-button-primary-action-background-color': 'rgb(122, 31, 162)' };
    writeFileSync(path.join(folder, 'westerkwartier.json'), JSON.stringify(tokens));
    const { app } = testSite(db, { styles: readStyles(folder) });
    const server = serve({ fetch: app.fetch, port: 0 });
    const page = await browser.newPage();
    const colourAt = async (at: string) => {
      await page.goto(`http://localhost:${String(portOf(server.address()))}${at}`);
      return page.evaluate(
        'getComputedStyle(document.querySelector("main button")).backgroundColor',
      );
    };
    const link = { contactKey: 'joris', actionKey: 'overleg', milestoneId: 'q3' };
    const mailId = await mailTo(db, 'joris');
    const answer = await makeLink(db, seeded, { ...link, purpose: 'answer', mailId });
    expect(await colourAt(answer)).toBe('rgb(122, 31, 162)');
    expect(await colourAt(`${plan}/mails`)).toBe('rgb(122, 31, 162)');
    expect(await colourAt('/aanmelden')).toBe('rgb(21, 66, 115)');
    await page.close();
    server.close();
  }, 60_000);

  it('a coordinator looks ahead, pauses and resumes with the keyboard alone', async () => {
    const [page, context] = await openAs(`marga:${plan}/acties/vuurwerk`, widths.bureau);
    for (const kind of ['pause', 'resume']) {
      await page.locator(`summary:has(+ form input[value="${kind}"])`).focus();
      await page.keyboard.press('Enter');
      await tabTo(page, `details[open]:has(input[value="${kind}"]) button`);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/vooraf');
      await tabTo(page, 'main form button');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**melding=${kind}`);
    }
    await context.close();
  }, 60_000);
});

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
