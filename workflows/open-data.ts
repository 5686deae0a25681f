/** The open data of one municipality: once a month what its plans measure, with what was revised since. */

import { continueAsNew, proxyActivities, sleep } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { OpenDataStart } from './contract.ts';

/** A service that is away is asked again, each time later, and at last a few times a day. */
const { fetchOpenData } = proxyActivities<Activities>({
  startToCloseTimeout: '30 minutes',
  retry: { initialInterval: '1 minute', backoffCoefficient: 2, maximumInterval: '6 hours' },
});

/** Five years: well below what a history may hold. */
const fetchesPerRun = 60;

export async function openData({ municipalityId }: OpenDataStart): Promise<void> {
  for (let fetched = 0; fetched < fetchesPerRun; fetched += 1) {
    const at = new Date(Date.now()).toISOString();
    const { nextFetchAt } = await fetchOpenData({ municipalityId, at });
    if (nextFetchAt === null) return;
    await sleep(Math.max(1, Date.parse(nextFetchAt) - Date.now()));
  }
  await continueAsNew<typeof openData>({ municipalityId });
}
