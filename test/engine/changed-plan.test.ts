import { meetingsOn } from '../meetings-on.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActionState } from '../../domain/action/state.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { fromJson } from '../../prisma/json.ts';
import { storeVersion } from '../../prisma/plan-storage.ts';
import { calendar } from '../domain/action/life.ts';
import { direct } from './direct.ts';
import { action, smallPlan } from './small-plan.ts';
import { openStage, siteUrl, type Stage } from './stage.ts';
import { byQuarter } from '../timings.ts';

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

function withQuarter(quarter: 2 | 3 | 4): Plan {
  const timing = byQuarter(quarter);
  return smallPlan({ actions: [action('cyberwegenkaart', { timing })] });
}

test('what was changed on the site stays when a file changes something else (V4)', async () => {
  const address = 'h.veenstra@example.org';
  const hilda = { key: 'hilda', name: 'Hilda Veenstra', jobTitle: 'adviseur', address };
  await post('/adresboek/bijwerken', { regels: JSON.stringify([hilda]) });
  const meetings = ['2024-04-18', '2024-10-17', '2024-11-21'];
  await stage.activate({ ...withQuarter(4), meetings: meetingsOn(meetings) }, '2024-06-07');
  expect(await contactOf('hilda')).toMatchObject({ address });
});

test('whom a file drops has left as at the other door: links dead, their actions found again (V4)', async () => {
  await stage.submit('cyberwegenkaart', '2024-06-10', { kind: 'pause', answerId: '' });
  await stage.activate({ ...withQuarter(4), ...withoutTarik() }, '2024-06-11');
  const { id, leftOn } = await contactOf('tarik');
  expect(leftOn?.toISOString().slice(0, 10)).toBe('2024-06-11');
  expect(await stage.db.link.count({ where: { contactId: id } })).toBe(0);
  await stage.activate(withQuarter(4), '2024-06-12');
  expect((await contactOf('tarik')).leftOn).toBeNull();
});

test('an action that does not run as its file says is told, and mended by the next application (V1)', async () => {
  const { municipalityId, planId } = stage;
  const deaf = direct(stage, undefined, { submitCommand: () => Promise.resolve() });
  const at = calendar.instantOf('2024-06-13', '09:00');
  const plan = { ...withQuarter(3), municipality: { id: municipalityId, name: 'Teststad' } };
  const versionId = await storeVersion(stage.db, plan, '', at);
  const application = { id: versionId, municipalityId, planId, versionId, rehearsal: true, at };
  await deaf.run(deaf.applyPlan, application);
  deaf.close();
  expect(await openDifferences()).toEqual([stage.actionId('cyberwegenkaart')]);
  const page = await stage.request(`/${planId}`);
  expect(await page.text()).toContain('loopt anders dan het plan zegt');

  const applied = await stage.door.applyPlan({ ...application, year: 2024 });
  expect(applied.kind).toBe('done');
  expect((await stateOf('cyberwegenkaart')).milestones.map(({ dueOn }) => dueOn)).toEqual([
    '2024-09-30',
  ]);
  expect(await openDifferences()).toEqual([]);
});

async function openDifferences() {
  const where = { municipalityId: stage.municipalityId, kind: 'plan_differs', closedAt: null };
  const rows = await stage.db.task.findMany({ where });
  return rows.map(({ actionId }) => actionId);
}

async function contactOf(key: string) {
  const where = { municipalityId_key: { municipalityId: stage.municipalityId, key } };
  return stage.db.contact.findUniqueOrThrow({ where });
}

async function post(path: string, fields: Record<string, string>): Promise<void> {
  const body = new URLSearchParams(fields);
  const headers = { origin: siteUrl };
  const answer = await stage.request(`/${stage.municipalityId}${path}`, {
    method: 'POST',
    headers,
    body,
  });
  expect(answer.status).toBe(303);
}

/** The action goes to a colleague, and Tarik is no longer in the file. */
function withoutTarik(): Partial<Plan> {
  const { contacts } = smallPlan();
  const timing = byQuarter(4);
  return {
    actions: [action('cyberwegenkaart', { timing, owner: 'hilda' })],
    contacts: contacts.filter(({ id }) => id !== 'tarik'),
  };
}

/** The Q1 action gets another quarter, one owner changes, one action goes and one comes. */
function changed(): Plan {
  return smallPlan({
    actions: [
      action('cyberwegenkaart', { timing: byQuarter(2) }),
      action('jaarwisseling', { timing: byQuarter(3, 4), owner: 'boas' }),
      action('evenementen', { owner: 'hilda', timing: byQuarter(4) }),
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
