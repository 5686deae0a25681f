import { describe, expect, it } from 'vitest';
import type { ActionState } from '../../../domain/action/state.ts';
import { meetingIdOf, meetingStepId } from '../../../domain/ids.ts';
import type { MeetingState } from '../../../domain/meetings/meeting.ts';
import { planMeeting } from '../../../domain/meetings/process.ts';
import { isUnchanged, type Present, splitCurrent } from '../../../domain/notices/current.ts';
import { immediateLetter } from '../../../domain/notices/mail-round.ts';
import type { AddressedNotice } from '../../../domain/notices/notice.ts';
import { forPresentReader } from '../../../domain/notices/present-reader.ts';
import type { Absence } from '../../../domain/plan/absence.ts';
import type { Directory } from '../../../domain/plan/directory.ts';
import { person, smallPlan } from '../../engine/small-plan.ts';
import { aNotice } from '../../letters.ts';
import { calendar, Life } from '../action/life.ts';
import { byQuarter } from '../../timings.ts';

const dueOn = '2024-09-30';
const running = new Life(byQuarter(3)).until('2024-10-01').state;
const away: Absence = {
  contactId: 'sanne',
  deputyId: 'joris',
  fromOn: '2024-10-01',
  untilOn: '2024-10-08',
};

describe('at the moment of a round', () => {
  it('a notice about an open milestone and its present date is current', () => {
    expect(reasons([aNotice('overdue', { dueOn })])).toEqual([null]);
  });

  it('a reminder of a date that moved is stale, a cry for help is not', () => {
    const moved = { dueOn: '2024-06-30' };
    expect(reasons([aNotice('reminder', moved), aNotice('stuck', moved)])).toEqual([
      'date_moved',
      null,
    ]);
  });

  it('what records that something was done stays true, the others fall with a cancelled action', () => {
    const cancelled: ActionState = { ...running, phase: 'cancelled' };
    expect(reasons([aNotice('cancelled'), aNotice('overdue', { dueOn })], cancelled)).toEqual([
      null,
      'not_running',
    ]);
  });

  it('what people decide about a paused action is true, what the schedule asks is not (V3)', () => {
    const paused: ActionState = { ...running, phase: 'paused' };
    const decided = (['assigned', 'extension_granted', 'rescheduled'] as const).map((kind) =>
      aNotice(kind, { dueOn }),
    );
    expect(reasons([...decided, aNotice('overdue', { dueOn })], paused)).toEqual([
      null,
      null,
      null,
      'not_running',
    ]);
  });

  it('an owner of the day it arose counts as well as one of today: a deputy comes and goes', () => {
    const ofJoris = { dueOn, contactId: 'joris', address: 'joris@example.org' };
    const before = aNotice('overdue', { ...ofJoris, on: '2024-09-30' });
    const during = aNotice('overdue', { ...ofJoris, on: '2024-10-02' });
    const absences = [{ ...away, fromOn: '2024-10-02' }];
    expect(reasons([before, during], running, { absences, on: '2024-10-08' })).toEqual([
      'not_owner_anymore',
      null,
    ]);
  });

  it('nothing reaches who has left', () => {
    const contacts = directory().contacts.map((one) => ({ ...one, leftOn: '2024-10-01' }));
    expect(reasons([aNotice('receipt')], running, { contacts })).toEqual(['left']);
  });
});

describe('what is asked about a meeting', () => {
  const meetingId = meetingIdOf('westerkwartier', 'tvo', '2024-09-30');
  const heldOn = (on: string, change: Partial<MeetingState> = {}): MeetingState => {
    const days = { conveneDays: 10, freezeDays: 5 };
    const planned = planMeeting({ board: 'tvo', on, ...days }, '2024-09-01T08:00:00Z', calendar);
    return { ...planned.state, phase: 'frozen', ...change };
  };
  const droppedOf = (state: MeetingState) => {
    const kinds = ['meeting_record_asked', 'meeting_record_missing', 'meeting_decisions'] as const;
    const notices = kinds.map((kind) =>
      aNotice(kind, { actionId: null, key: kind, stepId: meetingStepId(kind, meetingId, 4) }),
    );
    const meetings = new Map([[meetingId, state]]);
    const present = { on: '2024-10-01', directory: directory(), actions: new Map(), meetings };
    return splitCurrent(notices, present).dropped.map(({ key, reason }) => [key, reason]);
  };

  it('holds while its decisions are not recorded', () => {
    expect(droppedOf(heldOn('2024-09-30'))).toEqual([]);
  });

  it.each(['closed', 'cancelled'] as const)('is not asked of one that is %s', (phase) => {
    expect(droppedOf(heldOn('2024-09-30', { phase }))).toEqual([
      ['meeting_record_asked', 'meeting_over'],
      ['meeting_record_missing', 'meeting_over'],
    ]);
  });

  it('is not asked of one that moved and is still to come', () => {
    expect(droppedOf(heldOn('2024-10-10')).map(([, reason]) => reason)).toEqual([
      'date_moved',
      'date_moved',
    ]);
  });
});

describe('while somebody is away', () => {
  it('their notices go to the deputy, and their sign-in links to nobody else', () => {
    const present = directory({ absences: [away] });
    const recipient = (notice: AddressedNotice, on: string) =>
      forPresentReader(notice, 'sanne', present, on).address;
    expect(recipient(aNotice('overdue'), '2024-10-02')).toBe('joris@example.org');
    expect(recipient(aNotice('overdue'), '2024-10-08')).toBe('sanne@example.org');
    expect(recipient(aNotice('sign_in'), '2024-10-02')).toBe('sanne@example.org');
  });
});

describe('a planned letter', () => {
  const letter = immediateLetter(aNotice('overdue'), '2024-10-01');
  const basis = (seq: number, directoryVersion = 0) => ({
    seqs: new Map([[letter.items[0]?.actionId ?? '', seq]]),
    directoryVersion,
  });

  it('is read again after any decision about its actions, or a change of who is here (F17)', () => {
    expect(isUnchanged([letter], basis(4), basis(4))).toBe(true);
    expect(isUnchanged([letter], basis(4), basis(5))).toBe(false);
    expect(isUnchanged([letter], basis(4), basis(4, 1))).toBe(false);
    const elsewhere = { seqs: new Map([['other', 9]]), directoryVersion: 0 };
    expect(isUnchanged([letter], basis(4), elsewhere)).toBe(false);
  });

  it('is read again after any change of its meeting', () => {
    const id = meetingIdOf('westerkwartier', 'tvo', '2024-09-30');
    const stepId = meetingStepId('meeting_record_asked', id, 4);
    const asked = aNotice('meeting_record_asked', { actionId: null, stepId });
    const at = (seq: number) => ({ seqs: new Map([[id, seq]]), directoryVersion: 0 });
    const letters = [immediateLetter(asked, '2024-10-01')];
    expect(isUnchanged(letters, at(4), at(4))).toBe(true);
    expect(isUnchanged(letters, at(4), at(5))).toBe(false);
  });
});

/** Why each is dropped; null for what is kept. */
function reasons(
  notices: AddressedNotice[],
  state: ActionState = running,
  change: Partial<Directory> & { on?: string } = {},
) {
  const { on = '2024-10-01', ...part } = change;
  const keyed = notices.map((notice, i) => ({ ...notice, key: String(i) }));
  const actionIds = notices.flatMap(({ actionId }) => actionId ?? []);
  const actions: Present['actions'] = new Map(
    actionIds.map((id) => [id, { seq: 1, state, ownerId: 'sanne' }]),
  );
  const present = { on, directory: directory(part), actions, meetings: new Map() };
  const { kept, dropped } = splitCurrent(keyed, present);
  expect(kept.length + dropped.length).toBe(notices.length);
  return keyed.map(({ key }) => dropped.find((one) => one.key === key)?.reason ?? null);
}

function directory(part: Partial<Directory> = {}): Directory {
  const contacts = [
    person('sanne', 'Sanne de Vries', 'sanne@example.org'),
    person('joris', 'Joris Hoekstra', 'joris@example.org'),
  ];
  return { contacts, roles: smallPlan().roles, absences: [], ...part };
}
