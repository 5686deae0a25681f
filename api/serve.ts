/** A site at work: it answers, and delivers what is kept. It stops in order: no new requests, and a word to everybody who waits (V52). */

import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { backgroundWork } from './site/background.ts';
import type { Deps } from './site/deps.ts';
import { keepDelivering } from './use-cases/deliver-pending.ts';

export interface ServedSite {
  port: number;
  /** Resolves when the last request has its response. */
  stop(): Promise<void>;
}

interface ServePlace {
  doors: Pick<Deps, 'db' | 'temporal' | 'now'>;
  /** `bindings` tell from where a request comes. */
  fetch(request: Request, bindings: object): Response | Promise<Response>;
  /** 0 for any that is free. */
  port: number;
  hostname: string;
}

/** Longer than a page waits for the engine and the database together; who is slower is cut off. */
const graceMs = 25_000;

export async function serveSite({ doors, fetch, port, hostname }: ServePlace): Promise<ServedSite> {
  const server = createAdaptorServer({ fetch });
  const underWay = new Set<ServerResponse>();
  let stopping = false;
  server.on('request', (_: unknown, response: ServerResponse) => {
    if (stopping) response.shouldKeepAlive = false;
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });
  await listen(server, port, hostname);
  const delivery = keepDelivering(doors);
  return {
    port: portOf(server.address()),
    stop: async () => {
      stopping = true;
      // Else a browser keeps its connection, and asks on it again.
      for (const response of underWay) response.shouldKeepAlive = false;
      const closed = new Promise((resolve) => server.close(resolve));
      const cutOff = setTimeout(() => {
        for (const response of underWay) response.destroy();
      }, graceMs);
      await Promise.all([closed, delivery.stop()]);
      clearTimeout(cutOff);
      await backgroundWork();
    },
  };
}

/** Before anything is started: whoever finds the port taken has not waited for it (V43). */
export async function refuseTakenPort(port: number, hostname: string): Promise<void> {
  const server = createServer();
  await listen(server, port, hostname);
  await new Promise((resolve) => server.close(resolve));
}

async function listen(
  server: Pick<Server, 'once' | 'listen'>,
  port: number,
  hostname: string,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new Error(whyNoPort(port, error)));
    });
    server.listen(port, hostname, resolve);
  });
}

function whyNoPort(port: number, { code, message }: NodeJS.ErrnoException): string {
  const other = 'kies een andere: PORT=3001';
  if (code === 'EADDRINUSE')
    return `Poort ${String(port)} is bezet. Stop wat daar draait, of ${other}.`;
  if (code === 'EACCES') return `Poort ${String(port)} mag ik niet gebruiken: ${other}.`;
  return `Poort ${String(port)} kan niet worden gebruikt (${message}): ${other}.`;
}

function portOf(address: ReturnType<ReturnType<typeof createAdaptorServer>['address']>): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
