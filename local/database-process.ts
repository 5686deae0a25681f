/** The child process of local/database.ts: PGlite behind a socket, on a core of its own. */

import { createServer } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { serveConnection, Turns } from './database-wire.ts';

const [folder = ''] = process.argv.slice(2);

const db = folder === '' ? new PGlite() : new PGlite(folder);
await db.waitReady;
const turns = new Turns(execute);
const server = createServer({ noDelay: true }, (socket) => {
  serveConnection(socket, turns);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.send?.({ ready: `127.0.0.1:${String(port)}` });
});

/** In the raw: `execProtocolRaw` also parses each answer, and keeps it for ever (V68). */
async function execute(group: Uint8Array): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await db.execProtocolRawStream(group, {
    onRawData: (piece) => {
      // A view of the database's own memory, which the next piece overwrites.
      pieces.push(piece.slice());
    },
  });
  return Buffer.concat(pieces);
}

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  server.close();
  await db.close();
  process.exit(0);
}
// A parent that dies takes its database along: nobody else knows the port.
process.on('disconnect', () => void stop());
process.on('SIGTERM', () => void stop());
// Ctrl+C reaches the whole group; the parent decides when the database stops.
process.on('SIGINT', () => undefined);
