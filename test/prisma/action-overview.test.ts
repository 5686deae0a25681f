import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ActionState,
  type MilestoneState,
  progressValues,
} from '../../domain/action/state.ts';
import { datesOf, statuses, statusOf } from '../../domain/action/status.ts';
import { addDays, type IsoDate } from '../../domain/calendar.ts';
import { type CalmBasis, calmOf } from '../../domain/contact/calm.ts';
import { pageOf, selectActions, type Selection } from '../../prisma/action-list.ts';
import { actionColumns } from '../../prisma/action-transitions.ts';
import type { Db } from '../../prisma/client.ts';
import { dateColumnOrNull } from '../../prisma/dates.ts';
import { testDatabase } from '../api/database.ts';
import { calendar } from '../domain/action/life.ts';
import { seed } from '../seed.ts';

let db: Db;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
});
afterAll(() => stop());

const day = fc.integer({ min: 0, max: 400 }).map((days): IsoDate => addDays('2024-01-02', days));
const dayOrNull = fc.option(day, { nil: null });

const milestone = fc
  .record({ dueOn: day, confirmedOn: dayOrNull, escalatedOn: dayOrNull })
  .map((dates): MilestoneState => ({
    ...dates,
    plannedOn: dates.dueOn,
    id: 'q1',
    kind: 'deadline',
    parts: [],
    ownerDoneOn: null,
    escalateFrom: null,
    since: '2024-01-02',
  }));

const state = fc
  .record({
    phase: fc.constantFrom('running', 'running', 'running', 'paused', 'completed', 'cancelled'),
    milestones: fc.array(milestone, { minLength: 1, maxLength: 3 }),
    progress: fc.option(fc.record({ value: fc.constantFrom(...progressValues), on: day }), {
      nil: null,
    }),
  })
  .map(({ phase, milestones, progress }): ActionState => ({
    version: 1,
    seq: 1,
    phase,
    activatedOn: '2024-01-02',
    milestones,
    processedThrough: '2024-01-02',
    progress,
    extensionRequest: null,
    pause: null,
    nudgedOn: null,
    closedOn: null,
  }));

const basis = fc.record({
  turnOf: fc.constantFrom(null, 'owner' as const, 'coordinator' as const, 'parts' as const),
  silentSince: dayOrNull,
  onTrackOn: dayOrNull,
});

describe('where an action stands', () => {
  it('is the same by the rule and by PostgreSQL, in the same order, for whatever state and day', async () => {
    const actions = await db.action.findMany({ select: { id: true, key: true, planId: true } });
    const states = fc.array(state, { minLength: actions.length, maxLength: actions.length });
    const basesOf = fc.array(basis, { minLength: actions.length, maxLength: actions.length });
    await fc.assert(
      fc.asyncProperty(states, basesOf, day, fc.nat(60), async (made, bases, today, days) => {
        const silentUntil = addDays(today, -7);
        const moment = { today, soonUntil: addDays(today, days) };
        for (const [i, { id }] of actions.entries()) await store(id, made[i], bases[i]);
        const planId = actions[0]?.planId ?? '';
        const { rows } = await selectActions(
          db,
          { municipalityId: 'westerkwartier', planId, ...moment, silentUntil },
          everyAction,
          pageOf(1),
        );
        const byRule = new Map(
          actions.map(({ key }, i) => {
            const [one] = made.slice(i);
            const [told] = bases.slice(i);
            const status = one && statusOf(one, moment, calendar);
            const isCalm = status === 'running' || status === 'due_soon';
            return [key, { status, calm: told && isCalm ? calmOf(told, silentUntil) : null }];
          }),
        );
        expect(new Map(rows.map(({ key, status, calm }) => [key, { status, calm }]))).toEqual(
          byRule,
        );
        const order = rows.map(({ status }) => statuses.indexOf(status));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});

const everyAction: Selection = {
  statuses: [],
  themeKey: null,
  partyKey: null,
  ownerKey: null,
  calms: [],
  search: '',
  sorting: 'status',
  ownerLeft: false,
};

async function store(
  id: string,
  made: ActionState | undefined,
  contact: CalmBasis | undefined,
): Promise<void> {
  if (made === undefined || contact === undefined)
    throw new Error('there is a state for each action');
  const dates = datesOf(made, calendar);
  const data = actionColumns({
    state: made,
    nextWakeAt: null,
    dates,
    at: '',
    events: [],
    notices: [],
  });
  const { turnOf, silentSince, onTrackOn } = contact;
  const days = {
    silentSince: dateColumnOrNull(silentSince),
    onTrackOn: dateColumnOrNull(onTrackOn),
  };
  await db.action.update({ where: { id }, data: { ...data, turnOf, ...days } });
}
