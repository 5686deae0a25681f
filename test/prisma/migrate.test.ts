import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalServer } from '../../local/database.ts';
import { migrate, readMigrations } from '../../prisma/migrate.ts';
import { missingSql } from '../../prisma/schema-engine.ts';
import { emptyDatabase } from '../api/database.ts';

let server: LocalServer;

beforeEach(async () => {
  server = await emptyDatabase();
});

afterEach(() => server.stop());

test('applies every migration once', async () => {
  expect(await migrate(server.url)).toEqual(readMigrations().map(({ name }) => name));
  expect(await migrate(server.url)).toEqual([]);
});

test('applies every migration once when four processes start together (V54)', async () => {
  const { url } = server;
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url), migrate(url)]);
  expect(applied.flat()).toEqual(readMigrations().map(({ name }) => name));
});

test('refuses a database that was made by another version of a migration', async () => {
  await migrate(server.url);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("UPDATE _prisma_migrations SET checksum = 'other'");
  await client.end();
  await expect(migrate(server.url)).rejects.toThrow('andere versie van migratie 0001_first');
});

test('has a migration for everything in the schema', async () => {
  expect(await missingSql(server.url)).toBeNull();
});
