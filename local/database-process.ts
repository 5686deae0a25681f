/** The child process of local/database.ts: PGlite behind a socket, on a core of its own. */

import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

const [folder = ''] = process.argv.slice(2);

const db = folder === '' ? new PGlite() : new PGlite(folder);
await db.waitReady;
const server = new PGLiteSocketServer({
  db,
  host: '127.0.0.1',
  port: 0,
  maxConnections: 64,
});
await server.start();
process.send?.({ ready: server.getServerConn() });

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await server.stop();
  await db.close();
  process.exit(0);
}
// A parent that dies takes its database along: nobody else knows the port.
process.on('disconnect', () => void stop());
process.on('SIGTERM', () => void stop());
// Ctrl+C reaches the whole group; the parent decides when the database stops.
process.on('SIGINT', () => undefined);
