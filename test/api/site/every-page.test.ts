/** Every kind of page in a real browser, by day and by night: axe finds nothing and nothing is wider than the screen. */

import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { serve } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { renderLetter } from '../../../activities/render-letter.ts';
import type { Db } from '../../../prisma/client.ts';
import { type Mailbox, startMailbox } from '../../../local/mailbox.ts';
import { siteWithMailbox } from '../../../local/services.ts';
import { everyLetter } from '../../every-letter.ts';
import { seed, seededPlan } from '../../seed.ts';
import { doorOf } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { depsFor, signedIn, testSite } from '../site.ts';
import { everyPageKind, open, type PageKind } from './page-kinds.ts';
import { withLongNames } from './long-names.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const chromiumPath = '/usr/bin/chromium';
/** The narrowest phone, and a common one; a window of 1280 pixels at 200 percent, and that window. */
const widths = [320, 360, 640, 1280];
/** The narrowest and the widest are judged as well. */
const judged = [320, 1280];
const schemes = ['light', 'dark'] as const;

/** These lead elsewhere, or answer with a file or data. */
const noPages = [
  'GET /',
  'GET /live.js',
  'GET /concept.js',
  'GET /pdf/view.mjs',
  'GET /pdf/pdfjs.mjs',
  'GET /pdf/worker.mjs',
  'GET /style.css',
  'GET /style/:file',
  'GET /agenda/:file',
  'GET /gezond',
  'GET /:municipality/:year/acties.csv',
  // To the page of the half year that one reports now.
  'GET /:municipality/:year/capaciteit',
  'GET /:municipality/:year/dashboard-oov/bbv.csv',
  'GET /:municipality/:year/dashboard-oov/waarden.csv',
  'GET /:municipality/:year/dashboard-oov/waarden.xlsx',
  'GET /:municipality/:year/geld-posten.csv',
  'GET /:municipality/:year/geld-posten.xlsx',
  'GET /:municipality/:year/geld-potten.csv',
  'GET /:municipality/:year/geld-potten.xlsx',
  'GET /:municipality/:year/planbestand',
  // The same as the pages of a report; the page of a half year is the first of these.
  'GET /:municipality/:year/rapportages/:half/tvo-driehoek',
  ...['tvo-driehoek', 'college', 'raad'].flatMap((version) =>
    ['.pdf', '.docx', '.xlsx', '.json', '/tabellen/:table'].map(
      (file) => `GET /:municipality/:year/rapportages/:half/${version}${file}`,
    ),
  ),
  'GET /openbaar/:municipality/:year/gegevens.csv',
  'GET /openbaar/:municipality/:year/gegevens.json',
  'GET /openbaar/:municipality/:year/indicatoren.csv',
  'GET /:municipality/adresboek.csv',
  'GET /:municipality/adresboek.xlsx',
  'GET /:municipality/:year/acties/:key/overdracht/docx',
  'GET /:municipality/:year/overdracht/:contact/docx',
  'POST /afmelden',
  'POST /aanmelden/als',
  'POST /aanmelden/beheerder',
  'POST /aanmelden/link/:token',
  'GET /plannen/concept/:draft/planbestand',
  'GET /plannen/concept/:draft/document/bestand',
  'POST /plannen/concept/:draft/ander-jaar',
  'POST /plannen/concept/:draft/kolommen',
  'POST /plannen/concept/:draft/namen',
  'POST /plannen/concept/:draft/onderdelen',
  'POST /plannen/concept/:draft/ongedaan',
  'POST /plannen/concept/:draft/plan',
  'POST /plannen/concept/:draft/weggooien',
  'POST /plannen/concept/:draft/:item/stap',
  // A part of a page.
  'POST /plannen/concept/:draft/:item/vooraf',
  'POST /plannen/:id/activeer',
  'POST /plannen/:id/start-intrekken',
  'POST /plannen/:id/oefening/stoppen',
  'POST /a/:token/ongedaan',
  'POST /a/:token/onderdeel',
  'POST /a/:token/capaciteit',
  'POST /a/:token/indicatoren',
  'POST /:municipality/:year/dashboard-oov/bestand/verwerken',
  'POST /:municipality/:year/geld-bestand/verwerken',
  'POST /:municipality/mijn',
  'POST /:municipality/mijn/deel',
  'POST /:municipality/sleutels/intrekken',
  'POST /:municipality/adresboek/bijwerken',
  'POST /:municipality/adresboek/:contact/afwezig',
  'POST /:municipality/adresboek/:contact/terug',
  'POST /:municipality/adresboek/:contact/vertrokken',
  'POST /:municipality/:year/taken/gezien',
  'POST /:municipality/:year/openbaar',
  'POST /:municipality/:year/volgend-jaar',
  'GET /:municipality/:year/tvo',
  'GET /:municipality/:year/overleggen/:board/:date/agenda/docx',
  'GET /:municipality/:year/overleggen/:board/:date/besluitenlijst/docx',
  'POST /:municipality/:year/overleggen',
  'POST /:municipality/:year/overleggen/:board/:date/toelichting',
  'POST /:municipality/:year/overleggen/:board/:date/volgorde',
  'POST /:municipality/:year/overleggen/:board/:date/terugzetten',
  'POST /:municipality/:year/overleggen/:board/:date/punten',
  'POST /:municipality/:year/overleggen/:board/:date/voorstel',
  'POST /:municipality/:year/overleggen/:board/:date/verzetten',
  'POST /:municipality/:year/overleggen/:board/:date/afzeggen',
  'POST /:municipality/:year/overleggen/:board/:date/sluiten',
  'POST /:municipality/:year/acties-samen',
  'POST /:municipality/:year/acties/:key/besluit',
  'POST /:municipality/:year/acties/:key/notitie',
];

describe.runIf(existsSync(chromiumPath))('every page', () => {
  let browser: Browser;
  let db: Db;
  let url: string;
  let mailbox: Mailbox;
  let kinds: Record<string, PageKind>;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const database = await testDatabase();
    db = database.db;
    const plan = await seed(db, withLongNames(seededPlan()));
    await db.municipality.updateMany({ data: { rehearsal: true } });
    mailbox = await startMailbox({ folder: null });
    const door = doorOf(db, plan);
    const answer = siteWithMailbox({ ...depsFor(db), temporal: door }, mailbox);
    const server = serve({ fetch: answer, port: 0 });
    url = `http://localhost:${String(portOf(server.address()))}`;
    browser = await chromium.launch({
      executablePath: chromiumPath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    kinds = { ...(await everyPageKind(db, plan)), ...(await mailboxKinds(mailbox)) };
    stop = async () => {
      await browser.close();
      server.close();
      await mailbox.stop();
      await database.stop();
    };
  }, 90_000);
  afterAll(() => stop());

  /** A form is sent by the page it would be on, as its reader would. */
  async function show(page: Page, { at, as, form, file }: PageKind): Promise<void> {
    await page.context().clearCookies();
    if (as !== null) {
      const { cookie } = await signedIn(db, as);
      const [name = '', value = ''] = cookie.split('=');
      await page.context().addCookies([{ name, value, url }]);
    }
    if (form === null) {
      await page.goto(url + at);
      await page.waitForFunction(isDrawn);
      return;
    }
    await page.goto(`${url}/nergens`);
    const fields = JSON.stringify({ at, form, file });
    const html = z.string().parse(await page.evaluate(`(${sendForm})(${fields})`));
    await page.evaluate(
      `document.open(); document.write(${JSON.stringify(html)}); document.close();`,
    );
    await page.waitForLoadState('load');
  }

  it('is opened here: whoever adds a route adds its page', () => {
    const { app } = testSite(db);
    const patterns = app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/api/'))
      .map(({ method, path }) => ({ method, path }));
    const plain = (path: string) => path.replaceAll(/\{(?:[^{}]|\{[^}]*\})*\}/g, '');
    const opened = Object.values(kinds).map(({ at, form }) => {
      const method = form === null ? 'GET' : 'POST';
      return patterns.find((one) => one.method === method && matches(one.path, at));
    });
    const names = opened.map((route) => `${route?.method ?? ''} ${route?.path ?? ''}`);
    const missing = patterns.filter(({ method, path }) => !names.includes(`${method} ${path}`));
    const named = missing.map(({ method, path }) => `${method} ${plain(path)}`);
    expect([...new Set(named)].sort()).toEqual([...noPages].sort());
  });

  it('V39, V40: is no wider than its screen, can be used by everyone in both schemes, and is a document on paper', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const found: string[] = [];
    for (const [name, kind] of Object.entries(kinds)) {
      await show(page, kind);
      if (!/^\S.*( \| Aanjager)$/.test(await page.title()) && !kind.at.startsWith('/postbus')) {
        found.push(`${name} has no title of its own: ${await page.title()}`);
      }
      await page.evaluate(
        'document.querySelectorAll("details").forEach((one) => { one.open = true })',
      );
      await page.evaluate(axe);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 720 });
        const wide = Number(await page.evaluate('document.scrollingElement.scrollWidth'));
        if (wide > width)
          found.push(`${name} at ${String(width)}: ${String(wide)} pixels, ${await widest(page)}`);
        if (!judged.includes(width)) continue;
        for (const colorScheme of schemes) {
          await page.emulateMedia({ colorScheme });
          const faults = faultsOf.parse(await page.evaluate(judge));
          found.push(
            ...faults.map((fault) => `${name} at ${String(width)}, ${colorScheme}: ${fault}`),
          );
        }
      }
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const printed = faultsOf.parse(await page.evaluate(judgePaper));
      found.push(...printed.map((fault) => `${name} on paper: ${fault}`));
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    }
    await context.close();
    expect(found).toEqual([]);
  }, 300_000);
});

/** The mailbox of a rehearsal stands beside the site. */
async function mailboxKinds(mailbox: Mailbox): Promise<Record<string, PageKind>> {
  const [letter] = everyLetter;
  const long = 'wijkveiligheidsbijeenkomst'.repeat(3);
  await createTransport(mailbox.url).sendMail({
    from: 'aanjager@example.org',
    to: `${long.slice(0, 60)}@example.org`,
    subject: long,
    text: long,
    html: letter === undefined ? '' : renderLetter(letter.content).html,
  });
  const [mail] = mailbox.mails();
  return {
    postbus: open('/postbus'),
    'een mail in de postbus': open(`/postbus/${mail?.id ?? ''}`),
  };
}

/** Of a PDF, its page. */
const isDrawn = `document.querySelector('[data-pdf]') === null
  || document.querySelector('.paper canvas') !== null`;

const faultsOf = z.array(z.string());
const judge = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] })
  .then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes[0].html))`;

/** Nothing to press, white paper, and where the screen said that this is a rehearsal, paper says so too. */
const judgePaper = `[
  ...[...document.querySelectorAll('nav, footer, button, input, .utrecht-button-link')]
    .filter((one) => one.checkVisibility())
    .map((one) => one.outerHTML.slice(0, 80)),
  ...[...document.querySelectorAll('.rehearsal')]
    .filter((one) => !one.checkVisibility())
    .map(() => 'it does not say that this is a rehearsal'),
  ...[getComputedStyle(document.documentElement).colorScheme]
    .filter((scheme) => scheme.includes('dark') && document.querySelector('.utrecht-page-layout') !== null),
]`;

const sendForm = `async ({ at, form, file }) => {
  const body = new FormData();
  for (const [name, value] of form) body.append(name, value);
  if (file !== null) body.set(file.field, new File([file.text], file.name));
  return (await fetch(at, { method: 'POST', body })).text();
}`;

/** What sticks out furthest, to find it. */
async function widest(page: Page): Promise<string> {
  const html: unknown = await page.evaluate(`[...document.body.querySelectorAll('*')]
    .sort((a, b) => b.getBoundingClientRect().right - a.getBoundingClientRect().right)[0].outerHTML.slice(0, 160)`);
  return String(html);
}

/** Whether a route of Hono leads to this address. */
function matches(route: string, at: string): boolean {
  const [path = ''] = at.split('?');
  const pattern = route.replaceAll(
    /:(\w+)(?:\{((?:[^{}]|\{[^}]*\})*)\})?/g,
    (_, _name, own: string | undefined) => {
      return `(?:${own ?? '[^/]+'})`;
    },
  );
  return new RegExp(`^${pattern}$`).test(path);
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
