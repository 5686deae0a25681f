/** The servers of one world, each a process that may be killed at any moment and keeps what it has. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connect as dial } from 'node:net';
import { once } from 'node:events';
import { type KeptProcess, keepRunning } from '../../local/kept-process.ts';
import { findTemporal, freePort } from '../../local/temporal.ts';
import { keptDatabase } from './database.ts';
import type { Moods } from './smtp/moods.ts';

export interface Servers {
  folder: string;
  databaseUrl: string;
  temporalAddress: string;
  mailboxUrl: string;
  mailFolder: string;
  /** Those that may be killed. */
  mortal: KeptProcess[];
  stop(): Promise<void>;
}

type Died = (part: string) => void;

export async function startServers(folder: string, moods: Moods, died: Died): Promise<Servers> {
  const mailFolder = join(folder, 'mail');
  mkdirSync(mailFolder);
  writeFileSync(join(mailFolder, 'moods.json'), JSON.stringify(moods));
  const database = await keptDatabase(folder, died);
  const temporal = await keptTemporal(join(folder, 'temporal.db'), died);
  const mail = await keptMailServer(mailFolder, died);
  const kept = [temporal.kept, mail.kept, ...(database.kept === null ? [] : [database.kept])];
  await Promise.all(kept.map((part) => part.ready()));
  return {
    folder,
    mailFolder,
    mortal: kept,
    databaseUrl: database.url,
    temporalAddress: `127.0.0.1:${temporal.port}`,
    mailboxUrl: `smtp://127.0.0.1:${mail.port}`,
    stop: async () => {
      await Promise.all([
        temporal.kept.stop('SIGKILL'),
        mail.kept.stop('SIGKILL'),
        database.stop(),
      ]);
    },
  };
}

async function keptTemporal(file: string, died: Died) {
  const port = String(await freePort());
  const command = await findTemporal(console.log);
  const args = ['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', port];
  const kept = keepRunning({
    name: 'Temporal',
    command,
    options: {},
    env: () => process.env,
    args: [...args, '--db-filename', file, '--log-level', 'error'],
    answers: () => answersAt(port),
    died: () => died('Temporal'),
  });
  return { kept, port };
}

async function keptMailServer(folder: string, died: Died) {
  const port = String(await freePort());
  const program = fileURLToPath(new URL('./smtp/server.ts', import.meta.url));
  const kept = keepRunning({
    name: 'mail server',
    command: process.execPath,
    options: {},
    env: () => process.env,
    args: ['--import', 'tsx', program, folder, port],
    answers: () => answersAt(port),
    died: () => died('mail server'),
  });
  return { kept, port };
}

export async function answersAt(port: string): Promise<void> {
  const socket = dial(Number(port), '127.0.0.1');
  try {
    await once(socket, 'connect');
  } finally {
    socket.destroy();
  }
}
