import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../domain/action/commands.ts';
import { progressValues } from '../../domain/action/state.ts';
import { storeAnswer } from '../../prisma/answer-storage.ts';
import { instant } from '../../prisma/dates.ts';
import { actionWorkflowId, advanceUpdate, commandUpdate } from '../../workflows/contract.ts';
import { action, smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';
import { ongoingByQuarter } from '../../domain/plan/timing.ts';

const keys = ['buurtpreventie', 'cameratoezicht', 'inbraakpreventie'];
/** Between two commands: all at once, or spread over the moment at which the history changes. */
const spreadMs: Record<string, number> = { cameratoezicht: 15, inbraakpreventie: 60 };
const commandsEach = 20;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  const actions = keys.map((key) => action(key, { timing: ongoingByQuarter }));
  await stage.activate(smallPlan({ actions }), '2024-06-03');
  await stage.until('2024-06-30');
});
afterAll(() => stage.stop());

test('V25: twenty commands at the first wake of a quarter, when a fresh history begins, are each answered and recorded once', async () => {
  for (const key of keys) {
    const answerIds = await storeAnswers(key);
    const answers = await sendTogether(key, answerIds);
    expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
    const actionId = stage.actionId(key);
    const recorded = await stage.db.event.findMany({
      where: { actionId, kind: 'progress_reported' },
      select: { answerId: true },
    });
    expect(recorded.map(({ answerId }) => answerId).sort()).toEqual([...answerIds].sort());
    expect(await hasFreshHistory(key)).toBe(true);
    // The fresh history goes on from there.
    const last = await stage.submit(key, '2024-07-02', await command(key, 'q4'));
    expect(last).toBe('done');
  }
}, 120_000);

async function storeAnswers(key: string): Promise<string[]> {
  const stored = Array.from({ length: commandsEach }, () => storeOne(key, 'q3'));
  return Promise.all(stored);
}

async function storeOne(key: string, milestoneId: string): Promise<string> {
  return storeAnswer(stage.db, {
    municipalityId: stage.municipalityId,
    actionId: stage.actionId(key),
    milestoneId,
    kind: 'report_progress',
    channel: 'page',
    capacity: 'owner',
    contactId: null,
    author: 'Tarik Yilmaz',
    reason: 'Zo staat het ervoor',
    scope: '',
    until: null,
    newOwnerId: null,
    statement: null,
    at: stage.now(),
  });
}

async function command(key: string, milestoneId: string): Promise<Command> {
  const answerId = await storeOne(key, milestoneId);
  return { kind: 'report_progress', milestoneId, progress: 'on_track', answerId };
}

/** The wake between the commands, so that some of them find the old history and some the fresh one. */
async function sendTogether(key: string, answerIds: string[]) {
  const actionId = stage.actionId(key);
  const { nextWakeAt } = await stage.db.action.findUniqueOrThrow({ where: { id: actionId } });
  const at = nextWakeAt === null ? '' : instant(nextWakeAt);
  expect(at.slice(0, 7)).toBe('2024-07');
  const handle = stage.client.workflow.getHandle(actionWorkflowId(actionId));
  const sent = answerIds.map((answerId, i) => {
    const progress = progressValues[i % progressValues.length] ?? 'on_track';
    const message = { kind: 'report_progress', milestoneId: 'q3', progress, answerId } as const;
    return () =>
      handle.executeUpdate(commandUpdate, {
        args: [{ command: message, at }],
        updateId: answerId,
      });
  });
  sent.splice(commandsEach / 2, 0, () => handle.executeUpdate(advanceUpdate, { args: [at] }));
  return Promise.allSettled(
    sent.map(async (send, i) => {
      await pause(i * (spreadMs[key] ?? 0));
      await send();
    }),
  );
}

async function hasFreshHistory(key: string): Promise<boolean> {
  const handle = stage.client.workflow.getHandle(actionWorkflowId(stage.actionId(key)));
  const { raw, runId } = await handle.describe();
  return raw.workflowExecutionInfo?.firstRunId !== runId;
}
