/** A site that is killed between storing what a board decided and carrying it out. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { deliverPending } from '../../api/use-cases/deliver-pending.ts';
import { meetingsOn } from '../meetings-on.ts';
import { smallPlan } from './small-plan.ts';
import { openStage, siteUrl, type Stage } from './stage.ts';

const program = fileURLToPath(new URL('dying-site.ts', import.meta.url));
const meeting = '/overleggen/tvo/2024-04-18';
const decision = {
  punt: 'action/cyberwegenkaart',
  nummer: '1',
  besluit: 'extend',
  moment: 'q1',
  tot: '2024-06-14',
  reden: 'Pas na de zomer',
  namens: 'TVO',
};

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  await stage.activate(smallPlan({ meetings: meetingsOn(['2024-04-18']) }), '2024-04-02');
  await stage.until('2024-04-18');
});
afterAll(() => stage.stop());

test('what was decided is shown as not done, and carried out once by the next site', async () => {
  expect(await decideAndDie()).toBe('SIGKILL');
  expect(await page()).toContain('Nog niet verwerkt');
  expect(await grants()).toBe(0);

  const doors = { db: stage.db, temporal: stage.door, now: stage.now };
  await Promise.all([deliverPending(doors, 0), deliverPending(doors, 0)]);
  await deliverPending(doors, 0);

  expect(await grants()).toBe(1);
  const where = { id: stage.actionId('cyberwegenkaart') };
  const { dueOn } = await stage.db.action.findFirstOrThrow({ where });
  expect(dueOn?.toISOString().slice(0, 10)).toBe('2024-06-14');
  const html = await page();
  expect(html).not.toContain('Nog niet verwerkt');
  expect(html).toContain('Meer tijd tot vrijdag 14 juni');
});

/** How its process ended. */
async function decideAndDie(): Promise<unknown> {
  const shown = await stage.request(pathOf('/besluiten'), {
    method: 'POST',
    headers: { origin: siteUrl },
    body: new URLSearchParams(decision),
  });
  const gevolgen = /name="gevolgen" value="(\w+)"/.exec(await shown.text())?.[1] ?? '';
  const asked = [
    ...[inject('databaseUrl'), inject('temporalAddress'), stage.municipalityId, stage.now()],
    ...[pathOf('/besluiten'), new URLSearchParams({ ...decision, gevolgen }).toString()],
  ];
  const site = spawn(process.execPath, ['--import', 'tsx', program, ...asked], {
    env: { ...process.env, AANJAGER_CRASH: 'answer-stored' },
    stdio: 'inherit',
  });
  const [, signal]: unknown[] = await once(site, 'exit');
  return signal;
}

function pathOf(rest = ''): string {
  return `/${stage.municipalityId}/2024${meeting}${rest}`;
}

async function page(): Promise<string> {
  return (await stage.request(pathOf())).text();
}

function grants(): Promise<number> {
  const { municipalityId } = stage;
  return stage.db.event.count({ where: { municipalityId, kind: 'extension_granted' } });
}
