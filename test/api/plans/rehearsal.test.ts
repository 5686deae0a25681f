/** What the page of a rehearsal says; that it is played at all, test/local/first-hour.test.ts shows. */

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type {
  RehearsalProgress,
  Rehearsals,
  WantedRehearsal,
} from '../../../api/site/rehearsals.ts';
import type { Db } from '../../../prisma/client.ts';
import { storeVersion } from '../../../prisma/plan-storage.ts';
import { seed, seededNow } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, plainText, testSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let path: string;
let id: string;
let started: WantedRehearsal[];
let stopped: string[];
let progress: RehearsalProgress | null;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  const plan = await seed(db);
  id = await storeVersion(db, { ...plan, year: 2025 }, '', seededNow);
  path = `/plannen/${id}/oefening`;
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  started = [];
  stopped = [];
  progress = null;
});

const rehearsals: Rehearsals = {
  start: (wanted) => void started.push(wanted),
  progress: () => progress,
  stop: (wanted) => Promise.resolve(void stopped.push(wanted)),
};
const site = () => testSite(db, { rehearsals });
const read = async () => plainText(await site().read(path));

const playing: RehearsalProgress = {
  answering: 'half',
  stage: 'playing',
  on: '2025-03-04',
  siteUrl: 'http://localhost:4000',
  months: [
    {
      month: '2025-01',
      mails: 9,
      answers: 2,
      confirmed: 0,
      reports: 0,
      overdueCount: 0,
      escalatedCount: 0,
    },
    {
      month: '2025-02',
      mails: 14,
      answers: 5,
      confirmed: 1,
      reports: 0,
      overdueCount: 1,
      escalatedCount: 2,
    },
  ],
  mails: [{ id: 'x', to: 'joris@example.org', subject: 'Te laat: <kermis>' }],
  summary: [],
};

it('asks who answers before anything begins', async () => {
  const response = await site().send(path, { mensen: 'iedereen' });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('Kies hoe de mensen antwoorden.');
  expect(started).toEqual([]);
});

it('begins with the plan as a file, and a way back', async () => {
  const response = await site().send(path, { mensen: 'nobody' });
  expect(response.headers.get('location')).toBe(path);
  const [{ source, ...wanted } = { source: '' }] = started;
  expect(wanted).toEqual({ id, answering: 'nobody', backUrl: `${baseUrl}${path}` });
  expect(source).toContain('jaar: 2025');
});

it('shows what each month brought, and how things stood at its end', async () => {
  progress = playing;
  expect(await read()).toMatch(/Februari 2025 ?5 ?3 ?1 ?2/);
  const html = await site().read(path);
  expect(html).toContain('href="http://localhost:4000/postbus/x"');
  expect(html).toContain('Te laat: &lt;kermis&gt;');
});

it('renews itself while it is under way, by a script that only these pages may run', async () => {
  const policyOf = async (at: string) =>
    (await site().app.request(`${baseUrl}${at}`)).headers.get('content-security-policy');
  progress = playing;
  expect(await site().read(path)).toMatch(/<script src="\/live.js".*http-equiv="refresh"/);
  expect(await policyOf(path)).toContain("script-src 'self'");
  expect(await policyOf('/plannen')).not.toContain('script-src');
  progress = { ...playing, stage: 'done', summary: ['2025:', '3 acties klaar.'] };
  expect(await site().read(path)).not.toContain('<script');
  expect(await read()).toContain('De oefening is klaar. 2025:3 acties klaar.');
});

it('says in words that it broke, or was stopped', async () => {
  progress = { ...playing, stage: 'broken', siteUrl: null };
  expect(await read()).toContain('De oefening is gestopt door een fout.');
  progress = { ...playing, stage: 'stopped', siteUrl: null };
  expect(await read()).toContain('Deze oefening is gestopt.');
  await site().send(`${path}/stoppen`, {});
  expect(stopped).toEqual([id]);
});

it('says how it is done on servers, where no page begins one', async () => {
  const text = plainText(await testSite(db).read(path));
  expect(text).toContain('npm run rehearse');
  expect(text).not.toContain('Begin de oefening');
});
