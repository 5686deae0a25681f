/** V52: a site that stops finishes what is under way before it closes its database. */

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../../api/app.ts';
import { serveSite } from '../../../api/serve.ts';
import type { TemporalClient } from '../../../api/site/deps.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { idOf, seed } from '../../seed.ts';
import { doorOf } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { depsFor, tokenOf } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let plan: Plan;
let token: string;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
  token = await tokenOf(db, 'marga');
}, 60_000);
afterAll(() => stop());

test('V52: of decisions during four stops each is done, or refused with words, and none hangs', async () => {
  let done = 0;
  for (let round = 0; round < 4; round += 1) {
    const site = await serveSite({ doors: doors(), fetch: app(), port: 0, hostname: '127.0.0.1' });
    const url = `http://127.0.0.1:${String(site.port)}`;
    await fetch(`${url}/gezond`);
    const answers = Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        // Some are under way, some come while it stops.
        await pause(i * 20);
        return decide(url, `2024-${String(9 + round).padStart(2, '0')}-${String(10 + i)}`);
      }),
    );
    await pause(100);
    await site.stop();
    const outcomes = await answers;
    expect(outcomes.every((one) => ['done', 'refused', 'not reached'].includes(one))).toBe(true);
    expect(outcomes).toContain('done');
    done += outcomes.filter((one) => one === 'done').length;
  }
  const actionId = idOf(plan, 'tafel');
  const events = await db.event.count({ where: { actionId, kind: 'extension_granted' } });
  expect(events).toBe(done);
  expect(await db.pendingCommand.count()).toBe(0);
  expect(await db.answer.count({ where: { actionId, reason: 'Tijdens het stoppen' } })).toBe(done);
}, 60_000);

test('V52: who keeps a connection open does not keep the site from stopping', async () => {
  const site = await serveSite({ doors: doors(), fetch: app(), port: 0, hostname: '127.0.0.1' });
  const url = `http://127.0.0.1:${String(site.port)}`;
  const slow = decide(url, '2025-03-01');
  await fetch(`${url}/style.css`);
  await pause(20);
  const startedAt = performance.now();
  await site.stop();
  expect(performance.now() - startedAt).toBeLessThan(4_000);
  expect(await slow).toBe('done');
  await expect(fetch(`${url}/style.css`)).rejects.toThrow();
});

/** An engine that takes its time. */
function doors() {
  const engine = doorOf(db, plan);
  const command: TemporalClient['command'] = async (...asked) => {
    await pause(150);
    return engine.command(...asked);
  };
  return { ...depsFor(db), temporal: { ...engine, command } };
}

function app() {
  const site = createApp(doors());
  return (request: Request) => site.fetch(request);
}

/** By the API, which may decide without looking at the consequences: many at once would change them. */
async function decide(url: string, tot: string): Promise<string> {
  const reden = 'Tijdens het stoppen';
  const sent = { besluit: 'extend', moment: 'q1', tot, reden };
  try {
    const response = await fetch(
      `${url}/api/v1/gemeenten/westerkwartier/plannen/2024/acties/tafel/besluiten`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ ...sent, zonderGevolgen: true }),
      },
    );
    if (response.ok) return 'done';
    const text = await response.text();
    return text.includes('"detail"') ? 'refused' : 'wordless';
  } catch {
    return 'not reached';
  }
}
