/** V53: the database or Temporal is away. */

import { createServer } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { freePort } from '../../../local/temporal.ts';
import { connect, type Db, pagePatience } from '../../../prisma/client.ts';
import { untilAnswering } from '../../../prisma/waiting.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { expectConsoleError } from '../../console.ts';
import { seed } from '../../seed.ts';
import { mailTo, makeLink } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, depsFor, plainText, signInProtection, testSite } from '../site.ts';

const nowhere = 'postgresql://nobody@127.0.0.1:1/none';
/** Of every page and call, whatever it is about. */
const parameters: Record<string, string> = {
  municipality: 'westerkwartier',
  gemeente: 'westerkwartier',
  year: '2024',
  jaar: '2024',
  token: 'a'.repeat(43),
  half: '1',
};

describe('V53: with the database away', () => {
  const db = connect(nowhere, pagePatience);
  const site = testSite(db);
  afterAll(() => db.$disconnect());

  test('no page, form or call answers with a bare failure', async () => {
    expectConsoleError(/Not available/);
    let away = 0;
    for (const { method, path } of site.app.routes) {
      if (!['GET', 'POST', 'PUT', 'DELETE'].includes(method)) continue;
      const at = path.replace(
        /:(\w+)(\{[^}]*\})?\??/g,
        (_, name: string) => parameters[name] ?? 'x',
      );
      const response = await site.app.request(`${baseUrl}${at}`, {
        method,
        headers: {
          origin: baseUrl,
          ...(at.startsWith('/api') ? { 'content-type': 'application/json' } : {}),
        },
        ...(method === 'GET' ? {} : { body: at.startsWith('/api') ? '{}' : 'naam=Iemand' }),
      });
      expect([`${method} ${at}`, response.status]).not.toEqual([`${method} ${at}`, 500]);
      if (response.status !== 503 || at === '/gezond') continue;
      away += 1;
      expect(response.headers.get('retry-after')).toBe('60');
      expect(await response.text()).toContain('Er is een storing');
    }
    expect(away).toBeGreaterThan(30);
  });

  test('what somebody typed comes back, to be sent again; a password does not', async () => {
    expectConsoleError(/Not available/);
    const path = `/a/${parameters['token'] ?? ''}`;
    const form = { antwoord: 'stuck', toelichting: 'Geen "tijd" & geen mensen', naam: 'Joris' };
    const html = await (await site.send(path, form)).text();
    expect(html).toContain(`action="${path}"`);
    expect(html).toContain('name="antwoord" value="stuck"');
    expect(plainText(html)).toContain('Geen "tijd" & geen mensen');
  });

  test('`/gezond` says what is away within a second, also when nothing answers at all', async () => {
    const silent = createServer(() => undefined);
    const port = await freePort();
    await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve));
    const mute = connect(`postgresql://nobody@127.0.0.1:${String(port)}/none`, pagePatience);
    for (const [gone, words] of [
      [db, 'database en Temporal antwoorden niet'],
      [mute, 'database en Temporal antwoorden niet'],
    ] as const) {
      const startedAt = performance.now();
      const { temporal } = depsFor(gone);
      const response = await testSite(gone, { temporal }).app.request(`${baseUrl}/gezond`);
      expect([response.status, await response.text()]).toEqual([503, words]);
      expect(performance.now() - startedAt).toBeLessThan(1_500);
    }
    await mute.$disconnect();
    silent.close();
  });
});

describe('V53: with a database', () => {
  let db: Db;
  let stop: () => Promise<void>;
  let plan: Plan;
  let url: string;

  beforeAll(async () => {
    ({ db, stop } = await testDatabase());
    plan = await seed(db);
    const [row] = await db.$queryRaw<{ name: string }[]>`SELECT current_database() AS "name"`;
    const own = new URL(inject('templateUrl') ?? nowhere);
    own.pathname = `/${row?.name ?? ''}`;
    url = own.href;
  }, 60_000);
  afterAll(() => stop());

  test('a locked table does not hold a page, and the link stays good', async (context) => {
    if (inject('templateUrl') === null) context.skip();
    expectConsoleError(/Not available/);
    const mailId = await mailTo(db, 'joris');
    const about = { contactKey: 'joris', actionKey: 'signalen', milestoneId: 'q2' };
    const link = await makeLink(db, plan, { ...about, purpose: 'answer', mailId });
    const pages = connect(url, pagePatience);
    const site = testSite(pages);
    const locker = new pg.Client({ connectionString: url });
    await locker.connect();
    await locker.query('BEGIN; LOCK TABLE "Action" IN ACCESS EXCLUSIVE MODE');
    const startedAt = performance.now();
    const held = await site.app.request(baseUrl + link);
    expect(held.status).toBe(503);
    expect(performance.now() - startedAt).toBeLessThan(pagePatience.lock + 2_500);
    const healthy = await site.app.request(`${baseUrl}/gezond`);
    expect(await healthy.text()).toBe('ok');
    await locker.query('ROLLBACK');
    await locker.end();
    expect((await site.app.request(baseUrl + link)).status).toBe(200);
    await pages.$disconnect();
  });

  test('no sign-in link is promised while Temporal is away, to nobody', async () => {
    expectConsoleError(/Not available/);
    const site = testSite(db, { temporal: depsFor(db).temporal, protection: signInProtection });
    for (const adres of ['joris@example.org', 'niemand@example.org']) {
      const response = await site.send('/aanmelden', { adres });
      expect(response.status).toBe(503);
      expect(await response.text()).toContain(`name="adres" value="${adres}"`);
    }
    expect(await db.notice.count({ where: { kind: 'sign_in' } })).toBe(0);
  });
});

describe('V53: a program that starts before what it stands on', () => {
  test('waits, says so, and goes on', async () => {
    const lines: string[] = [];
    let asked = 0;
    const answer = await untilAnswering({
      name: 'de database',
      cure: 'controleer DATABASE_URL',
      ask: () => {
        asked += 1;
        return asked < 3 ? Promise.reject(new Error('nog niet')) : Promise.resolve('er');
      },
      mayCome: () => true,
      say: (line) => lines.push(line),
    });
    expect(answer).toBe('er');
    expect(lines).toEqual(['Wachten op de database (0 s) …']);
  });

  test('does not wait for what waiting does not cure', async () => {
    const refusal = untilAnswering({
      name: 'de database',
      cure: 'controleer DATABASE_URL',
      ask: () => Promise.reject(new Error('password authentication failed')),
      mayCome: () => false,
      say: () => undefined,
    });
    await expect(refusal).rejects.toThrow('password authentication failed');
  });
});
