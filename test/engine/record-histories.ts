/** Plays a few months and keeps the histories of its workflows, for `replay.test.ts`. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import {
  actionWorkflowId,
  mailRoundsWorkflowId,
  meetingWorkflowId,
  planYearWorkflowId,
} from '../../workflows/contract.ts';
import { meetingIdOf } from '../../domain/ids.ts';
import { vi } from 'vitest';
import { confirm } from '../domain/action/life.ts';
import { burglaries, startFetching } from './open-data/fetching.ts';
import { smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';

export const historiesFolder = new URL('./histories/', import.meta.url);

export async function recordHistories(): Promise<void> {
  mkdirSync(historiesFolder, { recursive: true });
  const stage = await openStage();
  try {
    await play(stage);
    await playOpenData(stage);
  } finally {
    await stage.stop();
  }
}

/** Up to its first wait: what comes after is the same again. */
async function playOpenData(stage: Stage): Promise<void> {
  const fetching = await startFetching(stage);
  try {
    const handle = await fetching.start();
    const isWaiting = async () =>
      historyToJSON(await handle.fetchHistory()).includes('EVENT_TYPE_TIMER_STARTED');
    await vi.waitUntil(isWaiting, { timeout: 30_000 });
    await keepHistory(stage, 'open-data', handle.workflowId);
    await handle.terminate();
  } finally {
    await fetching.stop();
  }
}

async function play(stage: Stage): Promise<void> {
  const idOf = (key: string) => actionWorkflowId(stage.actionId(key));
  const keep = (name: string, workflowId: string, runId?: string) =>
    keepHistory(stage, name, workflowId, runId);
  await stage.work();
  const reports = [{ half: 1 as const, on: '2024-04-17', deliveries: [] }];
  await stage.activate(smallPlan({ reports, indicators: [burglaries] }), '2024-01-02');
  const ongoing = stage.client.workflow.getHandle(idOf('inbraakpreventie'));
  const { runId } = await ongoing.describe();
  await stage.until('2024-01-10');
  await stage.submit('jaarwisseling', '2024-01-11', confirm('q3'));
  await stage.until('2024-01-16');
  await keep('mail-rounds', mailRoundsWorkflowId(stage.municipalityId));
  await stage.until('2024-04-17');
  await keep('action-escalated', idOf('cyberwegenkaart'));
  await keep('action-ongoing-first-run', idOf('inbraakpreventie'), runId);
  await keep('action-ongoing-second-run', idOf('inbraakpreventie'));
  await keep('action-confirmed', idOf('jaarwisseling'));
  const meetingId = meetingIdOf(stage.municipalityId, 'tvo', '2024-04-18');
  await keep('meeting', meetingWorkflowId(meetingId));
  await keep('plan-year', planYearWorkflowId(stage.planId));
}

async function keepHistory(
  { client }: Stage,
  name: string,
  workflowId: string,
  runId?: string,
): Promise<void> {
  const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const json: unknown = JSON.parse(historyToJSON(history));
  writeFileSync(new URL(`${name}.json`, historiesFolder), `${JSON.stringify(json)}\n`);
}
