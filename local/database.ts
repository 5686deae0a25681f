/** PostgreSQL without a server to install: PGlite behind a socket, in a process of its own. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeOwnFolder } from './own-folder.ts';

export interface LocalServer {
  url: string;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('./database-process.ts', import.meta.url));

/** In memory, or kept in a folder. One process owns a folder. */
export async function startDatabase(folder: string | null): Promise<LocalServer> {
  if (folder !== null) makeOwnFolder(folder);
  const child = fork(program, folder === null ? [] : [resolve(folder)], {
    cwd: dirname(program),
    execArgv: ['--import', 'tsx'],
  });
  const answer = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  const message: unknown = answer[0];
  if (!isReady(message)) {
    throw new Error(
      `De ingebouwde database start niet (map ${folder ?? 'in het geheugen'}). ` +
        'Draait Aanjager al? Stop die dan eerst.',
    );
  }
  return {
    url: `postgresql://postgres:postgres@${message.ready}/postgres?sslmode=disable`,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function isReady(message: unknown): message is { ready: string } {
  return typeof message === 'object' && message !== null && 'ready' in message;
}
