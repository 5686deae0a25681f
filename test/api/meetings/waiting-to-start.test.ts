import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TemporalClient } from '../../../api/site/deps.ts';
import { startWaitingMeetings } from '../../../api/use-cases/deliver-pending.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import type { Db } from '../../../prisma/client.ts';
import { seed, seededNow } from '../../seed.ts';
import { doorOf } from '../answers/answering.ts';
import { testDatabase } from '../database.ts';
import { testSite } from '../site.ts';

const on = '2024-11-14';
let db: Db;
let stop: () => Promise<void>;
let plan: Plan;
let isAway: boolean;
let started: string[];

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(async () => {
  isAway = true;
  started = [];
  await db.meetingEvent.deleteMany({ where: { meeting: { on: new Date(on) } } });
  await db.meeting.deleteMany({ where: { on: new Date(on) } });
});

const startMeeting: TemporalClient['startMeeting'] = ({ meetingId }) => {
  if (isAway) return Promise.resolve({ kind: 'unavailable' });
  started.push(meetingId);
  return Promise.resolve({ kind: 'done' });
};

async function add() {
  const temporal = { ...doorOf(db, plan), startMeeting };
  const form = { overleg: 'tvo', naar: on, reden: 'Extra' };
  const response = await testSite(db, { temporal }).send('/westerkwartier/2024/overleggen', form);
  expect(response.status).toBe(303);
}

const deliver = () =>
  startWaitingMeetings({
    db,
    now: () => seededNow,
    temporal: { ...doorOf(db, plan), startMeeting },
  });

describe('a meeting that is added on the site', () => {
  it('starts as soon as the engine is back, long before its first step, and once', async () => {
    await add();
    await deliver();
    expect(started).toEqual([]);
    isAway = false;
    await deliver();
    await deliver();
    expect(started).toEqual([`westerkwartier/tvo/${on}`]);
  });

  it('starts at once when the engine is there, and is not started again', async () => {
    isAway = false;
    await add();
    await deliver();
    expect(started).toEqual([`westerkwartier/tvo/${on}`]);
  });
});
