/** The year beside the form: as it is saved, and as it would be with what somebody is typing. */

import { existsSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it, test } from 'vitest';
import { valueOf } from '../../../domain/draft/stored.ts';
import type { Db } from '../../../prisma/client.ts';
import { seed, seededPlan } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { plainText, testSite, type TestSite } from '../site.ts';
import { draftAt, formOf, type Hands, handsOf, itemNamed } from './drafting.ts';
import { seedDraft } from './seed-draft.ts';

const chromiumPath = '/usr/bin/chromium';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let hands: Hands;
let path: string;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(async () => {
  site = testSite(db);
  hands = handsOf(site);
  ({ path } = await seedDraft(db, seededPlan()));
});

const named = async (name: string) => itemNamed(await draftAt(db, path), name);

async function lookAhead(name: string, words: Record<string, string>, withMails = false) {
  const item = await named(name);
  const form = formOf(item, words);
  const mails: [string, string][] = withMails ? [['mails', 'ja']] : [];
  const response = await hands.post(`${path}/${item.id}/vooraf`, [...form, ...mails]);
  expect(response.status).toBe(200);
  return plainText(await response.text());
}

it('stands beside an action, also while others have no moment yet', async () => {
  const other = await named('signalen');
  await hands.send(`${path}/${other.id}`, formOf(other, { timing: '' }));
  const page = plainText(await site.read(`${path}/${(await named('controles')).id}`));
  expect(page).toContain('Het jaar van deze actie');
  expect(page).toContain('Hoe druk het wordt');
  expect(page).toContain('1 actie heeft nog geen moment en telt niet mee.');
});

it('shows what is typed beside what is saved, names the month that gets full, and keeps nothing', async () => {
  for (const name of ['tafel', 'controles']) {
    const item = await named(name);
    await hands.send(`${path}/${item.id}`, formOf(item, { timing: 'Q3', owner: 'joris' }));
  }
  const before = await lookAhead('signalen', { timing: 'Q2' });
  expect(before).toContain('Geen maand wordt druk.');
  const after = await lookAhead('signalen', { timing: 'Q3' });
  expect(after).toContain('Het wordt druk voor Joris Hendriks in september 2024 en voor Team Zorg');
  expect(after).toMatch(/September 2024 ▲ druk3 \(was 2\)1/);
  expect(valueOf(await named('signalen'), 'timing').typed).toBe('Q2');
  expect(await db.draftChange.count({ where: { itemId: (await named('signalen')).id } })).toBe(0);
});

it('counts the mails too, where somebody waits for a simulated year', async () => {
  const dates = await lookAhead('controles', { timing: 'Q4' });
  expect(dates).not.toContain('Mails');
  const year = await lookAhead('controles', { timing: 'Q4' }, true);
  expect(year).toMatch(/MaandMailsEinddatums/);
  expect(year).toMatch(/September 2024 \d \(was \d\)0 \(was 1\)/);
});

it('stands beside a person and a party, with what they answer for', async () => {
  const person = plainText(await site.read(`${path}/${(await named('fatima')).id}`));
  expect(person).toMatch(/Het jaar van de eigen acties.*Integrale controles/i);
  const party = plainText(await site.read(`${path}/${(await named('politie')).id}`));
  expect(party).toMatch(/vuurwerkvrije zones/i);
  expect(party).toMatch(/integrale controles/i);
});

it('says what is known on the page of everybody, before all is filled in', async () => {
  const other = await named('signalen');
  await hands.send(`${path}/${other.id}`, formOf(other, { timing: '', owner: 'niemand' }));
  const page = plainText(await site.read(`${path}/jaar`));
  expect(page).toContain('1 actie heeft nog geen moment en telt niet mee.');
  expect(page).toContain('1 actie heeft nog geen actiehouder en telt niet mee.');
  expect(page).toContain('Joris Hendriks: het drukst in');
});

it('is asked for by a script that only the pages of a part may run', async () => {
  const policyOf = async (at: string) =>
    (await site.app.request(`http://localhost:3000${at}`)).headers.get('content-security-policy');
  expect(await policyOf(`${path}/${(await named('tafel')).id}`)).toContain("script-src 'self'");
  expect(await policyOf(path)).not.toContain('script-src');
});

test.runIf(existsSync(chromiumPath))(
  'changes in a browser as one types, without taking the cursor away or saving anything',
  async () => {
    const { url, close } = await served();
    const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
    const page = await browser.newPage();
    const { id } = await named('controles');
    await page.goto(`${url}${path}/${id}`);
    const year = page.locator('[data-ahead-year]');
    expect(await year.innerText()).toContain('September 2024');
    await page.locator('#timing').fill('november');
    await page.locator('[data-ahead-year]', { hasText: 'November 2024' }).waitFor();
    expect(await page.locator(':focus').getAttribute('id')).toBe('timing');
    expect(await page.locator('#timing').inputValue()).toBe('november');
    expect(valueOf(await named('controles'), 'timing').typed).toBe('Q3');
    await browser.close();
    close();
  },
  60_000,
);

/** A site takes forms from its own address only. */
async function served(): Promise<{ url: string; close: () => void }> {
  const server = serve({ fetch: (request) => app.fetch(request), port: 0 });
  await once(server, 'listening');
  const url = `http://localhost:${String(portOf(server.address()))}`;
  const { app } = testSite(db, { baseUrl: url });
  return { url, close: () => void server.close() };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}
