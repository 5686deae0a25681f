import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyPlanActivity } from '../../activities/apply-plan.ts';
import type { WorkflowClient } from '../../activities/workflow-client.ts';
import type { Command } from '../../domain/action/commands.ts';
import { decide } from '../../domain/action/decide.ts';
import { milestonesOf } from '../../domain/action/milestones.ts';
import { type ActionState, isOpen, type Rules } from '../../domain/action/state.ts';
import { datesOf } from '../../domain/action/status.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { actionIdOf, planIdOf } from '../../domain/ids.ts';
import { comparePlan } from '../../domain/plan/comparison.ts';
import { changesNothing } from '../../domain/plan/diff.ts';
import { mergedPlan } from '../../domain/plan/existing.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { recordTransition } from '../../prisma/action-transitions.ts';
import { storeAnswer } from '../../prisma/answer-storage.ts';
import type { Db } from '../../prisma/client.ts';
import { isoDateOrNull } from '../../prisma/dates.ts';
import { fromJson } from '../../prisma/json.ts';
import { readContacts } from '../../prisma/person-contacts.ts';
import { personLeft } from '../../prisma/person-directory.ts';
import { readExisting } from '../../prisma/plan-existing.ts';
import { storeVersion } from '../../prisma/plan-storage.ts';
import { testDatabase } from '../api/database.ts';
import { at, calendar } from '../domain/action/life.ts';
import { action, smallPlan } from '../engine/small-plan.ts';
import { byQuarter } from '../timings.ts';

let db: Db;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
});
afterAll(() => stop());

const first = smallPlan();
const [cyber, newYear, burglary] = first.actions;
if (!cyber || !newYear || !burglary) throw new Error('the small plan has three actions');
const later = { ...cyber, timing: byQuarter(2) };

/** What the coordinator may load: each is a change to whichever was applied before it. */
const files: Plan[] = [
  first,
  { ...first, actions: [later, newYear, burglary] },
  {
    ...first,
    actions: [{ ...cyber, owner: 'hilda' }, newYear, burglary, action('evenementen')],
    contacts: first.contacts.map((one) =>
      one.id === 'tarik' ? { ...one, address: 'file@example.org' } : one,
    ),
  },
  {
    ...first,
    actions: [later, { ...newYear, owner: 'tarik' }],
    contacts: first.contacts.filter(({ id }) => id !== 'boas'),
  },
];

const people = fc.constantFrom('tarik', 'hilda', 'boas');
const key = fc.constantFrom('cyberwegenkaart', 'jaarwisseling', 'inbraakpreventie', 'evenementen');
const step = fc.oneof(
  fc.record({ kind: fc.constant('apply' as const), file: fc.nat(files.length - 1) }),
  fc.record({ kind: fc.constantFrom('pause', 'resume', 'cancel', 'extend'), key }),
  fc.record({ kind: fc.constant('reassign' as const), key, to: people }),
  fc.record({ kind: fc.constant('move' as const), who: people, to: fc.emailAddress() }),
  fc.record({ kind: fc.constant('leave' as const), who: people }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test('in any order of files, decisions, departures and addresses, plan, directory, actions and what is shown agree (V1, V4)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      const town = new Town(db);
      await town.apply(0);
      for (const one of steps) await town.take(one);
    }),
    { numRuns: 15 },
  );
}, 240_000);

interface ModelAction {
  owner: string;
  phase: 'running' | 'paused' | 'cancelled';
  byFile: boolean;
}

/** A municipality of its own, with a model beside it that writes down who spoke last about what. */
class Town {
  readonly #db: Db;
  readonly #id = `t-${randomUUID().slice(0, 8)}`;
  readonly #rules = new Map<string, Rules>();
  #today: IsoDate = '2024-01-09';
  #file: Plan | null = null;
  readonly #addresses = new Map<string, string | null>();
  readonly #left = new Set<string>();
  readonly #actions = new Map<string, ModelAction>();

  constructor(database: Db) {
    this.#db = database;
  }

  async take(one: Step): Promise<void> {
    switch (one.kind) {
      case 'apply':
        return this.apply(one.file);
      case 'move':
        await this.#move(one.who, one.to);
        break;
      case 'leave':
        await this.#leave(one.who);
        break;
      case 'reassign':
        await this.#decide(one.key, { kind: 'reassign', answerId: '' }, one.to);
        break;
      case 'extend': {
        const command = { kind: 'extend' as const, milestoneId: 'q1', until: '2024-11-01' };
        await this.#decide(one.key, { ...command, answerId: '' }, null);
        break;
      }
      case 'pause':
      case 'resume':
      case 'cancel':
        await this.#decide(one.key, { kind: one.kind, answerId: '' }, null);
        break;
    }
    await this.#agree();
  }

  async apply(index: number): Promise<void> {
    this.#today = calendar.addWorkingDays(this.#today, 1);
    const file = { ...(files[index] ?? first), municipality: { id: this.#id, name: 'Stad' } };
    const now = at(this.#today, '09:00');
    const versionId = await storeVersion(this.#db, file, '', now);
    const planId = planIdOf(this.#id, 2024);
    const application = { id: versionId, municipalityId: this.#id, planId, versionId };
    const { applyPlan } = applyPlanActivity({
      db: this.#db,
      workflows: this.#engine(),
      openData: null,
    });
    const input = { ...application, rehearsal: true, at: now };
    await new MockActivityEnvironment().run(applyPlan, input);
    this.#fileSpoke(file);
    await this.#agree();
  }

  /** The workflows, without Temporal: the same rules, and the same records. */
  #engine(): WorkflowClient {
    return {
      startMailRounds: () => Promise.resolve(),
      startMeeting: () => Promise.resolve(),
      startOpenData: () => Promise.resolve(),
      submitToMeeting: () => Promise.resolve(),
      startAction: ({ actionId, rules }) => {
        if (!this.#rules.has(actionId)) this.#rules.set(actionId, rules);
        return Promise.resolve();
      },
      submitCommand: async (actionId, { command }) => {
        await this.#submit(actionId, command);
      },
    };
  }

  async #submit(actionId: string, command: Command): Promise<boolean> {
    const row = await this.#db.action.findUniqueOrThrow({ where: { id: actionId } });
    const rules = this.#rules.get(actionId);
    if (rules === undefined) throw new Error(`${actionId} does not run`);
    const input = { kind: 'command' as const, at: at(this.#today, '10:00'), command };
    const outcome = decide(fromJson<ActionState>(row.state), input, rules);
    if (!outcome.ok) return false;
    await recordTransition(this.#db, this.#id, actionId, outcome.value);
    if (command.kind === 'reschedule') this.#rules.set(actionId, command.rules);
    if (!isOpen(outcome.value.state.phase)) this.#rules.delete(actionId);
    return true;
  }

  async #decide(actionKey: string, command: Command, to: string | null): Promise<void> {
    const model = this.#actions.get(actionKey);
    if (model === undefined || model.phase === 'cancelled') return;
    const actionId = actionIdOf(planIdOf(this.#id, 2024), actionKey);
    const { idOf } = await readContacts(this.#db, this.#id);
    const answerId = await storeAnswer(this.#db, {
      municipalityId: this.#id,
      actionId,
      milestoneId: null,
      kind: command.kind,
      channel: 'page',
      capacity: 'decider',
      contactId: null,
      author: 'Ineke',
      reason: '',
      scope: '',
      until: null,
      statement: null,
      newOwnerId: to === null ? null : idOf(to),
      at: at(this.#today, '10:00'),
    });
    if (!(await this.#submit(actionId, { ...command, answerId }))) return;
    if (to !== null) model.owner = to;
    if (command.kind === 'pause') model.phase = 'paused';
    if (command.kind === 'resume') model.phase = 'running';
    if (command.kind === 'cancel') Object.assign(model, { phase: 'cancelled', byFile: false });
  }

  async #move(who: string, address: string): Promise<void> {
    const where = { municipalityId_key: { municipalityId: this.#id, key: who } };
    await this.#db.contact.update({ where, data: { address } });
    this.#addresses.set(who, address);
  }

  async #leave(who: string): Promise<void> {
    const { idOf } = await readContacts(this.#db, this.#id);
    const by = { channel: 'page' as const, contactId: null, author: '' };
    const moment = { by, today: this.#today, at: at(this.#today, '11:00') };
    await personLeft(this.#db, { municipalityId: this.#id, contactId: idOf(who), ...moment });
    this.#left.add(who);
  }

  /** What differs from the file before was said by this file. */
  #fileSpoke(file: Plan): void {
    const before = this.#file;
    for (const { id, address } of file.contacts) {
      const was = before?.contacts.find((one) => one.id === id);
      if (was?.address !== address) this.#addresses.set(id, address);
      if (was === undefined) this.#left.delete(id);
    }
    for (const { id } of before?.contacts ?? []) {
      if (!file.contacts.some((one) => one.id === id)) this.#left.add(id);
    }
    for (const { id, owner } of file.actions) {
      const was = before?.actions.find((one) => one.id === id);
      const model = this.#actions.get(id);
      const restarts = model?.phase === 'cancelled' && (model.byFile || was === undefined);
      if (model === undefined || restarts) {
        this.#actions.set(id, { owner, phase: 'running', byFile: false });
      } else if (model.phase !== 'cancelled' && was?.owner !== owner) model.owner = owner;
    }
    for (const [id, model] of this.#actions) {
      const stops = !file.actions.some((one) => one.id === id) && model.phase !== 'cancelled';
      if (stops) Object.assign(model, { phase: 'cancelled', byFile: true });
    }
    this.#file = file;
  }

  async #agree(): Promise<void> {
    const file = this.#file;
    if (file === null) throw new Error('nothing was applied');
    const { directory } = await readContacts(this.#db, this.#id);
    expect(new Map(directory.contacts.map((one) => [one.id, one.address]))).toEqual(
      this.#addresses,
    );
    const left = directory.contacts.filter(({ leftOn }) => leftOn !== null);
    expect(new Set(left.map(({ id }) => id))).toEqual(this.#left);
    await this.#actionsAgree(file);
    await this.#shownAgrees(file);
  }

  async #actionsAgree(file: Plan): Promise<void> {
    const { keyOf } = await readContacts(this.#db, this.#id);
    const rows = await this.#db.action.findMany({ where: { municipalityId: this.#id } });
    expect(rows.map((row) => row.key).sort()).toEqual([...this.#actions.keys()].sort());
    for (const row of rows) {
      const model = this.#actions.get(row.key);
      const state = fromJson<ActionState>(row.state);
      expect([row.key, row.phase, state.phase]).toEqual([row.key, model?.phase, model?.phase]);
      expect(isoDateOrNull(row.dueOn)).toBe(datesOf(state, calendar).dueOn);
      const planned = file.actions.find(({ id }) => id === row.key);
      if (!isOpen(state.phase) || planned === undefined) continue;
      expect([row.key, keyOf(row.ownerId)]).toEqual([row.key, model?.owner]);
      const dates = milestonesOf(planned, 2024).map(({ dueOn }) => dueOn);
      expect(state.milestones.map(({ plannedOn }) => plannedOn)).toEqual(dates);
    }
    const where = { municipalityId: this.#id, kind: 'plan_differs', closedAt: null };
    expect(await this.#db.task.count({ where })).toBe(0);
  }

  /** The same file changes nothing, and the page says of every address on which side it stands. */
  async #shownAgrees(file: Plan): Promise<void> {
    const existing = await readExisting(this.#db, file);
    const { changes, kept } = comparePlan(file, mergedPlan(file, existing), existing);
    expect(changes !== null && changesNothing(changes)).toBe(true);
    const stays = kept.contacts.changed.filter(({ fields }) =>
      fields.some(({ field }) => field === 'mailadres'),
    );
    const changed = file.contacts.filter(({ id, address }) => this.#addresses.get(id) !== address);
    expect(stays.map(({ item }) => item.id)).toEqual(changed.map(({ id }) => id));
  }
}
