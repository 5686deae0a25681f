/** One plan for one year: brings it into force, and again when its file changes; makes its reports. */

import { allHandlersFinished, condition, proxyActivities, setHandler } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Instant } from '../domain/calendar.ts';
import { openClock } from './clock.ts';
import { type Application, applyUpdate, type PlanYearStart } from './contract.ts';

/** Starting a thousand workflows takes minutes on a small server; a killed try is taken up again. */
const { applyPlan } = proxyActivities<Activities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});
const { makeReport } = proxyActivities<Activities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

export async function planYear(start: PlanYearStart): Promise<void> {
  const { municipalityId, planId, rehearsal } = start;
  const clock = openClock(start);
  let nextWakeAt: Instant | null = start.nextWakeAt;
  let applied = 0;
  let applying = 0;
  const waiting: Application[] = [];
  setHandler(applyUpdate, async (application) => {
    const turn = ++applying;
    waiting.push(application);
    await condition(() => applied >= turn);
  });

  while (applied === 0 || waiting.length > 0 || nextWakeAt !== null) {
    const never = applied === 0 ? null : nextWakeAt;
    await clock.until(never, () => waiting.length > 0);
    const application = waiting[0];
    if (application !== undefined) {
      const at = clock.receive(application.at);
      const named = { municipalityId, planId, rehearsal };
      ({ nextWakeAt } = await applyPlan({ ...named, ...application, at }));
      waiting.shift();
      applied += 1;
    } else {
      ({ nextWakeAt } = await makeReport({ planId, at: clock.now() }));
    }
  }
  clock.rest();
  await condition(allHandlersFinished);
}
