import { test } from 'vitest';
import { openStage } from '../engine/stage.ts';

test('leaves a worker running', async () => {
  const stage = await openStage();
  await stage.work();
});
