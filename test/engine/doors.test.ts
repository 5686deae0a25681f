/** V41: every link in every mail and page, followed as its reader, opens. */

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../api/app.ts';
import { readStyles } from '../../api/site/style/themes.ts';
import { readScript, scriptedPeople } from '../../local/people.ts';
import { readPlanFile } from '../../plans/read.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { administrator, signedIn, signInProtection } from '../api/site.ts';
import { crawl, type Opened } from './crawl.ts';
import { openStage, siteUrl, type Stage } from './stage.ts';

let stage: Stage;
let ask: (path: string, init: RequestInit) => Promise<Response>;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  const plan = halfOfThePlan(stage.municipalityId);
  const people = scriptedPeople(plan, readScript('local/people-2024.yaml'));
  await stage.activate(plan, '2024-01-02');
  await stage.until('2024-07-12', people);
  await addTasks();
  ask = siteOfWhoSignsIn();
}, 600_000);
afterAll(() => stage.stop());

describe('V41: doors that open', () => {
  it('every link of each role opens, from their mails and the first page on', async () => {
    const contacts = await reached();
    expect(contacts.length).toBeGreaterThan(20);
    const wrong: string[] = [];
    for (const { key, address } of contacts.filter((one) => readers.includes(one.key))) {
      const headers = await signedIn(stage.db, key, stage.municipalityId);
      const starts = ['/', ...linksInMails(address ?? '')];
      const opened = await crawl(ask, siteUrl, { name: key, headers, starts });
      wrong.push(...opened.flatMap((one) => whatIsWrong(key, one)));
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  it('also without an account: all that a mail offers to answer with', async () => {
    const wrong: string[] = [];
    const mailed = (await reached()).flatMap(({ address }) => linksInMails(address ?? ''));
    for (const link of new Set(mailed)) {
      if (!link.includes('/a/')) continue;
      const [opened] = await crawl(ask, siteUrl, { name: 'iemand', headers: {}, starts: [link] });
      if (opened !== undefined) wrong.push(...whatIsWrong('iemand', opened));
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it('every link of the administrator opens', async () => {
    const headers = await administrator(stage.db);
    const starts = [`/${stage.planId}`, '/plannen', '/plannen/nieuw'];
    const opened = await crawl(ask, siteUrl, { name: 'beheerder', headers, starts });
    expect(opened.flatMap((one) => whatIsWrong('beheerder', one))).toEqual([]);
  }, 300_000);

  it('a burgemeester begins with the reports, and reads there what is for them', async () => {
    const headers = await signedIn(stage.db, 'burgemeester', stage.municipalityId);
    const starts = ['/', `/${stage.municipalityId}/mijn`];
    const opened = await crawl(ask, siteUrl, { name: 'burgemeester', headers, starts });
    const mine = opened.find(({ path }) => path.endsWith('/mijn'));
    expect(mine?.text).toContain('Voor u zijn de rapportages over het plan.');
  });
});

/** Whoever is for one municipality only has tasks and mails shown by it; raw words of servers are the coordinator's. */
function whatIsWrong(who: string, { path, from, status, text }: Opened): string[] {
  const at = `${who}: ${path} (van ${from})`;
  if (status !== 200) return [`${at}: ${String(status)}`];
  const isLedger = path.includes('/mails');
  const raw = /\b[245]\d\d[ -][245]\.\d\.\d/.exec(text)?.[0];
  const code = /\b[a-z]+_[a-z_]+\b/.exec(text)?.[0];
  const readsMails = who === 'beheerder' || coordinators.includes(who);
  return [
    ...(raw !== undefined && !isLedger && !readsMails ? [`${at}: ${raw}`] : []),
    ...(code !== undefined && !path.startsWith('/api') ? [`${at}: ${code}`] : []),
  ];
}

const coordinators = ['teamleider'];

/** Coordinator, secretary and member of the TVO, boards, owners, a team, a deputy and partners. */
const readers = [
  ...coordinators,
  'secretaris-tvo',
  'politie',
  'burgemeester',
  'college',
  'griffie',
  'teamchef',
  'team-oov',
  'adviseur-zorg',
  'adviseur-digitaal',
  'adviseur-crisis',
  'boas',
  'halt',
  'scholen',
];

/** Who left has no links any more (F11). */
function reached() {
  return stage.db.contact.findMany({
    where: { municipalityId: stage.municipalityId, address: { not: null }, leftOn: null },
    orderBy: { key: 'asc' },
  });
}

/** A link to sign in works once. */
function linksInMails(address: string): string[] {
  const links = stage.mailbox
    .mailsTo(address)
    .flatMap(({ html }) =>
      [...html.matchAll(/href="(http:\/\/localhost:3000[^"]*)"/g)].flatMap(
        ([, href]) => href ?? [],
      ),
    );
  return [...new Set(links.filter((link) => !link.includes('/aanmelden/link/')))];
}

/** What a mail server said, and what nobody knows. */
async function addTasks(): Promise<void> {
  const { municipalityId, db } = stage;
  const [contact] = await db.contact.findMany({
    where: { municipalityId, kind: 'person' },
    take: 1,
  });
  const [mail] = await db.mail.findMany({ where: { municipalityId }, take: 1 });
  const [action] = await db.action.findMany({ where: { municipalityId }, take: 1 });
  const common = {
    municipalityId,
    contactId: contact?.id ?? null,
    openedAt: new Date(stage.now()),
  };
  const detail = '550 5.1.1 No such user here';
  await db.task.createMany({
    data: [
      { ...common, key: `address_refused/${contact?.id ?? ''}`, kind: 'address_refused', detail },
      { ...common, key: `mail_unknown/${mail?.id ?? ''}`, kind: 'mail_unknown', detail },
      {
        ...common,
        key: `plan_differs/${action?.id ?? ''}`,
        kind: 'plan_differs',
        actionId: action?.id ?? null,
        detail: '',
      },
    ],
  });
}

/** The same municipality, on a site that asks who one is. */
function siteOfWhoSignsIn() {
  const app = createApp({
    db: stage.db,
    temporal: stage.door,
    now: () => stage.now(),
    baseUrl: siteUrl,
    mailboxPath: null,
    rehearsals: null,
    backUrl: null,
    temporalUiUrl: null,
    protection: signInProtection,
    provider: null,
    contactAddress: null,
    styles: readStyles(null),
  });
  return async (path: string, init: RequestInit) => app.request(new URL(path, siteUrl).href, init);
}

/** Every other action: as many doors, and half the pages behind them. */
function halfOfThePlan(municipalityId: string): Plan {
  const { plan } = readPlanFile(readFileSync('plans/westerkwartier-2024.yaml', 'utf8'));
  if (plan === null) throw new Error('the plan cannot be read');
  const address = (id: string) => `${id}@${municipalityId}.example.org`;
  const known = plan.contacts.map((one) => ({
    ...one,
    address: one.address === null ? null : address(one.id),
  }));
  const municipality = { ...plan.municipality, id: municipalityId };
  const actions = plan.actions.filter((_, i) => i % 2 === 0);
  const indicators = plan.indicators.map((one) => ({ ...one, movedBy: [] }));
  return { ...plan, municipality, contacts: known, actions, indicators };
}
