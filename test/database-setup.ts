/** A PostgreSQL server for the files that want a database of their own; see test/api/database.ts. */

import type { TestProject } from 'vitest/node';
import { findPrograms, startPostgres, unsafeAndFast } from '../local/postgres.ts';
import { migrate } from '../prisma/migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** With an empty, migrated database to copy; null where each file starts the embedded one. */
    templateUrl: string | null;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const programs = findPrograms();
  if (programs === null) {
    project.provide('templateUrl', null);
    return () => Promise.resolve();
  }
  const server = await startPostgres(programs, unsafeAndFast);
  await migrate(server.url);
  project.provide('templateUrl', server.url);
  return () => server.stop();
}
