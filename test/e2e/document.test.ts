import { readFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { layouts } from '../plans/documents/corpus/layout.ts';
import { westerkwartier } from '../plans/documents/corpus/plans/westerkwartier.ts';
import { writeDocx } from '../plans/documents/corpus/write-docx.ts';
import { administratorPassword, hasBrowser, type House, openHouse } from './house.ts';
import { Keyboard } from './keyboard.ts';

const pdf = new URL('../plans/documents/corpus/files/duinrand-9.tagged.pdf', import.meta.url);

const placesOf = z.record(z.string(), z.unknown());

describe.runIf(hasBrowser)('somebody with a document, by the keyboard alone', () => {
  let house: House;
  let page: Page;
  let keys: Keyboard;
  let problems: string[];

  beforeAll(async () => {
    house = await openHouse(null, '2024-01-02', '2024-01-02');
    page = await house.browser('desk', 'script');
    problems = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    keys = new Keyboard(page);
    await page.goto(`${house.url}/aanmelden/beheerder`);
    await page.getByLabel('Wachtwoord').fill(administratorPassword);
    await page.getByRole('button', { name: 'Meld mij aan' }).click();
    await page.getByText('Aangemeld als Beheerder').waitFor();
  });
  afterAll(() => house.stop());

  it('sees the first doubt of a PDF marked on its page, and says that it is right', async () => {
    const draft = await load('plan.pdf', readFileSync(pdf));
    const before = await doubts();
    await goOnUntil('.marks .own');
    await page.locator('[data-part="map"]').waitFor({ state: 'hidden' });
    const [mark, paper] = [await boxOf('.marks .own'), await boxOf('.paper canvas')];
    expect(mark.x).toBeGreaterThan(paper.x);
    expect(mark.y).toBeGreaterThan(paper.y);
    expect(mark.x + mark.width).toBeLessThan(paper.x + paper.width);
    expect(mark.y + mark.height).toBeLessThan(paper.y + paper.height);
    await sayThatItIsRight(draft);
    expect(await doubts()).toBe(before - 1);
    expect(problems).toEqual([]);
  });

  it('and marks another field on it by going there', async () => {
    await goOnUntil('#what');
    await page.locator('.marks .own').waitFor();
    const view = page.locator('[data-pdf]');
    const places = placesOf.parse(JSON.parse((await view.getAttribute('data-places')) ?? ''));
    const first = (await view.getAttribute('data-first')) ?? '';
    const at = (name: string) => JSON.stringify(places[name]);
    const name = Object.keys(places).find((one) => at(one) !== at(first)) ?? '';
    const before = await boxOf('.marks .own');
    await keys.tabTo(name);
    await expect.poll(() => boxOf('.marks .own')).not.toEqual(before);
  });

  it('sees the first doubt of a Word file marked in its table', async () => {
    const [layout] = layouts;
    if (layout === undefined) throw new Error('there is no layout');
    const draft = await load('plan.docx', await writeDocx(westerkwartier, layout));
    const before = await doubts();
    await goOnUntil('.source mark');
    const [mark, table] = [await boxOf('.source mark'), await boxOf('.source table')];
    expect(mark.x).toBeGreaterThan(table.x);
    expect(mark.y).toBeGreaterThan(table.y);
    await sayThatItIsRight(draft);
    expect(await doubts()).toBe(before - 1);
  });

  /** Returns the address of the draft. */
  async function load(name: string, bytes: Uint8Array): Promise<string> {
    const path = join(mkdtempSync(join(tmpdir(), 'aanjager-')), name);
    writeFileSync(path, bytes);
    await page.goto(`${house.url}/plannen/concept`);
    // The window in which a file is chosen is of the browser.
    await page.setInputFiles('#bestand', path);
    await keys.tabTo('Lees dit bestand');
    await keys.press('Enter');
    await page.waitForURL(/concept\/[0-9a-f-]{36}$/);
    return page.url();
  }

  async function doubts(): Promise<number> {
    const text = (await page.locator('main').textContent()) ?? '';
    return Number(/(\d+) twijfels?/.exec(text)?.[1] ?? 0);
  }

  /** From part to part that asks for something, until one whose doubt has a place. */
  async function goOnUntil(marked: string): Promise<void> {
    await keys.tabTo('Ga verder');
    await keys.press('Enter');
    for (let tries = 0; tries < 15; tries += 1) {
      await page.locator('form .buttons').waitFor();
      const isDoubted = (await page.locator('[name="klopt"]').count()) > 0;
      if (isDoubted && (await isShown(marked))) return;
      await keys.tabTo('Bewaar en ga verder');
      await Promise.all([page.waitForEvent('load'), keys.press('Enter')]);
    }
    throw new Error('no doubt has a place');
  }

  /** A page is drawn after it is loaded. */
  async function isShown(selector: string): Promise<boolean> {
    const isDrawn = (await page.locator('[data-pdf]').count()) > 0;
    if (!isDrawn) return (await page.locator(selector).count()) > 0;
    const waits = page.locator(selector).first().waitFor({ timeout: 5_000 });
    return waits.then(
      () => true,
      () => false,
    );
  }

  async function sayThatItIsRight(draft: string): Promise<void> {
    const doubt = (await page.locator('[name="klopt"]').first().getAttribute('id')) ?? '';
    await keys.tabTo(doubt);
    await keys.press(' ');
    await keys.tabTo('Bewaar en ga verder');
    await Promise.all([page.waitForEvent('load'), keys.press('Enter')]);
    await page.goto(draft);
  }

  async function boxOf(selector: string) {
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`${selector} is not shown`);
    return box;
  }
});
