import { WorkflowUpdateFailedError } from '@temporalio/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { workflowClient } from '../../activities/workflow-client.ts';
import { rulesFor } from '../../domain/action/state.ts';
import { activate } from '../../domain/action/decide.ts';
import { storeDirectory } from '../../prisma/plan-contacts.ts';
import { storePlan, storeVersion } from '../../prisma/plan-storage.ts';
import { actionWorkflowId, advanceUpdate, mailRoundsWorkflowId } from '../../workflows/contract.ts';
import { at, confirm } from '../domain/action/life.ts';
import { smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';

const activatedAt = at('2024-01-02', '09:00');
const rehearsal = false;

let stage: Stage;

/** The plan of a year ago, whose workflows have a wake in a moment from now. */
beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  const { db, municipalityId } = stage;
  const plan = { ...smallPlan(), municipality: { id: municipalityId, name: 'Teststad' } };
  await storeDirectory(db, plan, rehearsal, activatedAt);
  const versionId = await storeVersion(db, plan, '', activatedAt);
  const decisions = new Map(
    plan.actions.map((one) => [one.id, activate(one, activatedAt, rulesFor(plan, null))]),
  );
  const applied = {
    id: versionId,
    versionId,
    activated: decisions,
    meetings: new Map(),
    nextWakeAt: null,
    at: activatedAt,
  };
  await storePlan(db, plan, applied);
  const decision = decisions.get('cyberwegenkaart');
  if (decision === undefined) throw new Error('no such action');
  const workflows = workflowClient(stage.client, municipalityId);
  const started = { municipalityId, rehearsal, startedAt: activatedAt };
  await workflows.startMailRounds({ ...started, nextRoundAt: inAMoment() });
  await workflows.startAction({
    ...started,
    actionId: stage.actionId('cyberwegenkaart'),
    state: decision.state,
    rules: rulesFor(plan, null),
    nextWakeAt: inAMoment(),
  });
});
afterAll(async () => {
  const ids = [mailRoundsWorkflowId(stage.municipalityId), actionWorkflowId(idOfKaart())];
  await Promise.all(ids.map((id) => stage.client.workflow.getHandle(id).terminate()));
  await stage.stop();
});

test('a durable timer dueTimers the action, which gives its word', async () => {
  await vi.waitFor(async () => {
    const where = { actionId: idOfKaart(), kind: 'last_call' };
    expect(await stage.db.notice.count({ where })).toBe(2);
  }, 30_000);
});

test('a durable timer dueTimers the mail rounds, which say when the next one is', async () => {
  await vi.waitFor(async () => {
    const where = { id: stage.municipalityId };
    const { nextRoundAt } = await stage.db.municipality.findUniqueOrThrow({ where });
    expect(Number(nextRoundAt)).toBeGreaterThan(Date.now());
  }, 30_000);
});

test('nobody moves the time outside a rehearsal', async () => {
  for (const id of [actionWorkflowId(idOfKaart()), mailRoundsWorkflowId(stage.municipalityId)]) {
    const to = new Date(Date.now() + 86_400_000).toISOString();
    const moved = stage.client.workflow.getHandle(id).executeUpdate(advanceUpdate, { args: [to] });
    await expect(moved).rejects.toThrow(WorkflowUpdateFailedError);
  }
});

test('a confirmation is answered at once, and its receipts do not wait for a round', async () => {
  expect(await stage.submit('cyberwegenkaart', '2024-01-03', confirm('q1'))).toBe('done');
  await vi.waitFor(() => {
    const receipts = stage.mailbox.mails().filter(({ text }) => /heeft .* klaar gemeld/.test(text));
    expect(receipts.map(({ to }) => to).sort()).toEqual(['ineke@example.org', 'tarik@example.org']);
  }, 30_000);
});

function idOfKaart(): string {
  return stage.actionId('cyberwegenkaart');
}

function inAMoment(): string {
  return new Date(Date.now() + 1_500).toISOString();
}
