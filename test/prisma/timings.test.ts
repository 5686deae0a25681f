import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Plan } from '../../domain/plan/plan.ts';
import { parseTiming } from '../../domain/plan/timing.ts';
import type { Db } from '../../prisma/client.ts';
import { testDatabase } from '../api/database.ts';
import { action, smallPlan } from '../engine/small-plan.ts';
import { seedActivated } from '../seed.ts';
import { anyTiming } from '../timings.ts';

let db: Db;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
});
afterAll(() => stop());

it('when an action is due is the same after it was stored', async () => {
  const [timings] = fc.sample(fc.array(anyTiming, { minLength: 40, maxLength: 40 }), 1);
  const actions = (timings ?? []).map((timing, i) => action(`a${String(i)}`, { timing }));
  const plan: Plan = smallPlan({ actions });
  await seedActivated(db, plan);
  const rows = await db.action.findMany({ orderBy: { position: 'asc' } });
  expect(rows.map(({ timing }) => parseTiming(timing, 2024))).toEqual(timings);
  const version = await db.planVersion.findFirstOrThrow();
  expect(version.content).toMatchObject({ actions: actions.map(({ timing }) => ({ timing })) });
});
