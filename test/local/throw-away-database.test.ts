import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findPrograms } from '../../local/postgres.ts';
import { startThrowAwayDatabase } from '../../local/throw-away-database.ts';

/** Of these tests alone: others make databases at the same time. */
const folder = mkdtempSync(join(tmpdir(), 'throw-away-'));

beforeAll(() => {
  chmodSync(folder, 0o755);
  vi.stubEnv('TMPDIR', folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('is the embedded one where a machine has no server', async () => {
  const database = await startThrowAwayDatabase(null);
  expect(database.name).toBe('ingebouwde PostgreSQL');
  expect(await versionOf(database.url)).toContain('PostgreSQL');
  await database.stop();
});

test('is the embedded one where half a server is installed, and says so', async () => {
  const database = await startThrowAwayDatabase(folder);
  expect(database.name).toBe(`ingebouwde PostgreSQL (die in ${folder} start niet)`);
  expect(await versionOf(database.url)).toContain('PostgreSQL');
  await database.stop();
  expect(clusters()).toEqual([]);
});

test.runIf(findPrograms() !== null)(
  'is the server of the machine, and leaves nothing behind',
  async () => {
    const database = await startThrowAwayDatabase();
    expect(database.name).toContain('PostgreSQL van deze computer');
    expect(await versionOf(database.url)).toContain('PostgreSQL');
    expect(clusters().length).toBe(1);
    await database.stop();
    expect(clusters()).toEqual([]);
  },
);

function clusters(): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('aanjager-postgres-'));
}

async function versionOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ version: string }>('SELECT version()');
  await client.end();
  return rows[0]?.version ?? '';
}
