/** The open data of one municipality: once a month what its plans measure, with what was revised since. */

import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { openClock } from './clock.ts';
import type { OpenDataStart } from './contract.ts';

/** A service that is away is asked again, each time later, and at last a few times a day. */
const { fetchOpenData } = proxyActivities<Activities>({
  startToCloseTimeout: '30 minutes',
  retry: { initialInterval: '1 minute', backoffCoefficient: 2, maximumInterval: '6 hours' },
});

/** Five years: well below what a history may hold. */
const fetchesPerRun = 60;

export async function openData(start: OpenDataStart): Promise<void> {
  const { municipalityId } = start;
  const clock = openClock({ rehearsal: false, startedAt: '' });
  for (let fetched = 0; fetched < fetchesPerRun; fetched += 1) {
    const { nextFetchAt } = await fetchOpenData({ municipalityId, at: clock.now() });
    if (nextFetchAt === null) return;
    await clock.until(nextFetchAt, () => false);
  }
  await continueAsNew<typeof openData>(start);
}
