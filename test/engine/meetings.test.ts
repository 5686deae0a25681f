/** The meetings of a board on the real engine: invited, moved, called off, asked after and closed. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nobody, type People } from '../../domain/ahead/people.ts';
import { simulate } from '../../domain/ahead/simulate.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { meetingIdOf } from '../../domain/ids.ts';
import type { MeetingCommand } from '../../domain/meetings/meeting.ts';
import { compareLedgers } from '../../local/ledgers.ts';
import { storeRequest } from '../../prisma/meeting-requests.ts';
import { findMeeting } from '../../prisma/meeting-storage.ts';
import { meetingsOn } from '../meetings-on.ts';
import { calendar } from '../domain/action/life.ts';
import { smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';

const secretary = 'secretaris@example.org';
const member = 'politie@example.org';
const coordinator = 'ineke@example.org';

let stage: Stage;

async function opened(days: IsoDate[]): Promise<void> {
  stage = await openStage();
  await stage.work();
  await stage.activate(smallPlan({ meetings: meetingsOn(days) }), '2024-01-02');
}

function idOf(firstOn: IsoDate): string {
  return meetingIdOf(stage.municipalityId, 'tvo', firstOn);
}

async function tell(firstOn: IsoDate, command: MeetingCommand) {
  const { municipalityId, db, door } = stage;
  const requestId = await storeRequest(db, {
    municipalityId,
    meetingId: idOf(firstOn),
    kind: command.kind,
    at: stage.now(),
    channel: 'page',
    authorId: null,
    author: 'Wytze',
    reason: 'De zaal is bezet.',
  });
  return door.meetingCommand(idOf(firstOn), requestId, command);
}

/** Subjects of what is about meetings, oldest first. */
function subjectsTo(address: string): string[] {
  const mails = [...stage.mailbox.mailsTo(address)].reverse();
  const about = /^(Uitnodiging|Verplaatst|Afgezegd|Wat besloot|Besluiten)/;
  return mails.map(({ subject }) => subject).filter((subject) => about.test(subject));
}

/** What the calendar of this reader got last, its folded lines put together. */
function entryOf(address: string): string {
  const [mail] = stage.mailbox.mailsTo(address);
  const part = mail?.attachments.find(({ text }) => text.includes('BEGIN:VCALENDAR'));
  return (part?.text ?? '').replaceAll('\r\n ', '');
}

function sequenceOf(entry: string): number {
  return Number(/^SEQUENCE:(\d+)/m.exec(entry)?.[1] ?? -1);
}

describe('a meeting that is moved and then called off', () => {
  beforeAll(() => opened(['2024-02-15']));
  afterAll(() => stage.stop());

  test('invites its members ten working days ahead, each by their own calendar', async () => {
    await stage.until('2024-01-31');
    expect(subjectsTo(member)).toEqual([]);
    await stage.until('2024-02-01');
    expect(subjectsTo(member)).toEqual(['Uitnodiging: TVO op donderdag 15 februari']);
    const entry = entryOf(member);
    expect(entry).toMatch(/^METHOD:REQUEST/m);
    expect(entry).toMatch(/^DTSTART;VALUE=DATE:20240215/m);
    expect(entry).toContain(`UID:${idOf('2024-02-15')}@aanjager`);
    expect(entry).toMatch(/^ATTENDEE.*mailto:politie@example\.org/im);
  });

  test('a move changes the entry that the calendars hold', async () => {
    const before = sequenceOf(entryOf(member));
    expect(await tell('2024-02-15', { kind: 'move', to: '2024-02-22' })).toEqual({ kind: 'done' });
    await stage.until('2024-02-02');
    expect(subjectsTo(member).at(-1)).toBe('Verplaatst: TVO is nu op donderdag 22 februari');
    const entry = entryOf(member);
    expect(entry).toMatch(/^METHOD:REQUEST/m);
    expect(entry).toMatch(/^DTSTART;VALUE=DATE:20240222/m);
    expect(entry).toContain(`UID:${idOf('2024-02-15')}@aanjager`);
    expect(sequenceOf(entry)).toBeGreaterThan(before);
  });

  test('its papers are frozen by the day it has now', async () => {
    await stage.until('2024-02-14');
    expect((await findMeeting(stage.db, idOf('2024-02-15')))?.state.phase).toBe('convened');
    await stage.until('2024-02-15');
    expect((await findMeeting(stage.db, idOf('2024-02-15')))?.state.phase).toBe('frozen');
  });

  test('what cannot be is refused, and says why', async () => {
    const to = '2024-02-25';
    expect(await tell('2024-02-15', { kind: 'move', to })).toMatchObject({
      why: 'meeting_day_off',
    });
    expect(await tell('2024-02-15', { kind: 'close' })).toMatchObject({ why: 'meeting_not_yet' });
  });

  test('calling it off takes it out of the calendars, and nobody hears of it again', async () => {
    const before = sequenceOf(entryOf(member));
    expect(await tell('2024-02-15', { kind: 'cancel' })).toEqual({ kind: 'done' });
    await stage.until('2024-02-16');
    const entry = entryOf(member);
    expect(entry).toMatch(/^METHOD:CANCEL/m);
    expect(sequenceOf(entry)).toBeGreaterThan(before);
    const heard = subjectsTo(secretary);
    await stage.until('2024-03-15');
    expect(subjectsTo(secretary)).toEqual(heard);
    expect(await tell('2024-02-15', { kind: 'close' })).toMatchObject({ kind: 'refused' });
  });
});

describe('two meetings of one board that are moved to one day at once', () => {
  beforeAll(() => opened(['2024-05-16', '2024-06-13']));
  afterAll(() => stage.stop());

  test.each(['2024-05-21', '2024-05-22', '2024-05-23'])(
    'one gets %s, the other hears that it is taken and stays where it was',
    async (to) => {
      const ids = ['2024-05-16', '2024-06-13'];
      const before = await Promise.all(ids.map(dayOf));
      const results = await Promise.all(ids.map((id) => tell(id, { kind: 'move', to })));
      const refusal = { kind: 'refused', why: 'meeting_date_taken' };
      expect(results).toHaveLength(2);
      expect(results).toEqual(expect.arrayContaining([{ kind: 'done' }, refusal]));
      const after = await Promise.all(ids.map(dayOf));
      const expected = results.map(({ kind }, i) => (kind === 'done' ? to : before[i]));
      expect(after).toEqual(expected);
    },
  );

  async function dayOf(firstOn: IsoDate) {
    return (await findMeeting(stage.db, idOf(firstOn)))?.state.on;
  }
});

describe('meetings that are held', () => {
  beforeAll(() => opened(['2024-02-15', '2024-05-16']));
  afterAll(() => stage.stop());

  test('the secretary is asked the day after, the coordinator hears of it two days later', async () => {
    await stage.until('2024-02-16');
    expect(subjectsTo(secretary).at(-1)).toBe('Wat besloot het TVO op donderdag 15 februari?');
    expect(subjectsTo(coordinator)).toEqual([]);
    await stage.until('2024-02-20');
    expect(subjectsTo(coordinator)).toEqual(['Besluiten ontbreken: TVO van donderdag 15 februari']);
  });

  test('the same days as the simulation', async () => {
    const municipality = { id: stage.municipalityId, name: 'Teststad' };
    const plan = smallPlan({
      municipality,
      meetings: meetingsOn(['2024-02-15', '2024-05-16']),
    });
    const [from, until] = ['2024-01-02T08:00:00.000Z', stage.now()];
    const simulated = simulate(plan, { from, until, people: nobody });
    expect(await compareLedgers(stage.db, plan, simulated)).toEqual([]);
  });

  test('when it is closed its members get the decisions with the next round', async () => {
    expect(await tell('2024-02-15', { kind: 'close' })).toEqual({ kind: 'done' });
    await stage.until('2024-02-21');
    expect(subjectsTo(member).at(-1)).toBe('Besluiten: TVO van donderdag 15 februari');
  });

  test('a day taken out of the plan file is called off', async () => {
    await stage.until('2024-05-03');
    const meetings = meetingsOn(['2024-02-15']);
    await stage.activate(smallPlan({ meetings }), '2024-05-06');
    await stage.until('2024-05-07');
    expect(subjectsTo(member).slice(-2)).toEqual([
      'Uitnodiging: TVO op donderdag 16 mei',
      'Afgezegd: TVO van donderdag 16 mei',
    ]);
  });
});

describe('a meeting that decides (promise 11)', () => {
  afterAll(() => stage.stop());

  test('the action carries it out, its owner gets the list, and the simulation says the same', async () => {
    await opened(['2024-04-18']);
    const by = 'wytze';
    const [meetingId, actionId] = [idOf('2024-04-18'), stage.actionId('cyberwegenkaart')];
    const command = {
      kind: 'extend',
      milestoneId: 'q1',
      until: '2024-06-14',
      answerId: '',
    } as const;
    const people: People = {
      ...nobody,
      ownAccord: [
        {
          kind: 'meeting_decision',
          at: calendar.instantOf('2024-04-18', '15:00'),
          by,
          meetingId,
          actionId,
          decision: 'extend',
          command,
          scope: '',
          newOwner: null,
        },
        {
          kind: 'meeting',
          at: calendar.instantOf('2024-04-18', '16:00'),
          by,
          meetingId,
          command: { kind: 'close' },
        },
      ],
    };
    await stage.until('2024-05-10', people);
    expect((await findMeeting(stage.db, meetingId))?.state.phase).toBe('closed');
    const [action] = await stage.db.action.findMany({ where: { id: actionId } });
    expect(action?.dueOn?.toISOString().slice(0, 10)).toBe('2024-06-14');
    const texts = stage.mailbox.mailsTo('tarik@example.org').map(({ text }) => text);
    expect(texts.some((text) => text.includes('Besloten: 1 punt'))).toBe(true);
    const plan = smallPlan({
      municipality: { id: stage.municipalityId, name: 'Teststad' },
      meetings: meetingsOn(['2024-04-18']),
    });
    const [from, until] = ['2024-01-02T08:00:00.000Z', stage.now()];
    const simulated = simulate(plan, { from, until, people });
    expect(await compareLedgers(stage.db, plan, simulated)).toEqual([]);
  });
});

describe('a meeting whose decisions are recorded before the round of the day after', () => {
  afterAll(() => stage.stop());

  test('its secretary is not asked for them any more, in the simulation either', async () => {
    await opened(['2024-04-18']);
    const meetingId = idOf('2024-04-18');
    const at = calendar.instantOf('2024-04-19', '07:45');
    const people: People = {
      ...nobody,
      ownAccord: [{ kind: 'meeting', at, by: 'wytze', meetingId, command: { kind: 'close' } }],
    };
    await stage.until('2024-04-22', people);
    expect(subjectsTo(secretary).join()).not.toContain('Wat besloot');
    const { db, municipalityId } = stage;
    const where = { municipalityId, kind: 'meeting_record_asked' };
    const asked = await db.notice.findMany({ where });
    expect(asked.map(({ status, droppedBecause }) => [status, droppedBecause])).toEqual([
      ['dropped', 'meeting_over'],
    ]);
    const plan = smallPlan({
      municipality: { id: stage.municipalityId, name: 'Teststad' },
      meetings: meetingsOn(['2024-04-18']),
    });
    const [from, until] = ['2024-01-02T08:00:00.000Z', stage.now()];
    const simulated = simulate(plan, { from, until, people });
    expect(await compareLedgers(stage.db, plan, simulated)).toEqual([]);
  });
});
