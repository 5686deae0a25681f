/** PostgreSQL as Debian packages it, where it is; otherwise the embedded one, which nobody kills. */

import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startDatabase } from '../../local/database.ts';
import { type KeptProcess, keepRunning } from '../../local/kept-process.ts';
import { freePort } from '../../local/temporal.ts';
import { findPrograms, makeCluster } from '../../local/postgres.ts';

export interface KeptDatabase {
  url: string;
  /** Null where it cannot be killed. */
  kept: KeptProcess | null;
  stop(): Promise<void>;
}

export async function keptDatabase(
  folder: string,
  died: (part: string) => void,
): Promise<KeptDatabase> {
  const programs = findPrograms();
  if (programs !== null) return keptPostgres(programs, folder, died);
  const embedded = await startDatabase(null);
  return { url: embedded.url, kept: null, stop: () => embedded.stop() };
}

async function keptPostgres(
  programs: string,
  folder: string,
  died: (part: string) => void,
): Promise<KeptDatabase> {
  const own = join(folder, 'postgres');
  chmodSync(folder, 0o755);
  mkdirSync(own);
  const { data, options } = makeCluster(programs, own, ['--no-sync']);
  const port = String(await freePort());
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres?sslmode=disable`;
  const kept = keepRunning({
    name: 'PostgreSQL',
    command: join(programs, 'postgres'),
    options,
    env: () => process.env,
    // What a kill takes away is in the memory of the process; the disk is not what is proved here.
    args: ['-D', data, '-p', port, '-k', own, '-c', 'fsync=off'],
    answers: () => answersTo(url),
    died: () => died('PostgreSQL'),
  });
  return { url, kept, stop: () => kept.stop('SIGQUIT') };
}

async function answersTo(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('SELECT 1');
  await client.end();
}
