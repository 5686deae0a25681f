import { afterAll, beforeAll, expect, test } from 'vitest';
import { deliverPending } from '../../api/use-cases/deliver-pending.ts';
import { action, smallPlan } from './small-plan.ts';
import { occurrenceOf } from '../../prisma/action-events.ts';
import { expectConsoleError } from '../console.ts';
import { openStage, siteUrl, type Stage } from './stage.ts';
import type { RunningWorker } from '../../worker/run.ts';

let stage: Stage;
let worker: RunningWorker;

beforeAll(async () => {
  stage = await openStage();
  worker = await stage.work();
  await stage.activate(smallPlan({ actions: [action('kermis')] }), '2024-05-01');
  await stage.until('2024-06-02');
});
afterAll(() => stage.stop());

test('V51: what is answered while no worker runs is kept, and carried out once when one is back', async () => {
  await worker.stop();
  expectConsoleError(/Temporal answered/);
  // Two requests reach the engine, and wait there: it carries out both when it can.
  await ask('2024-07-31');
  expect(await page()).toContain('meer tijd gevraagd, tot woensdag 31 juli');
  await ask('2024-08-31');
  expect(await page()).toContain('Dat antwoord is bewaard.');
  expect(await asked()).toEqual([]);

  worker = await stage.work();
  const doors = { db: stage.db, temporal: stage.door, now: () => stage.now() };
  await Promise.all([deliverPending(doors, 0), deliverPending(doors, 0)]);
  await expect.poll(asked, { timeout: 20_000 }).toEqual(['2024-08-31']);
  expect(await stage.db.pendingCommand.count({ where: { actionId: actionId() } })).toBe(0);

  // An action that has a fresh history has forgotten which updates it had; the database has not.
  const event = await stage.db.event.findFirstOrThrow({ where: askedWhere() });
  const again = { kind: 'ask_extension', milestoneId: 'q2', until: '2024-08-31' } as const;
  const handle = stage.client.workflow.getHandle(`action/${actionId()}`);
  const command = { ...again, answerId: event.answerId ?? '' };
  await handle.executeUpdate('command', { args: [{ command, at: stage.now() }] });
  expect(await asked()).toEqual(['2024-08-31']);
  await ask('2024-09-30');
  expect(await asked()).toEqual(['2024-08-31', '2024-09-30']);
}, 90_000);

async function ask(tot: string): Promise<void> {
  const form = { antwoord: 'ask_extension', tot, toelichting: 'Drukte' };
  const init = { method: 'POST', body: new URLSearchParams(form), headers: { origin: siteUrl } };
  expect((await stage.request(path(), init)).status).toBe(303);
}

async function page(): Promise<string> {
  return (await stage.request(path())).text();
}

function path(): string {
  const texts = stage.mailbox.mailsTo('tarik@example.org').map(({ text }) => text);
  const found = texts.flatMap((text) => /\/a\/[\w-]{43}/.exec(text) ?? []);
  return found[0] ?? '';
}

async function asked(): Promise<unknown[]> {
  const events = await stage.db.event.findMany({ where: askedWhere(), orderBy: { seq: 'asc' } });
  return events.map((event) => {
    const { kind, data } = occurrenceOf(event);
    return kind === 'extension_asked' ? data.until : kind;
  });
}

function askedWhere() {
  return { actionId: actionId(), kind: 'extension_asked' };
}

function actionId(): string {
  return stage.actionId('kermis');
}
