/** The mail rounds of one municipality: one mail per person per working day, and what must not wait. */

import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxyActivities,
  setHandler,
} from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Instant } from '../domain/calendar.ts';
import { openClock } from './clock.ts';
import { mailNowSignal, type MailRoundsStart } from './contract.ts';

/**
 * A round of thousands takes as long as the relay wants; the heartbeat tells a slow round from a dead
 * worker. The next try goes on where the ledger says the last one stopped.
 */
const { holdRound, sendImmediate } = proxyActivities<Activities>({
  startToCloseTimeout: '12 hours',
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '10 seconds' },
});

/** Three events a wake and six a round: well below what a history may hold. */
const roundsPerRun = 250;

export async function mailRounds(start: MailRoundsStart): Promise<void> {
  const { municipalityId } = start;
  const clock = openClock(start);
  let { nextRoundAt } = start;
  const urgent: Instant[] = [];
  setHandler(mailNowSignal, (at) => {
    urgent.push(at);
  });

  for (let held = 0; held < roundsPerRun || urgent.length > 0; held += 1) {
    await clock.until(nextRoundAt, () => urgent.length > 0);
    const latest = urgent.splice(0).sort().at(-1);
    if (latest !== undefined) {
      const { retryAt } = await sendImmediate({ municipalityId, at: clock.receive(latest) });
      if (retryAt !== null && retryAt < nextRoundAt) nextRoundAt = retryAt;
    } else {
      ({ nextRoundAt } = await holdRound({ municipalityId, at: clock.now() }));
    }
  }
  clock.rest();
  await condition(allHandlersFinished);
  await continueAsNew<typeof mailRounds>({ ...start, startedAt: clock.now(), nextRoundAt });
}
