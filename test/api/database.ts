/** A database of its own for a test file. */

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type LocalServer, startDatabase } from '../../local/database.ts';
import { connect, type Db } from '../../prisma/client.ts';
import { migrate } from '../../prisma/migrate.ts';

export interface TestDatabase {
  db: Db;
  url: string;
  stop: () => Promise<void>;
}

/** A copy of the migrated one where there is a server: a fraction of the time of an embedded one. */
export async function testDatabase(): Promise<TestDatabase> {
  const templateUrl = inject('templateUrl');
  const { url, stop } =
    templateUrl === null ? await migrated() : await copyOf(templateUrl, databaseOf(templateUrl));
  const db = connect(url);
  return {
    db,
    url,
    stop: async () => {
      await db.$disconnect();
      await stop();
    },
  };
}

/** One that nothing was ever done to. */
export async function emptyDatabase(): Promise<LocalServer> {
  const serverUrl = inject('templateUrl');
  return serverUrl === null ? startDatabase(null) : copyOf(serverUrl, 'template0');
}

async function copyOf(serverUrl: string, template: string): Promise<LocalServer> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new URL(serverUrl);
  admin.pathname = '/template1';
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, stop: () => Promise.resolve() };
}

function databaseOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function migrated(): Promise<LocalServer> {
  const server = await startDatabase(null);
  await migrate(server.url);
  return server;
}
