/** A plan that starts on a day to come, and one that is stopped, on the real engine (V42). */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAhead } from '../../domain/ahead/plan-ahead.ts';
import { isOpen } from '../../domain/action/state.ts';
import { planEventKinds } from '../../domain/plan/plan-events.ts';
import { openActions } from '../../prisma/plan-actions.ts';
import { readPlanEvents, storePlanEvent } from '../../prisma/plan-events.ts';
import { findVersion } from '../../prisma/plan-versions.ts';
import { storeVersion } from '../../prisma/plan-storage.ts';
import { readLedgerMails } from '../../prisma/rehearsal-ledger.ts';
import { actionWorkflowId, planYearWorkflowId } from '../../workflows/contract.ts';
import { calendar } from '../domain/action/life.ts';
import { smallPlan } from './small-plan.ts';
import { openStage, siteUrl, type Stage } from './stage.ts';

let stage: Stage;
let versionId: string;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  versionId = await storeVersion(stage.db, plan(), '', stage.now());
});
afterAll(() => stage.stop());

function plan() {
  return { ...smallPlan(), municipality: { id: stage.municipalityId, name: 'Teststad' } };
}

async function step(kind: (typeof planEventKinds)[number], startAt: string | null) {
  const { municipalityId, planId } = stage;
  const at = stage.now();
  const id = await storePlanEvent(stage.db, {
    municipalityId,
    planId,
    versionId,
    kind,
    at,
    startAt,
    channel: 'page',
    authorId: null,
    author: 'Ineke Postma',
    reason: '',
    statement: null,
  });
  return { id, municipalityId, year: 2024, rehearsal: true, at };
}

async function planStart(on: string): Promise<void> {
  const startAt = calendar.instantOf(on, '00:00');
  const wanted = await step('start_planned', startAt);
  expect(await stage.door.planStart({ ...wanted, versionId, startAt })).toEqual({ kind: 'done' });
}

async function status(workflowId: string): Promise<string> {
  return (await stage.client.workflow.getHandle(workflowId).describe()).status.name;
}

test('V42: a start that was planned can be changed and withdrawn; nothing is mailed until then', async () => {
  await planStart('2024-01-15');
  await stage.until('2024-01-10');
  expect(stage.mailbox.mails()).toEqual([]);
  expect(await stage.door.withdrawStart(await step('start_withdrawn', null))).toEqual({
    kind: 'done',
  });
  await stage.until('2024-01-20');
  expect(stage.mailbox.mails()).toEqual([]);
  expect(await stage.db.plan.count({ where: { municipalityId: stage.municipalityId } })).toBe(0);
  expect(await status(planYearWorkflowId(stage.planId))).toBe('COMPLETED');
});

test('V42: on its day the plan starts, and as many people are mailed as was foretold', async () => {
  await planStart('2024-01-24');
  await planStart('2024-01-27');
  await stage.until('2024-01-26');
  expect(stage.mailbox.mails()).toEqual([]);
  const ahead = startAhead(plan(), [], calendar.instantOf('2024-01-27', '00:00'));
  expect(calendar.dateOf(ahead.firstRoundAt)).toBe('2024-01-29');
  await stage.until('2024-01-29');
  const mails = await readLedgerMails(stage.db, stage.municipalityId);
  expect(mails.map(({ on }) => on)).toEqual(ahead.readers.map(() => '2024-01-29'));
  const events = await readPlanEvents(stage.db, stage.planId);
  expect(events.map(({ kind, carriedOutAt }) => [kind, carriedOutAt !== null])).toEqual([
    ['start_planned', false],
    ['start_withdrawn', true],
    ['start_planned', false],
    ['start_planned', true],
  ]);
});

test('V42: a stopped plan tells it once, and its workflows end', async () => {
  await stage.until('2024-03-05');
  const shown = await (await stage.request(`/plannen/${versionId}/stoppen`)).text();
  const sentence = /(\d+) mensen krijgen/.exec(shown)?.[1];
  const response = await stage.request(`/plannen/${versionId}/stoppen`, {
    method: 'POST',
    headers: { origin: siteUrl },
    body: new URLSearchParams({ reden: 'De raad wil een ander plan', acties: '3' }),
  });
  expect(response.status).toBe(303);
  const before = (await readLedgerMails(stage.db, stage.municipalityId)).length;
  await stage.until('2024-09-01');
  const mails = (await readLedgerMails(stage.db, stage.municipalityId)).slice(before);
  expect(new Set(mails.map(({ on }) => on))).toEqual(new Set(['2024-03-06']));
  expect(String(mails.length)).toBe(sentence);
  expect(await openActions(stage.db, stage.planId)).toEqual([]);
  expect(await status(planYearWorkflowId(stage.planId))).toBe('COMPLETED');
  for (const key of ['cyberwegenkaart', 'jaarwisseling', 'inbraakpreventie']) {
    expect(await status(actionWorkflowId(stage.actionId(key)))).toBe('COMPLETED');
  }
  expect(await stage.db.report.count({ where: { planId: stage.planId } })).toBe(0);
  const answers = await stage.db.answer.findMany({
    where: { municipalityId: stage.municipalityId, kind: 'cancel' },
  });
  expect(new Set(answers.map(({ reason }) => reason))).toEqual(
    new Set(['De raad wil een ander plan']),
  );
});

test('V42: a stopped plan can be put on again, and its actions come back', async () => {
  const shown = await (await stage.request(`/plannen/${versionId}/aanzetten`)).text();
  const mensen = /name="mensen" value="(\d+)"/.exec(shown)?.[1] ?? '';
  expect(Number(mensen)).toBeGreaterThan(0);
  const response = await stage.request(`/plannen/${versionId}/activeer`, {
    method: 'POST',
    headers: { origin: siteUrl },
    body: new URLSearchParams({ mensen }),
  });
  expect(response.status).toBe(303);
  const version = await findVersion(stage.db, versionId);
  expect(version?.stoppedOn).toBeNull();
  expect(version?.existing.actions.every(({ state }) => isOpen(state.phase))).toBe(true);
  const before = (await readLedgerMails(stage.db, stage.municipalityId)).length;
  await stage.until('2024-09-02');
  const mails = (await readLedgerMails(stage.db, stage.municipalityId)).slice(before);
  // The state of the week and a report that was due go that morning as well.
  expect(mails.length).toBeGreaterThanOrEqual(Number(mensen));
});
