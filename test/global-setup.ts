/** One Temporal server and one database for the whole run; a test file brings its own municipality. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Runtime } from '@temporalio/worker';
import type { TestProject } from 'vitest/node';
import { startTemporal } from '../local/temporal.ts';
import { startThrowAwayDatabase } from '../local/throw-away-database.ts';
import { migrate } from '../prisma/migrate.ts';
import { bundlerOptions, workflowsPath } from '../worker/workflow-code.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    temporalAddress: string;
    databaseUrl: string;
    /** Every worker of the tests runs this bundle of the workflows. */
    bundlePath: string;
  }
}

type Part = { address: string; stop?: () => Promise<void> };

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const [temporal, database, bundlePath] = await Promise.all([
    theTemporal(),
    theDatabase(),
    theBundle(),
  ]);
  project.provide('temporalAddress', temporal.address);
  project.provide('databaseUrl', database.address);
  project.provide('bundlePath', bundlePath);
  return async () => {
    await Promise.all([temporal.stop?.(), database.stop?.()]);
  };
}

async function theTemporal(): Promise<Part> {
  const given = process.env['TEMPORAL_ADDRESS'];
  if (given !== undefined) return { address: given };
  return startTemporal(null, (line) => {
    console.log(line);
  });
}

async function theDatabase(): Promise<Part> {
  const given = process.env['TEST_DATABASE_URL'];
  const server = given === undefined ? await startThrowAwayDatabase() : null;
  const address = given ?? server?.url ?? '';
  await migrate(address);
  return { address, ...(server === null ? {} : { stop: () => server.stop() }) };
}

async function theBundle(): Promise<string> {
  Runtime.install({ logger: new DefaultLogger('WARN') });
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    ...bundlerOptions,
    logger: new DefaultLogger('WARN'),
  });
  const path = join(mkdtempSync(join(tmpdir(), 'aanjager-')), 'workflows.js');
  writeFileSync(path, code);
  return path;
}
