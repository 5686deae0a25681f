/** A Temporal server for one machine: found, downloaded or built, whatever is quickest. */

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Connection } from '@temporalio/client';

export interface LocalTemporal {
  address: string;
  uiUrl: string;
  stop(): Promise<void>;
}

type Say = (line: string) => void;

const cliVersion = '1.5.1';
const cacheFolder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'aanjager');
const builtPath = join(cacheFolder, `temporal-${cliVersion}`);
const buildFolder = fileURLToPath(new URL('./temporal-build', import.meta.url));
const downloadProgram = fileURLToPath(new URL('./temporal-download.ts', import.meta.url));
/** A hundred megabytes over a slow line; a host that never answers must not hold up the build. */
const downloadMs = 5 * 60_000;

/** In memory, or kept in a file. Says where the server came from. */
export async function startTemporal(dbFilename: string | null, say: Say): Promise<LocalTemporal> {
  return start(await findTemporal(say), dbFilename, say);
}

/** The program itself, for who starts it in another way. */
export async function findTemporal(say: Say): Promise<string> {
  return findOnPath() ?? findInCache() ?? (await download(say)) ?? (await build(say));
}

/**
 * By the SDK, as its users do; null where that host cannot be reached. In a process of its own: trying
 * starts the SDK's runtime, which a worker must be the first to set up.
 */
async function download(say: Say): Promise<string | null> {
  say('Temporal-server: nog niet op deze computer, ik probeer hem te downloaden …');
  mkdirSync(cacheFolder, { recursive: true });
  const child = fork(downloadProgram, [cacheFolder], {
    cwd: dirname(downloadProgram),
    execArgv: ['--import', 'tsx'],
    stdio: 'ignore',
    timeout: downloadMs,
  });
  await withProgress('bezig met downloaden', say, () => once(child, 'exit'));
  const path = findInCache();
  if (path === null) say('Temporal-server: downloaden lukt hier niet.');
  return path;
}

/** What an earlier start built or downloaded. */
function findInCache(): string | null {
  if (isExecutable(builtPath)) return builtPath;
  if (!existsSync(cacheFolder)) return null;
  const names = readdirSync(cacheFolder).filter(
    // A download that was broken off stays behind, executable, under another ending.
    (name) => name.startsWith('temporal-sdk-') && !name.endsWith('.downloading'),
  );
  return names.map((name) => join(cacheFolder, name)).find(isExecutable) ?? null;
}

async function start(path: string, dbFilename: string | null, say: Say): Promise<LocalTemporal> {
  const [port, uiPort] = [await freePort(), await freePort()];
  const place = ['--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)];
  const data = dbFilename === null ? [] : ['--db-filename', dbFilename];
  // A worker that asked for work gets the activity at once: a third less waiting in a rehearsal.
  const eager = ['--dynamic-config-value', 'system.enableActivityEagerExecution=true'];
  const args = ['server', 'start-dev', ...place, ...data, ...eager, '--log-level', 'error'];
  // A group of its own: Ctrl+C is for us, and the worker still needs the server to stop in order.
  const child = spawn(path, args, { stdio: 'ignore', detached: true });
  const kill = () => child.kill('SIGTERM');
  process.once('exit', kill);
  const address = `127.0.0.1:${String(port)}`;
  await untilServing(address, child);
  say(`Temporal-server: ${path}`);
  return {
    address,
    uiUrl: `http://127.0.0.1:${String(uiPort)}`,
    stop: async () => {
      process.off('exit', kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      kill();
      await once(child, 'exit');
    },
  };
}

/** A new server takes some seconds; one that ended will never serve. */
async function untilServing(address: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: '2 seconds' });
      await connection.workflowService.describeNamespace({ namespace: 'default' });
      await connection.close();
      return;
    } catch {
      await setTimeout(200);
    }
  }
  throw new Error(
    'De Temporal-server start niet. Draait Aanjager al? Stop die dan eerst. ' +
      'Helpt dat niet: verwijder de map .aanjager en begin opnieuw.',
  );
}

function findOnPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'temporal')).find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Under another name until it is whole: a build that is broken off leaves nothing behind. */
async function build(say: Say): Promise<string> {
  say('Temporal-server: ik bouw hem met Go; dat duurt één keer 3 tot 6 minuten …');
  mkdirSync(cacheFolder, { recursive: true });
  const unfinished = `${builtPath}.${String(process.pid)}`;
  const args = ['build', '-o', unfinished, 'github.com/temporalio/cli/cmd/temporal'];
  try {
    await withProgress('bezig met bouwen', say, () => run('go', args));
    renameSync(unfinished, builtPath);
    return builtPath;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      'Er is geen Temporal-server: zet de Temporal CLI op het PATH (https://docs.temporal.io/cli), ' +
        `of installeer Go 1.26 of nieuwer, en probeer het opnieuw. (${why})`,
    );
  }
}

async function withProgress<T>(what: string, say: Say, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const progress = setInterval(() => {
    say(`  … ${what}, ${String(Math.round((performance.now() - startedAt) / 1000))} s`);
  }, 10_000);
  return work().finally(() => {
    clearInterval(progress);
  });
}

async function run(command: string, args: string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { cwd: buildFolder, stdio: ['ignore', 'ignore', 'pipe'] });
    let lastLine = '';
    child.stderr.on('data', (chunk: Buffer) => {
      lastLine = chunk.toString().trim().split('\n').at(-1) ?? lastLine;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command}: ${lastLine}`));
    });
  });
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
