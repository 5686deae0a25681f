/** Every kind of mail in a real browser: axe finds nothing by day and by night, and nothing is wider than a phone. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderLetter } from '../../activities/render-letter.ts';
import type { Block } from '../../domain/letters/compose.ts';
import { everyLetter } from '../every-letter.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const chromiumPath = '/usr/bin/chromium';
const mails = everyLetter.map(({ name, content }) => ({ name, html: renderLetter(content).html }));
/** Half of a phone of 640 pixels is also what 200 % zoom leaves. */
const narrow = { width: 320, height: 640 };

/** A mail is shown inside a page, which has the landmarks and the first heading. */
const judge = `axe.run({
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false }, 'page-has-heading-one': { enabled: false } },
}).then(({ violations, passes }) => ({
  faults: violations.map((v) => v.id + ': ' + v.nodes[0].html),
  passed: passes.map((v) => v.id),
}))`;
/** Every piece of text gets a compound of 66 letters at its end. */
const lengthen = `{
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode } = texts;
    if (currentNode.data.trim() !== '') currentNode.data += 'veiligheidshuisregiobijeenkomst'.repeat(2);
  }
}`;
const verdict = z.object({ faults: z.array(z.string()), passed: z.array(z.string()) });

describe.runIf(existsSync(chromiumPath))('a mail in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });
  afterAll(() => browser.close());

  it.each(['light', 'dark'] as const)('can be read by everyone, in %s', async (colorScheme) => {
    const page = await browser.newPage({ viewport: narrow, colorScheme });
    const found: string[] = [];
    for (const { name, html } of mails) {
      await page.setContent(html);
      await page.evaluate(axe);
      const { faults, passed } = verdict.parse(await page.evaluate(judge));
      found.push(...faults.map((fault) => `${name}: ${fault}`));
      expect(passed).toContain('color-contrast');
    }
    expect(found).toEqual([]);
    await page.close();
  });

  it('never scrolls sideways, and asks for nothing from elsewhere', async () => {
    const page = await browser.newPage({ viewport: narrow });
    const found: string[] = [];
    page.on('request', (request) => found.push(request.url()));
    for (const { name, html } of mails) {
      await page.setContent(html);
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
      if (wide > narrow.width) found.push(`${name}: ${String(wide)} pixels`);
    }
    expect(found).toEqual([]);
    await page.close();
  });

  it('V39: is no wider than a phone, whatever the names in it', async () => {
    const page = await browser.newPage({ viewport: narrow });
    const found: string[] = [];
    for (const { name, html } of mails) {
      await page.setContent(html);
      await page.evaluate(lengthen);
      for (const width of [narrow.width, 360]) {
        await page.setViewportSize({ ...narrow, width });
        const wide = Number(await page.evaluate('document.scrollingElement.scrollWidth'));
        if (wide > width) found.push(`${name}: ${String(wide)} of ${String(width)} pixels`);
      }
    }
    expect(found).toEqual([]);
    await page.close();
  });

  it('holds a title without a space in it', async () => {
    const page = await browser.newPage({ viewport: narrow });
    const [letter] = everyLetter;
    if (letter === undefined) throw new Error('no letter');
    const long = 'Veiligheidshuisregiobijeenkomstvoorbereiding'.repeat(2);
    const button = { label: long, url: 'https://aanjager.example.org/' };
    const blocks: Block[] = [{ kind: 'item', title: long, sentences: [long], buttons: [button] }];
    await page.setContent(renderLetter({ ...letter.content, blocks }).html);
    expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBe(narrow.width);
    await page.close();
  });
});
