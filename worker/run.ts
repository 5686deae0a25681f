/** Composition root of the worker: database, mailer and Temporal come together here. */

import { setFlagsFromString } from 'node:v8';
import { Client } from '@temporalio/client';
import {
  DefaultLogger,
  NativeConnection,
  type NativeConnectionOptions,
  Runtime,
  Worker,
  type WorkerOptions as SdkOptions,
} from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import { startMailThread } from '../activities/mail-thread.ts';
import { openDataClient } from '../activities/open-data/client.ts';
import { workflowClient } from '../activities/workflow-client.ts';
import { connect } from '../prisma/client.ts';
import { taskQueue } from '../workflows/contract.ts';
import { registerAttributes } from './attributes.ts';
import { plainFailures } from './plain-failures.ts';
import type { WorkerSettings } from './settings.ts';
import { bundlerOptions, workflowsPath } from './workflow-code.ts';

export interface RunningWorker {
  /** False when it stops, or could not go on. */
  isRunning(): boolean;
  /** Takes no new work and waits for what is under way. */
  stop(): Promise<void>;
  /** Settles when the worker has stopped; rejects when it could not go on. */
  stopped: Promise<void>;
}

export interface TemporalPlace {
  connection: NativeConnectionOptions;
  namespace: string;
}

/** What the tests do otherwise: a queue of their own, and one bundle for all their workers. */
export interface WorkerOptions {
  queue: string;
  code: Pick<SdkOptions, 'workflowsPath' | 'bundlerOptions' | 'workflowBundle'>;
}

/**
 * An action wakes a dozen times a year: replaying its short history then is cheaper than half a megabyte
 * of memory until. Enough for a plan of the usual size with its meetings, so that nothing of it is replayed at every step.
 */
const workflowsInMemory = 60;

/**
 * The thread of the workflows starts with these: it makes much garbage in short bursts, as when a plan
 * is activated, and would keep the room for it ever after. In MiB.
 */
const threadFlags = '--max-semi-space-size=2';

/**
 * Once per process, before any worker: what the SDK tells of itself is not news. Its native half would write on
 * standard output, where a command puts its result: its warnings go the way of the others.
 */
export function quietRuntime(): void {
  Runtime.install({
    logger: new DefaultLogger('WARN'),
    telemetryOptions: { logging: { forward: {} } },
  });
}

export async function startWorker(
  settings: WorkerSettings,
  temporal: TemporalPlace,
  { queue, code }: WorkerOptions = { queue: taskQueue, code: { workflowsPath, bundlerOptions } },
): Promise<RunningWorker> {
  const { namespace } = temporal;
  const connection = await NativeConnection.connect(temporal.connection);
  await registerAttributes(connection, namespace);
  const db = connect(settings.databaseUrl);
  const mailer = startMailThread(settings.mail);
  const workflows = workflowClient(new Client({ connection, namespace }), queue);
  setFlagsFromString(threadFlags);
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: queue,
    ...code,
    activities: createActivities({
      db,
      mailer,
      workflows,
      baseUrl: settings.baseUrl,
      openData: settings.openData && openDataClient(settings.openData),
    }),
    interceptors: { activity: [() => ({ inbound: plainFailures })] },
    maxCachedWorkflows: workflowsInMemory,
    shutdownGraceTime: '100 milliseconds',
  });
  const stopped = worker.run().finally(async () => {
    mailer.close();
    await db.$disconnect();
    await connection.close();
  });
  return {
    isRunning: () => worker.getState() === 'RUNNING',
    stopped,
    stop: async () => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await stopped;
    },
  };
}
