/** A board meets once a day, whoever plans its meetings: on a real PostgreSQL, two at once. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IsoDate } from '../../domain/calendar.ts';
import { calendarOf } from '../../domain/calendar.ts';
import {
  decideMeeting,
  type MeetingTransition,
  planMeeting,
} from '../../domain/meetings/process.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Db } from '../../prisma/client.ts';
import { dateColumn } from '../../prisma/dates.ts';
import { addMeeting } from '../../prisma/meeting-adding.ts';
import { recordMeeting } from '../../prisma/meeting-storage.ts';
import { storePlan, storeVersion } from '../../prisma/plan-storage.ts';
import { testDatabase } from '../api/database.ts';
import { seedMeeting } from '../meetings.ts';
import { seed, seededNow } from '../seed.ts';

const day = '2024-11-14';
let db: Db;
let stop: () => Promise<void>;
let plan: Plan;

beforeEach(async () => {
  ({ db, stop } = await testDatabase());
  plan = await seed(db);
});
afterEach(() => stop());

function planned(on: IsoDate): MeetingTransition {
  const days = { board: 'tvo' as const, on, conveneDays: 10, freezeDays: 5 };
  return planMeeting(days, seededNow, calendarOf(plan.calendar));
}

/** The plan file has a meeting on that day, that nobody had planned when it was read. */
async function applyFile(): Promise<void> {
  const versionId = await storeVersion(db, plan, '', seededNow);
  const meetings = new Map([[`westerkwartier/tvo/${day}`, planned(day)]]);
  const { planEvent } = db;
  const { id } = await planEvent.create({
    data: {
      municipalityId: 'westerkwartier',
      planId: 'westerkwartier/2024',
      versionId,
      kind: 'plan_applied',
      at: new Date(seededNow),
      channel: 'page',
      author: '',
      reason: '',
    },
  });
  const applied = { id, versionId, meetings, activated: new Map(), nextWakeAt: null };
  await storePlan(db, plan, { ...applied, at: seededNow });
}

async function moveTo(on: IsoDate) {
  const { id, municipalityId, state } = await seedMeeting(db, { board: 'tvo', on: '2024-11-21' });
  const input = { kind: 'command', at: seededNow, command: { kind: 'move', to: on } } as const;
  const moved = decideMeeting(state, input, calendarOf(plan.calendar));
  if (!moved.ok) throw new Error(moved.refusal);
  return recordMeeting(db, { id, municipalityId }, moved.value, null);
}

function add(on: IsoDate, author: string) {
  const meetingId = `westerkwartier/tvo/${on}`;
  const about = { municipalityId: 'westerkwartier', meetingId, kind: 'add' as const, reason: '' };
  const by = { at: seededNow, channel: 'page' as const, authorId: null, author };
  return addMeeting(db, 'westerkwartier/2024', { ...about, ...by }, planned(on));
}

const onThatDay = () => db.meeting.findMany({ where: { on: dateColumn(day) } });

describe('a day on which a board meets', () => {
  it('is of one meeting, when a plan file and the site take it at once', async () => {
    const [, refusal] = await Promise.all([applyFile(), moveTo(day)]);
    const [meeting, ...others] = await onThatDay();
    expect(others).toEqual([]);
    const isOfFile = meeting?.id.endsWith(day) === true;
    expect(refusal).toBe(isOfFile ? 'meeting_date_taken' : null);
  });

  it('that somebody took on the site before, is left alone by the plan file', async () => {
    expect(await moveTo(day)).toBeNull();
    await applyFile();
    expect((await onThatDay()).map(({ id }) => id)).toEqual(['westerkwartier/tvo/2024-11-21']);
  });

  it('is of who came first of two on the site, and the other hears so', async () => {
    const both = await Promise.all([add(day, 'Petra'), add(day, 'Marga')]);
    expect(both.filter((one) => one === 'meeting_date_taken')).toHaveLength(1);
    const [winner] = ['Petra', 'Marga'].filter((_, index) => both[index] === null);
    const requests = await db.meetingRequest.findMany();
    expect(requests.map(({ author }) => author)).toEqual([winner]);
  });
});
