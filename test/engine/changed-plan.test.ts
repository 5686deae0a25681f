import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActionState } from '../../domain/action/state.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { fromJson } from '../../prisma/json.ts';
import { action, smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  await stage.activate(smallPlan(), '2024-01-02');
  await stage.until('2024-02-20');
});
afterAll(() => stage.stop());

test('a changed file reschedules, reassigns, cancels and adds; what runs keeps its history', async () => {
  await stage.activate(changed(), '2024-02-21');

  const moved = await stateOf('cyberwegenkaart');
  expect(moved.milestones.map(({ dueOn }) => dueOn)).toEqual(['2024-06-30']);
  expect(await eventsOf('cyberwegenkaart')).toEqual([
    'action_activated',
    'step_sent',
    'action_rescheduled',
  ]);
  expect(await eventsOf('jaarwisseling')).toContain('action_reassigned');
  expect((await stateOf('inbraakpreventie')).phase).toBe('cancelled');
  expect((await stateOf('evenementen')).phase).toBe('running');
});

test('who was told of the old date hears of the new one, and the new owner of the action', async () => {
  await stage.until('2024-02-23');
  expect(subjectsTo('tarik@example.org')[0]).toMatch(/cyberwegenkaart|actie/i);
  const owned = stage.mailbox.mailsTo('boas@example.org')[0];
  expect(owned?.text).toContain('jaarwisseling op orde brengen');
});

test('applying the same version again changes nothing', async () => {
  const before = await eventsOf('cyberwegenkaart');
  await stage.activate(changed(), '2024-02-26');
  expect(await eventsOf('cyberwegenkaart')).toEqual(before);
});

test('an action that comes back into the plan starts afresh with its history', async () => {
  const back = { ...changed(), actions: [...changed().actions, action('inbraakpreventie')] };
  await stage.activate(back, '2024-02-27');
  expect((await stateOf('inbraakpreventie')).phase).toBe('running');
  expect(await eventsOf('inbraakpreventie')).toEqual([
    'action_activated',
    'action_cancelled',
    'action_activated',
  ]);
  await stage.until('2024-06-05');
  expect(subjectsTo('tarik@example.org').some((subject) => /inbraak/.test(subject))).toBe(true);
});

test('each application of a version takes effect, also of one that was applied before (V1)', async () => {
  const [early, late] = [withQuarter(2), withQuarter(4)];
  const apply = await stage.versions(early, late);
  for (const [version, dueOn] of [
    [0, '2024-06-30'],
    [1, '2024-12-31'],
    [0, '2024-06-30'],
    [1, '2024-12-31'],
  ] as const) {
    await apply(version, '2024-06-06');
    expect((await stateOf('cyberwegenkaart')).milestones.map((one) => one.dueOn)).toEqual([dueOn]);
  }
});

function withQuarter(quarter: 2 | 4): Plan {
  const timing = { kind: 'by_quarter' as const, quarter };
  return smallPlan({ actions: [action('cyberwegenkaart', { timing })] });
}

/** The Q1 action gets another quarter, one owner changes, one action goes and one comes. */
function changed(): Plan {
  return smallPlan({
    actions: [
      action('cyberwegenkaart', { timing: { kind: 'by_quarter', quarter: 2 } }),
      action('jaarwisseling', { timing: { kind: 'by_quarters', quarters: [3, 4] }, owner: 'boas' }),
      action('evenementen', { owner: 'hilda', timing: { kind: 'by_quarter', quarter: 4 } }),
    ],
  });
}

async function stateOf(key: string): Promise<ActionState> {
  const row = await stage.db.action.findUniqueOrThrow({ where: { id: stage.actionId(key) } });
  return fromJson<ActionState>(row.state);
}

async function eventsOf(key: string): Promise<string[]> {
  const rows = await stage.db.event.findMany({
    where: { actionId: stage.actionId(key) },
    orderBy: [{ seq: 'asc' }, { position: 'asc' }],
  });
  return rows.map(({ kind }) => kind);
}

function subjectsTo(address: string): string[] {
  return stage.mailbox.mailsTo(address).map(({ subject }) => subject);
}
