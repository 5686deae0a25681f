/** A way to the database that can be cut, as when its server is killed while a worker lives on. */

import { connect as connectTo, createServer, type Socket } from 'node:net';
import { inject } from 'vitest';
import { connect, type Db } from '../../prisma/client.ts';

export interface BreakingLine {
  db: Db;
  /** All that is under way breaks; what comes after finds a database again. */
  cut(): void;
  close(): Promise<void>;
}

export async function openBreakingLine(): Promise<BreakingLine> {
  const url = new URL(inject('databaseUrl'));
  const target = { host: url.hostname, port: Number(url.port) };
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connectTo(target);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url.port = String(address.port);
  const db = connect(url.href);
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    db,
    cut,
    close: async () => {
      await db.$disconnect();
      cut();
      await new Promise((closed) => server.close(closed));
    },
  };
}
