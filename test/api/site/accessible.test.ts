/** Every page in a real browser: axe finds nothing, nothing is wider than a phone, and the keyboard is enough. */

import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readStyles } from '../../../api/site/style/themes.ts';
import { halfYearReport } from '../../../domain/reports/report.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { dateColumn } from '../../../prisma/dates.ts';
import { toJson } from '../../../prisma/json.ts';
import { storeVersion } from '../../../prisma/plan-storage.ts';
import { readReportSource } from '../../../prisma/report-source.ts';
import { seed, seededNow } from '../../seed.ts';
import { doorOf, mailTo, makeLink, makeSignInLink } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { signedIn, testSite } from '../site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const chromiumPath = '/usr/bin/chromium';
const plan = '/westerkwartier/2024';
const widths = { telefoon: 320, bureau: 1280 };
/** A window of 1280 pixels at 200 percent. */
const enlarged = { ...widths, vergroting: 640 };

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
    paths = await everyPage();
  }, 90_000);
  afterAll(() => stop());

  /** Pages by what they are; those of a person are opened as that person. */
  async function everyPage(): Promise<Record<string, string>> {
    const planId = 'westerkwartier/2024';
    const facts = await (await readReportSource(db, planId)).facts(1, '2024-07-01');
    const report = { planId, municipalityId: 'westerkwartier', half: 1 };
    const content = toJson(halfYearReport(facts, null));
    await db.report.create({ data: { ...report, on: dateColumn('2024-07-01'), content } });
    const version = await storeVersion(db, seeded, '', seededNow);
    const mailId = await mailTo(db, 'joris');
    const joris = { contactKey: 'joris', purpose: 'answer', mailId } as const;
    const done = { ...joris, actionKey: 'overleg', milestoneId: 'q2' };
    return {
      overzicht: plan,
      lijst: `${plan}/acties`,
      'samen bewerken': `${plan}/acties-samen`,
      actie: `${plan}/acties/controles`,
      'actie met een fout': `${plan}/acties/controles?melding=no_reason&bij=extend`,
      'notitie met een fout': `${plan}/acties/controles?melding=no_text`,
      'overdracht van een actie': `${plan}/acties/controles/overdracht`,
      'overdracht van een persoon': `${plan}/overdracht/joris`,
      tvo: `${plan}/tvo`,
      mails: `${plan}/mails`,
      rapportages: `${plan}/rapportages`,
      rapportage: `${plan}/rapportages/1`,
      adresboek: '/westerkwartier/adresboek',
      persoon: '/westerkwartier/adresboek/joris',
      plannen: '/plannen',
      'plan laden': '/plannen/nieuw',
      planversie: `/plannen/${version}`,
      aanmelden: '/aanmelden',
      'aanmelden als': '/aanmelden/als',
      'aanmelden als beheerder': '/aanmelden/beheerder',
      'link om aan te melden': await makeSignInLink(db, 'joris'),
      'mijn acties': 'joris:/westerkwartier/mijn',
      sleutels: 'joris:/westerkwartier/sleutels',
      'niet voor u': `joris:${plan}`,
      antwoord: await makeLink(db, seeded, {
        ...joris,
        actionKey: 'signalen',
        milestoneId: 'q2',
      }),
      ongedaan: await makeLink(db, seeded, { ...done, purpose: 'undo' }),
      'al klaar': await makeLink(db, seeded, done),
      belemmering: await makeLink(db, seeded, {
        contactKey: 'politie',
        purpose: 'obstacle',
        mailId: await mailTo(db, 'politie'),
        actionKey: 'kermis',
        milestoneId: 'q3',
      }),
      deel: await makeLink(db, seeded, {
        contactKey: 'politie',
        actionKey: 'kermis',
        milestoneId: 'q3',
        partId: 'politie',
        purpose: 'part',
        mailId: await mailTo(db, 'politie'),
      }),
      'deel van een actie met een fout': `${plan}/acties/kermis?melding=no_reason&bij=confirm_part&moment=q3`,
      'bestaat niet': '/nergens/hier',
    };
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

  const faults = z.array(z.string());

  it.each(Object.entries(enlarged))(
    'every page can be used by everyone, at the width of a %s (%i pixels)',
    async (_, width) => {
      const found: string[] = [];
      for (const [name, at] of Object.entries(paths)) {
        const [page, context] = await openAs(at, width);
        await page.evaluate(
          'document.querySelectorAll("details").forEach((one) => { one.open = true })',
        );
        const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
        if (wide > width) found.push(`${name}: ${String(wide)} pixels`);
        await page.evaluate(axe);
        const violations: unknown = await page.evaluate(
          `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
            .then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes[0].html))`,
        );
        found.push(...faults.parse(violations).map((fault) => `${name}: ${fault}`));
        await context.close();
      }
      expect(found).toEqual([]);
    },
    240_000,
  );

  it('every page has a title of its own', async () => {
    const titles: string[] = [];
    for (const at of Object.values(paths)) {
      const [page, context] = await openAs(at, widths.bureau);
      titles.push(await page.title());
      await context.close();
    }
    for (const title of titles) expect(title).toMatch(/^\S.* \| Aanjager$/);
  }, 120_000);

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
    expect(await page.evaluate(`${focused}.getAttribute('role')`)).toBe('alert');
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
