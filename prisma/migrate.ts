/**
 * Brings a database up to the present schema. `prisma migrate deploy` would do, but needs a binary that
 * is downloaded; this keeps the same `_prisma_migrations` table, so an administrator may use either.
 */

import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { crashPoint } from './crash-point.ts';

export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/** Two processes that start together must not both migrate: the second waits for this lock. */
const lockNumber = 72_455_310;

/** Applies what is missing, each migration in a transaction of its own; returns their names. */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Also asking for a table that may be there races on an empty database (V54).
    await locked(client, () => client.query(historyTable));
    const applied: string[] = [];
    for (const migration of readMigrations()) {
      if (await applyOnce(client, migration)) applied.push(migration.name);
    }
    return applied;
  } finally {
    await client.end();
  }
}

export interface Migration {
  name: string;
  sql: string;
}

export function readMigrations(): Migration[] {
  if (!existsSync(migrationsFolder)) return [];
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => ({
      name,
      sql: readFileSync(`${migrationsFolder}/${name}/migration.sql`, 'utf8'),
    }));
}

async function applyOnce(client: pg.Client, migration: Migration): Promise<boolean> {
  return locked(client, async () => {
    const isMissing = !(await isApplied(client, migration));
    if (isMissing) await apply(client, migration);
    return isMissing;
  });
}

/** In a transaction, one process at a time. */
async function locked<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
    const done = await work();
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function isApplied(client: pg.Client, migration: Migration): Promise<boolean> {
  const { rows } = await client.query<{ checksum: string }>(
    'SELECT checksum FROM _prisma_migrations WHERE migration_name = $1 AND finished_at IS NOT NULL',
    [migration.name],
  );
  if (rows.some(({ checksum }) => checksum !== checksumOf(migration))) {
    throw new Error(
      `De database is gemaakt met een andere versie van migratie ${migration.name}: ` +
        'zet een reservekopie terug, of begin met een lege database.',
    );
  }
  return rows.length > 0;
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query(migration.sql);
  crashPoint('migration-midway');
  await client.query(
    `INSERT INTO _prisma_migrations
       (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
     VALUES ($1, $2, now(), $3, now(), 1)`,
    [randomUUID(), checksumOf(migration), migration.name],
  );
}

function checksumOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex');
}

const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;
