/** A worker that fetches open data from the recorded service, on a queue of its own: a rehearsal's does not. */

import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { startWorker } from '../../../worker/run.ts';
import { openDataWorkflowId, workflowTypes } from '../../../workflows/contract.ts';
import { anIndicator } from '../../domain/indicators/an-indicator.ts';
import type { Stage } from '../stage.ts';
import { startRecorded } from './recorded.ts';

export const burglaries = anIndicator({
  themeId: 'digitaal',
  source: {
    table: '47013NED',
    measure: 'GeregistreerdeMisdrijven',
    area: 'Westerkwartier',
    keys: { SoortMisdrijf: '1.1.1' },
  },
});

export async function startFetching({ client, municipalityId, mailbox }: Stage) {
  const server = await startRecorded();
  const queue = `t-${randomUUID().slice(0, 8)}`;
  const [address, databaseUrl] = [inject('temporalAddress'), inject('databaseUrl')];
  const mail = {
    mode: 'mailbox' as const,
    mailboxUrl: mailbox.url,
    smtpUrl: null,
    allowed: [],
    perMinute: null,
    from: 'Aanjager <aanjager@example.org>',
    timeoutMs: 2_000,
  };
  const openData = { police: server.url, cbs: server.url };
  const worker = await startWorker(
    { databaseUrl, baseUrl: 'http://localhost:3000', mail, openData },
    { connection: { address }, namespace: 'default' },
    { queue, code: { workflowBundle: { codePath: inject('bundlePath') } } },
  );
  return {
    server,
    start: () =>
      client.workflow.start(workflowTypes.openData, {
        workflowId: openDataWorkflowId(municipalityId),
        taskQueue: queue,
        args: [{ municipalityId }],
      }),
    stop: async () => {
      await worker.stop();
      await server.stop();
    },
  };
}
