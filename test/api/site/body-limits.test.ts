/** How much anybody can make the site keep, signed in or not (V58). */

import { type AddressInfo } from 'node:net';
import { request } from 'node:http';
import { Readable } from 'node:stream';
import { serve, type ServerType } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostBytes } from '../../../api/site/limits.ts';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, plainText, signInProtection, testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let server: ServerType;
let port: number;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db, { protection: signInProtection });
  await new Promise<void>((resolve) => {
    server = serve({ fetch: site.app.fetch, port: 0, hostname: '127.0.0.1' }, (address) => {
      ({ port } = address satisfies AddressInfo);
      resolve();
    });
  });
}, 60_000);
afterAll(async () => {
  server.close();
  await stop();
});

/** Every address that takes something, with something in each place of its path. */
function doors(): string[] {
  const paths = site.app.routes
    .filter(({ method }) => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(method))
    .map(({ path }) => path.replaceAll(/:[a-z]+(\{[^/]*\})?|\{[^/]*\}/g, 'x'));
  return [...new Set([...paths, '/', '/gezond', '/style.css', '/nergens'])];
}

/** As programs send what they do not know the length of, or as browsers do. */
async function sendBytes(path: string, size: number, told: boolean) {
  const body = new Uint8Array(size).fill(97);
  const stream = new ReadableStream({
    start: (controller) => {
      controller.enqueue(body);
      controller.close();
    },
  });
  const length = told ? { 'content-length': String(size) } : {};
  const type = path.startsWith('/api/') ? 'application/json' : 'application/x-www-form-urlencoded';
  const headers = { origin: baseUrl, 'content-type': type, ...length };
  const init = { method: 'POST', body: stream, duplex: 'half', headers } as const;
  return site.app.request(new Request(baseUrl + path, init));
}

describe('a body that is too large (V58)', () => {
  it('is refused at every door, before anybody signed in, in words', async () => {
    const largest = Math.max(...Object.values(mostBytes));
    expect(doors().length).toBeGreaterThan(30);
    for (const path of doors()) {
      for (const told of [true, false]) {
        const response = await sendBytes(path, largest + 1, told);
        const text = plainText(await response.text());
        expect([path, response.status]).toEqual([path, 413]);
        expect(text).toMatch(/hooguit \d+ (kB|MB)/);
      }
    }
  }, 120_000);

  it('is one of 16 kB where people sign in', async () => {
    for (const path of ['/aanmelden', '/aanmelden/beheerder', '/aanmelden/link/x', '/afmelden']) {
      expect((await sendBytes(path, mostBytes.signIn + 1, true)).status).toBe(413);
      expect((await sendBytes(path, mostBytes.signIn - 1, true)).status).not.toBe(413);
    }
  });

  it('leaves nothing behind in the site: 3 times 250 MB', async () => {
    const chunk = Buffer.alloc(1_000_000, 97);
    await flood('/gezond', () => Readable.from([]));
    const before = process.memoryUsage().rss;
    for (let round = 0; round < 3; round += 1) {
      for (const path of ['/aanmelden', '/aanmelden/beheerder', '/a/x', '/api/v1/planversies']) {
        const status = await flood(path, () => Readable.from(Array<Buffer>(250).fill(chunk)));
        expect([path, [413, null]]).toEqual([path, expect.arrayContaining([status])]);
      }
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
    expect(await (await fetch(`http://127.0.0.1:${String(port)}/gezond`)).text()).toBe('ok');
  }, 120_000);
});

/** Null when the site broke off before it had answered. */
async function flood(path: string, body: () => Readable): Promise<number | null> {
  return new Promise((resolve) => {
    const headers = {
      origin: baseUrl,
      'content-type': path.startsWith('/api/')
        ? 'application/json'
        : 'application/x-www-form-urlencoded',
    };
    const sent = request({ port, host: '127.0.0.1', path, method: 'POST', headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? null);
      sent.destroy();
    });
    sent.on('error', () => {
      resolve(null);
    });
    body().pipe(sent);
  });
}
