/**
 * A PostgreSQL server where this machine has one, as a municipality does, in a folder that goes with the
 * run. For measurements and tests.
 */

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalServer } from '../local/database.ts';
import { freePort } from '../local/temporal.ts';
import { connect, isAnswering } from '../prisma/client.ts';

const debianFolder = '/usr/lib/postgresql';

/** Null on a machine without PostgreSQL. */
export function findPrograms(): string | null {
  if (!existsSync(debianFolder)) return null;
  const folders = readdirSync(debianFolder).map((version) => join(debianFolder, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** `settings` as on the command line of the server: `['-c', 'fsync=off']`. */
export async function startPostgres(
  programs: string,
  settings: string[] = [],
): Promise<LocalServer> {
  const folder = mkdtempSync(join(tmpdir(), 'aanjager-postgres-'));
  const { data, options } = makeCluster(programs, folder);
  const port = String(await freePort());
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', port, '-k', folder, ...settings],
    { ...options, stdio: 'ignore' },
  );
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres?sslmode=disable`;
  await untilAnswering(url);
  return {
    url,
    stop: async () => {
      server.kill('SIGINT');
      await once(server, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

export interface Cluster {
  data: string;
  /** Of the processes that work on it: where, and as whom. */
  options: { cwd: string; uid?: number; gid?: number };
}

/** An empty cluster in a folder of its own, without a server yet. */
export function makeCluster(programs: string, folder: string, flags: string[] = []): Cluster {
  const owner = unprivileged();
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const options = { ...owner, cwd: folder };
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', ...flags];
  execFileSync(join(programs, 'initdb'), init, { ...options, stdio: 'ignore' });
  return { data, options };
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function untilAnswering(url: string): Promise<void> {
  const db = connect(url);
  for (let tries = 0; !(await isAnswering(db)); tries += 1) {
    if (tries === 100) throw new Error('the PostgreSQL server does not answer');
    await pause(100);
  }
  await db.$disconnect();
}
