/** A PostgreSQL server where this machine has one, as a municipality does, in a folder that goes with the run. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect, isAnswering } from '../prisma/client.ts';
import type { LocalServer } from './database.ts';
import { freePort } from './temporal.ts';

const debianFolder = '/usr/lib/postgresql';

/** For what keeps nothing: it does not have to reach the disk. */
export const unsafeAndFast = ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => [
  '-c',
  `${name}=off`,
]);

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
  let server: ChildProcess | null = null;
  const stopAtOnce = () => {
    server?.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('exit', stopAtOnce);
  const stop = async (signal: NodeJS.Signals) => {
    process.off('exit', stopAtOnce);
    if (server !== null) await ended(server, signal);
    rmSync(folder, { recursive: true });
  };
  try {
    const { data, options } = makeCluster(programs, folder);
    const port = String(await freePort());
    const args = ['-D', data, '-p', port, '-k', folder, ...settings];
    // A group of its own: Ctrl+C is for us, and who still has something to write needs the server.
    server = spawn(join(programs, 'postgres'), args, {
      ...options,
      stdio: 'ignore',
      detached: true,
    });
    const url = `postgresql://postgres@127.0.0.1:${port}/postgres?sslmode=disable`;
    await untilAnswering(url);
    return { url, stop: () => stop('SIGINT') };
  } catch (error) {
    await stop('SIGQUIT');
    throw error;
  }
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill(signal);
  await once(server, 'exit');
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
