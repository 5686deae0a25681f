/** A Temporal server for one machine: found, downloaded or built, whatever is quickest. */

import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestWorkflowEnvironment } from '@temporalio/testing';

export interface LocalTemporal {
  address: string;
  uiUrl: string;
  stop(): Promise<void>;
}

type Executable =
  { type: 'existing-path'; path: string } | { type: 'cached-download'; downloadDir: string };

type Say = (line: string) => void;

const cliVersion = '1.5.1';
const cacheFolder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'aanjager');
const builtPath = join(cacheFolder, `temporal-${cliVersion}`);
const buildFolder = fileURLToPath(new URL('./temporal-build', import.meta.url));

/** In memory, or kept in a file. Says where the server came from. */
export async function startTemporal(dbFilename: string | null, say: Say): Promise<LocalTemporal> {
  const onPath = findOnPath();
  if (onPath !== null) return start({ type: 'existing-path', path: onPath }, dbFilename, say);
  if (isExecutable(builtPath)) {
    return start({ type: 'existing-path', path: builtPath }, dbFilename, say);
  }
  try {
    say('Temporal-server: nog niet op deze computer, ik probeer hem te downloaden …');
    mkdirSync(cacheFolder, { recursive: true });
    return await start({ type: 'cached-download', downloadDir: cacheFolder }, dbFilename, say);
  } catch {
    say(
      'Temporal-server: downloaden lukt hier niet, ik bouw hem zelf met Go (eenmalig, 3 tot 6 minuten) …',
    );
  }
  await build(say);
  return start({ type: 'existing-path', path: builtPath }, dbFilename, say);
}

async function start(
  executable: Executable,
  dbFilename: string | null,
  say: Say,
): Promise<LocalTemporal> {
  const uiPort = await freePort();
  const environment = await TestWorkflowEnvironment.createLocal({
    server: {
      executable,
      ui: true,
      uiPort,
      log: { format: 'pretty', level: 'error' },
      ...(dbFilename === null ? {} : { dbFilename }),
    },
  });
  const origin = executable.type === 'existing-path' ? executable.path : 'gedownload door de SDK';
  say(`Temporal-server: ${origin}`);
  return {
    address: environment.address,
    uiUrl: `http://127.0.0.1:${String(uiPort)}`,
    stop: () => environment.teardown(),
  };
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
async function build(say: Say): Promise<void> {
  mkdirSync(cacheFolder, { recursive: true });
  const unfinished = `${builtPath}.${String(process.pid)}`;
  const startedAt = performance.now();
  const progress = setInterval(() => {
    say(`  … bezig met bouwen, ${String(Math.round((performance.now() - startedAt) / 1000))} s`);
  }, 10_000);
  try {
    await run('go', ['build', '-o', unfinished, 'github.com/temporalio/cli/cmd/temporal']);
    renameSync(unfinished, builtPath);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      'Er is geen Temporal-server: zet de Temporal CLI op het PATH (https://docs.temporal.io/cli), ' +
        `of installeer Go 1.26 of nieuwer, en probeer het opnieuw. (${why})`,
    );
  } finally {
    clearInterval(progress);
  }
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

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
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
