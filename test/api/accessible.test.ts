import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { serve } from '@hono/node-server';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { seed } from '../seed.ts';
import { testDatabase } from './database.ts';
import { testSite } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const plan = '/westerkwartier/2024';

const chromiumPath = '/usr/bin/chromium';

describe.runIf(existsSync(chromiumPath))('in a browser', () => {
  let browser: Browser;
  let url: string;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const database = await testDatabase();
    await seed(database.db);
    const { app } = testSite(database.db);
    const server = serve({ fetch: app.fetch, port: 0 });
    const address = server.address();
    url = `http://localhost:${typeof address === 'object' ? String(address?.port) : ''}`;
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    stop = async () => {
      await browser.close();
      server.close();
      await database.stop();
    };
  }, 90_000);
  afterAll(() => stop());

  const faults = z.array(z.string());

  it.each([
    plan,
    `${plan}/acties/controles`,
    `${plan}/tvo`,
    `${plan}/mails`,
    '/westerkwartier/adresboek',
  ])(
    'can be used by everyone, on a phone too: %s',
    async (path) => {
      const context = await browser.newContext({
        viewport: { width: 320, height: 640 },
        bypassCSP: true,
      });
      const page = await context.newPage();
      await page.goto(url + path);
      await page.evaluate(
        'document.querySelectorAll("details").forEach((one) => { one.open = true })',
      );
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      await page.evaluate(axe);
      const found: unknown = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map((v) => `${v.id}: ${v.nodes[0].html}`))',
      );
      expect(faults.parse(found)).toEqual([]);
      await context.close();
    },
    60_000,
  );

  it('is read from top to bottom with the keyboard, starting with a way past the menu', async () => {
    const page = await browser.newPage();
    await page.goto(url + plan);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Naar de inhoud');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("main") !== null')).toBe(true);
    await page.close();
  }, 60_000);
});
