/** What every figure is measured on: one Temporal server, one database, one mail server that keeps nothing. */

import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { Instant } from '../../domain/calendar.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { type LocalServer, startDatabase } from '../../local/database.ts';
import { startTemporal } from '../../local/temporal.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { migrate } from '../../prisma/migrate.ts';
import { storeVersion } from '../../prisma/plan-storage.ts';
import { temporalClient } from '../../api/temporal.ts';
import { bundlerOptions, workflowsPath } from '../../worker/workflow-code.ts';
import { type Child, startChild } from './child.ts';
import { findPrograms, startPostgres } from '../../local/postgres.ts';
import type { Report } from './report.ts';

export interface Servers {
  db: Db;
  client: Client;
  /** Connections of their own to the same parts. */
  smtpUrl: string;
  /** A worker in a process of its own, on a queue of its own. */
  work(queue: string): Promise<Child>;
  stop(): Promise<void>;
}

export async function startServers(report: Report): Promise<Servers> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const stopPart of stops.splice(0).reverse()) await stopPart();
  };
  try {
    const temporal = await startTemporal(null, report);
    stops.push(() => temporal.stop());
    const database = await startMeasuredDatabase(report);
    stops.push(() => database.stop());
    await migrate(database.url);
    const sink = await startChild(new URL('./smtp-sink.ts', import.meta.url), []);
    stops.push(() => sink.stop());
    const db = connect(database.url);
    stops.push(() => db.$disconnect());
    const connection = await Connection.connect({ address: temporal.address });
    stops.push(() => connection.close());
    const bundle = await writeBundle();
    const program = new URL('./worker-process.ts', import.meta.url);
    return {
      db,
      client: new Client({ connection }),
      smtpUrl: sink.ready,
      work: (queue) =>
        startChild(program, [database.url, temporal.address, sink.ready, queue, bundle]),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** As a municipality has it where this machine does. */
export async function startMeasuredDatabase(report: Report): Promise<LocalServer> {
  const programs = findPrograms();
  report(`database: ${programs ?? 'the embedded one (no PostgreSQL server on this machine)'}`);
  return programs === null ? startDatabase(null) : startPostgres(programs);
}

async function writeBundle(): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    ...bundlerOptions,
    logger: new DefaultLogger('WARN'),
  });
  const path = join(mkdtempSync(join(tmpdir(), 'aanjager-bench-')), 'workflows.js');
  writeFileSync(path, code);
  return path;
}

/** The way a coordinator activates: through the site's door, until everything runs. Returns the seconds. */
export async function activatePlan(
  { db, client }: Pick<Servers, 'db' | 'client'>,
  queue: string,
  plan: Plan,
  at: Instant,
): Promise<number> {
  const versionId = await storeVersion(db, plan, '', at);
  const municipalityId = plan.municipality.id;
  const door = temporalClient(client, queue, () => at);
  const startedAt = performance.now();
  const wanted = {
    id: randomUUID(),
    municipalityId,
    year: plan.year,
    versionId,
    rehearsal: true,
    at,
  };
  const applied = await door.applyPlan(wanted);
  if (applied.kind !== 'done') throw new Error('the plan was not activated');
  return secondsSince(startedAt);
}

export function secondsSince(startedAt: number): number {
  return (performance.now() - startedAt) / 1000;
}
