import { readdirSync, readFileSync } from 'node:fs';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { beforeAll, expect, inject, test } from 'vitest';
import { historiesFolder, recordHistories } from './record-histories.ts';

/** `RECORD_HISTORIES=yes npx vitest run test/engine/replay.test.ts` writes them anew. */
beforeAll(async () => {
  if (process.env['RECORD_HISTORIES'] === 'yes') await recordHistories();
});

test('there is a history of each workflow', () => {
  const types = names().map((name) => /"workflowType":\{"name":"(\w+)"/.exec(read(name))?.[1]);
  expect(new Set(types)).toEqual(
    new Set(['action', 'mailRounds', 'meeting', 'openData', 'planYear']),
  );
});

test('workflows that started before this code was written go on under it', async () => {
  for (const name of names()) await expect(replay(read(name)), name).resolves.toBeUndefined();
});

test('the ongoing action goes on as a fresh history at the quarter end', () => {
  const first = read('action-ongoing-first-run');
  expect(first).toContain('EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW');
});

test('a history in which another activity ran is refused', async () => {
  const recorded = read('action-escalated');
  const mutated = recorded.replace('"name":"recordTransition"', '"name":"readEvidence"');
  expect(mutated).not.toBe(recorded);
  await expect(replay(mutated)).rejects.toThrow(DeterminismViolationError);
});

function names(): string[] {
  return readdirSync(historiesFolder).map((file) => file.replace('.json', ''));
}

function read(name: string): string {
  return readFileSync(new URL(`${name}.json`, historiesFolder), 'utf8');
}

async function replay(history: string): Promise<void> {
  const workflowBundle = { codePath: inject('bundlePath') };
  await Worker.runReplayHistory({ workflowBundle }, JSON.parse(history));
}
