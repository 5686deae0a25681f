/**
 * A mail server apart from the code that is proved: no library, a process of its own, and each mail on
 * disk before it says yes. `server.ts FOLDER PORT`; the same folder again after a kill.
 */

import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { AppendedLog, type LineEntry, readLine } from './log.ts';
import { moodFor, readMoods } from './moods.ts';
import { type PostOffice, serve } from './session.ts';

const [folder = '', port = '0'] = process.argv.slice(2);
const mails = join(folder, 'mails');
const line = join(folder, 'line.jsonl');
mkdirSync(mails, { recursive: true });

const tries = new Map<string, number>();
for (const entry of readLine(line)) if (entry.kind === 'envelope') offered(entry.to);
const log = new AppendedLog<LineEntry>(line);

const office: PostOffice = {
  write: (entry) => log.write(entry),
  keep: (source, to) => {
    const name = `${String(Date.now())} ${randomUUID()} ${encodeURIComponent(to)}.eml`;
    writeDown(join(mails, name), source.replaceAll('\r\n..', '\r\n.'));
    return name;
  },
  moods: () => readMoods(join(folder, 'moods.json')),
  moodFor: (to) => moodFor(office.moods(), to, offered(to)),
  nextId: () => randomUUID(),
};

const server = createServer((socket) => serve(socket, office));
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
});
process.on('disconnect', () => process.exit(0));

/** How often this address was offered a mail before. */
function offered(to: string): number {
  const before = tries.get(to) ?? 0;
  tries.set(to, before + 1);
  return before;
}

function writeDown(path: string, source: string): void {
  const file = openSync(path, 'w');
  writeSync(file, Buffer.from(source, 'latin1'));
  fsyncSync(file);
  closeSync(file);
}
