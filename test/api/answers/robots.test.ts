/**
 * Mail scanners, of all kinds that were seen: they open links, prefetch them, run the page's script, send
 * forms as they came, press every button and follow every link. Nobody chose anything, so nothing changes.
 */

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve, type ServerType } from '@hono/node-server';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { makeToken } from '../../../prisma/tokens.ts';
import { seed, seededNow } from '../../seed.ts';
import { doorOf, mailTo, makeLink, makeSignInLink } from './answering.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, testSite, type TestSite } from '../site.ts';

const chromiumPath = '/usr/bin/chromium';
/** For each of five scanners and eight links: 1,600 visits. */
const rounds = 40;

let db: Db;
let plan: Plan;
let site: TestSite;
let server: ServerType;
let links: Awaited<ReturnType<typeof everyKindOfLink>>;
const stops: (() => Promise<void> | void)[] = [];

beforeAll(async () => {
  const database = await testDatabase();
  stops.push(() => database.stop());
  db = database.db;
  plan = await seed(db);
  site = testSite(db, { temporal: doorOf(db, plan) });
  server = serve({ fetch: site.app.fetch, port: 0 });
  stops.push(() => void server.close());
  links = await everyKindOfLink();
}, 90_000);
afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

async function everyKindOfLink() {
  const [one, two] = [await mailTo(db, 'joris'), await mailTo(db, 'joris')];
  const joris = { contactKey: 'joris', purpose: 'answer' } as const;
  const signalen = { ...joris, actionKey: 'signalen', milestoneId: 'q2' };
  const overleg = { ...joris, actionKey: 'overleg', milestoneId: 'q3' };
  const done = { ...joris, actionKey: 'overleg', milestoneId: 'q2' };
  const answers = await makeLink(db, plan, { ...signalen, mailId: two });
  await makeLink(db, plan, { ...overleg, mailId: two });
  return {
    calendar: await calendarLink(),
    signInLink: await makeSignInLink(db, 'joris'),
    obstacle: await makeLink(db, plan, {
      ...signalen,
      contactKey: 'politie',
      purpose: 'obstacle',
      mailId: await mailTo(db, 'politie'),
    }),
    part: await makeLink(db, plan, {
      contactKey: 'politie',
      actionKey: 'kermis',
      milestoneId: 'q3',
      partId: 'politie',
      purpose: 'part',
      mailId: await mailTo(db, 'politie'),
    }),
    answer: await makeLink(db, plan, { ...signalen, mailId: one }),
    answers,
    undo: await makeLink(db, plan, { ...done, purpose: 'undo', mailId: await mailTo(db, 'joris') }),
    dead: await makeLink(db, plan, { ...done, mailId: await mailTo(db, 'joris') }),
  };
}

async function calendarLink(): Promise<string> {
  const { id: contactId, municipalityId } = await db.contact.findFirstOrThrow({
    where: { key: 'joris' },
  });
  const token = { purpose: 'calendar', name: 'Agenda', at: seededNow } as const;
  return `/agenda/${await makeToken(db, { ...token, municipalityId, contactId })}.ics`;
}

const scanners: Record<string, (link: string) => Promise<unknown>> = {
  'opens the link': (link) => visit(link, { method: 'GET' }),
  'asks for the head only': (link) => visit(link, { method: 'HEAD' }),
  'asks what is allowed': (link) => visit(link, { method: 'OPTIONS' }),
  prefetches: (link) =>
    visit(link, { headers: { purpose: 'prefetch', 'sec-purpose': 'prefetch' } }),
  'sends every form as it came': sendForms,
};

test.each(Object.entries(scanners))(
  'a scanner that %s, again and again, changes nothing (promise 4, F7, F8)',
  async (_, scan) => {
    const before = await everything();
    for (const link of Object.values(links)) {
      for (let round = 0; round < rounds; round += 1) await scan(link);
    }
    expect(await everything()).toBe(before);
  },
  120_000,
);

test.runIf(existsSync(chromiumPath))(
  'a browser that runs script, sends every form, presses every button and follows every link changes nothing (F8)',
  async () => {
    const browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    stops.push(() => browser.close());
    const before = await everything();
    // A calendar is a file: there is nothing to press.
    const { calendar, ...pages } = links;
    await visit(calendar, {});
    for (const link of Object.values(pages)) await pressEverything(browser, link);
    expect(await everything()).toBe(before);
  },
  120_000,
);

test('after all of them the links still work for their person', async () => {
  for (const link of [links.answer, links.answers, links.undo, links.signInLink, links.obstacle]) {
    expect(await site.read(link)).toContain('<button');
  }
  expect(await site.read(links.calendar)).toContain('BEGIN:VCALENDAR');
  expect((await site.send(links.obstacle, { toelichting: 'Geen mensen' })).status).toBe(303);
  expect((await site.send(links.signInLink, { adres: 'joris@example.org' })).status).toBe(303);
  expect((await site.send(links.undo, { waarom: 'not_done' })).status).toBe(303);
  expect((await site.send(links.answers, { antwoord: 'confirm' })).status).toBe(303);
});

async function visit(link: string, init: RequestInit) {
  return site.app.request(`${baseUrl}${link}`, init);
}

/** Hidden fields, texts and what stands chosen: what a browser would send without a person. */
async function sendForms(link: string) {
  const html = await site.read(link);
  for (const [, action = '', content = ''] of html.matchAll(
    /<form method="post" action="([^"]*)">(.*?)<\/form>/gs,
  )) {
    const sent: Record<string, string> = {};
    for (const [input] of content.matchAll(/<(?:input|textarea)[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(input)?.[1];
      const isChoice = /type="(?:radio|checkbox)"/.test(input);
      if (name === undefined || (isChoice && !input.includes('checked'))) continue;
      sent[name] = /value="([^"]*)"/.exec(input)?.[1] ?? '';
    }
    await site.send(action, sent);
  }
}

async function pressEverything(browser: Browser, link: string) {
  const address = server.address();
  const url = `http://localhost:${String(isAddress(address) ? address.port : 0)}${link}`;
  const page = await browser.newPage();
  await page.goto(url);
  for (const what of ['form', 'button', 'summary', 'a[href^="/"], a[href^="#"]']) {
    const count = await page.locator(what).count();
    for (let index = 0; index < count; index += 1) {
      const found = page.locator(what).nth(index);
      if (what === 'form') await found.evaluate('(form) => form.submit()');
      else await found.evaluate('(element) => element.click()');
      await page.waitForLoadState();
      await page.goto(url);
    }
  }
  await page.close();
}

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}

async function everything(): Promise<string> {
  const rows = [
    await db.action.findMany({ orderBy: { id: 'asc' } }),
    await db.event.count(),
    await db.notice.findMany({ orderBy: { key: 'asc' } }),
    await db.answer.count(),
    await db.session.count(),
    await db.link.findMany({ orderBy: { tokenHash: 'asc' } }),
    await db.mail.findMany({ orderBy: { key: 'asc' } }),
  ];
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}
