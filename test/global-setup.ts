/** One Temporal server and one database for the whole run; a test file brings its own municipality. */

import type { TestProject } from 'vitest/node';
import { startDatabase } from '../local/database.ts';
import { startTemporal } from '../local/temporal.ts';
import { migrate } from '../prisma/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    temporalAddress: string;
    databaseUrl: string;
  }
}

type Part = { address: string; stop?: () => Promise<void> };

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const [temporal, database] = await Promise.all([theTemporal(), theDatabase()]);
  project.provide('temporalAddress', temporal.address);
  project.provide('databaseUrl', database.address);
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
  const server = given === undefined ? await startDatabase(null) : null;
  const address = given ?? server?.url ?? '';
  await migrate(address);
  return { address, ...(server === null ? {} : { stop: () => server.stop() }) };
}
