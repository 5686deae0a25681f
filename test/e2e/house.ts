/** A municipality with everything real: the site on a port, the engine, the mailbox, and a browser to use it with. */

import { existsSync } from 'node:fs';
import { serve } from '@hono/node-server';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { IsoDate } from '../../domain/calendar.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { ReceivedMail } from '../../local/mailbox.ts';
import { freePort } from '../../local/temporal.ts';
import { action, person, smallPlan } from '../engine/small-plan.ts';
import { openStage, type Stage } from '../engine/stage.ts';
import { byQuarter } from '../timings.ts';

const chromiumPath = '/usr/bin/chromium';
export const hasBrowser = existsSync(chromiumPath);
export const administratorPassword = 'een heel lang wachtwoord';

/** What people hold in their hands; nobody's needs script. */
const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

export interface House {
  stage: Stage;
  url: string;
  /** A browser of somebody's own, that nobody signed in on. */
  browser(held?: 'phone' | 'desk', runs?: 'script' | 'no script'): Promise<Page>;
  /** Opens the newest mail to somebody about something, and shows it in the browser. */
  openMail(page: Page, to: string, about: string | RegExp): Promise<ReceivedMail>;
  /** Newest first. */
  subjectsTo(person: string): string[];
  /** By a link in a mail, as people do. */
  signIn(person: string): Promise<Page>;
  addressOf(person: string): string;
  /** The path of a page of the plan. */
  path(rest?: string): string;
  stop(): Promise<void>;
}

export async function openHouse(plan: Plan | null, from: IsoDate, to: IsoDate): Promise<House> {
  const port = await freePort();
  const url = `http://localhost:${String(port)}`;
  const protection = { kind: 'sign_in', administratorPassword } as const;
  // The tests share a database, and whoever signs in does so wherever their address is known.
  const stage = await openStage({ siteUrl: url, protection, mailTimeoutMs: 10_000 });
  const site = serve({ fetch: stage.fetch, port, hostname: '127.0.0.1' });
  const [chrome] = await Promise.all([launch(), stage.work()]);
  const contexts: BrowserContext[] = [];
  const addressOf = (person: string) => `${person}@${stage.municipalityId}.example.org`;
  if (plan !== null) {
    const contacts = plan.contacts.map((one) => ({ ...one, address: addressOf(one.id) }));
    await stage.activate({ ...plan, contacts }, from);
    await stage.until(to);
  }

  const house: House = {
    stage,
    url,
    addressOf,
    browser: async (held = 'desk', runs = 'no script') => {
      const viewport = held === 'phone' ? phone : desk;
      const context = await chrome.newContext({
        viewport,
        javaScriptEnabled: runs === 'script',
        acceptDownloads: true,
        locale: 'nl-NL',
      });
      context.setDefaultTimeout(15_000);
      contexts.push(context);
      return context.newPage();
    },
    openMail: async (page, to, about) => {
      const mail = await untilMailed(stage, addressOf(to), about);
      await page.setContent(mail.html);
      return mail;
    },
    subjectsTo: (person) => stage.mailbox.mailsTo(addressOf(person)).map((mail) => mail.subject),
    signIn: async (person) => {
      const page = await house.browser();
      const before = house.subjectsTo(person).length;
      await page.goto(`${url}/aanmelden`);
      await page.getByLabel('Uw mailadres').fill(addressOf(person));
      await page.getByRole('button', { name: 'Stuur mij een link' }).click();
      await page.getByRole('heading', { name: 'Kijk in uw mail' }).waitFor();
      await until(() => house.subjectsTo(person).length > before);
      await house.openMail(page, person, 'Uw link om u aan te melden');
      await page.getByRole('link', { name: 'Meld u aan' }).click();
      await page.getByRole('button', { name: 'Meld mij aan' }).click();
      await page.getByText('Aangemeld als').waitFor();
      return page;
    },
    path: (rest = '') => `${url}/${stage.municipalityId}/2024${rest}`,
    stop: async () => {
      for (const context of contexts) await context.close();
      await chrome.close();
      await new Promise((resolve) => site.close(resolve));
      await stage.stop();
    },
  };
  return house;
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/** Newest first. */
async function untilMailed(
  stage: Stage,
  to: string,
  about: string | RegExp,
): Promise<ReceivedMail> {
  const isAbout = ({ subject, text }: ReceivedMail) =>
    typeof about === 'string'
      ? subject.includes(about)
      : about.test(`${subject} ${text}`.replaceAll(/\s+/g, ' '));
  const found = () => stage.mailbox.mailsTo(to).find(isAbout);
  await until(() => found() !== undefined);
  const mail = found();
  if (mail === undefined) throw new Error(`no mail to ${to} about ${String(about)}`);
  return mail;
}

/** What must not wait is mailed at once, but not within the request that asks for it. */
async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 150) throw new Error('this did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The small plan, with more for Tarik to do and somebody who reads reports only. */
export function housePlan(change: Partial<Plan> = {}): Plan {
  const plan = smallPlan();
  return {
    ...plan,
    actions: [
      ...plan.actions,
      ...['weerbaarheid', 'voorlichting', 'toezicht'].map((id) =>
        action(id, { timing: byQuarter(1) }),
      ),
    ],
    contacts: [
      ...plan.contacts,
      person('burgemeester', 'Boukje Bouma', 'burgemeester@example.org'),
    ],
    roles: { ...plan.roles, driehoek: ['burgemeester'] },
    ...change,
  };
}
