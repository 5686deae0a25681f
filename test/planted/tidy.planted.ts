import { test } from 'vitest';
import { openStage } from '../engine/stage.ts';

test('closes what it opens', async () => {
  const stage = await openStage();
  await stage.work();
  await stage.db.municipality.count();
  await stage.stop();
});
