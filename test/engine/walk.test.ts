import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readPlanFile } from '../../plans/read.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { ReceivedMail } from '../../local/mailbox.ts';
import { openStage, siteUrl, type Stage } from './stage.ts';

const owner = 't.yilmaz@westerkwartier.example.org';
const coordinator = 'i.postma@westerkwartier.example.org';
const what = 'Implementeren van digitale veiligheid binnen de gemeentelijke organisatie';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
});
afterAll(() => stage.stop());

test('an action walks from the plan file to a confirmation, back by undo, and to a quiet year', async () => {
  await stage.activate(planFromFile(), '2024-01-02');
  await stage.until('2024-03-01');
  const [reminder] = about(owner);
  expect(reminder?.subject).toContain('cyberwegenkaart');

  const page = await stage.request(pathIn(reminder));
  expect(await page.text()).toContain(what);
  const stored = await stage.db.answer.count({ where: { municipalityId: stage.municipalityId } });
  expect([page.status, stored]).toEqual([200, 0]);

  await send(pathIn(reminder), { antwoord: 'confirm' });
  expect(await phase()).toBe('completed');
  const [receipt] = await receipts(1);
  expect(receipt?.text).toContain('/ongedaan');

  await send(pathIn(receipt), { waarom: 'not_done' });
  expect(await phase()).toBe('running');
  await receipts(2);
  await stage.until('2024-03-22');
  const [second] = about(owner);
  expect(second?.subject).toContain('cyberwegenkaart');

  await send(pathIn(second), { antwoord: 'confirm' });
  await receipts(3);
  const before = stage.mailbox.mails().length;
  await stage.until('2024-12-31');
  const later = stage.mailbox.mails().slice(0, -before);
  expect(later.length).toBeGreaterThan(0);
  expect(later.filter(isAbout).map(({ to, subject }) => `${to}: ${subject}`)).toEqual([]);
}, 180_000);

/** Two actions of the real plan, of the same owner: one to confirm and one that goes on. */
function planFromFile(): Plan {
  const path = new URL('../../plans/westerkwartier-2024.yaml', import.meta.url);
  const { plan } = readPlanFile(readFileSync(path, 'utf8'));
  if (plan === null) throw new Error('the plan cannot be read');
  const kept = ['cyberwegenkaart', 'digitale-weerbaarheid'];
  return { ...plan, actions: plan.actions.filter(({ id }) => kept.includes(id)) };
}

function isAbout({ subject, text }: ReceivedMail): boolean {
  return subject.includes('cyberwegenkaart') || text.includes(what);
}

function about(address: string): ReceivedMail[] {
  return stage.mailbox.mailsTo(address).filter(isAbout);
}

/** The way back from the first link in a mail; a receipt has an undo link first. */
function pathIn(mail: ReceivedMail | undefined): string {
  const [, path] = /(\/a\/[\w-]+(?:\/ongedaan)?)/.exec(mail?.text ?? '') ?? [];
  if (path === undefined) throw new Error(`no link in: ${mail?.text ?? 'nothing'}`);
  return path;
}

/** As a person: by the form of the page, and on to the page after it. */
async function send(path: string, fields: Record<string, string>): Promise<void> {
  const body = new URLSearchParams(fields);
  const headers = { origin: siteUrl };
  const answer = await stage.request(path, { method: 'POST', headers, body });
  expect(answer.status).toBe(303);
  const done = await stage.request(answer.headers.get('location') ?? '');
  expect(done.status).toBe(200);
}

/** What goes at once is sent a moment later: to owner and coordinator, `count` each so far. */
async function receipts(count: number): Promise<ReceivedMail[]> {
  await vi.waitFor(() => {
    expect([immediate(owner).length, immediate(coordinator).length]).toEqual([count, count]);
  }, 20_000);
  return immediate(owner);
}

function immediate(address: string): ReceivedMail[] {
  return stage.mailbox
    .mailsTo(address)
    .filter(({ text }) => /heeft .* (klaar gemeld|teruggedraaid)/.test(text));
}

async function phase(): Promise<string> {
  const where = { id: stage.actionId('cyberwegenkaart') };
  return (await stage.db.action.findUniqueOrThrow({ where })).phase;
}
