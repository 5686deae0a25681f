/** Faults put into a world in which all is well; each turns one rule red, and no other. */

import {
  action,
  eventOf,
  hour,
  mailOf,
  momentOf,
  noticeOf,
  smallWorld,
  takingOf,
} from './small-world.ts';
import type { RuleName, World } from './world.ts';

interface Planted {
  rule: RuleName;
  what: string;
  plant(world: World): void;
}

export const planted: Planted[] = [
  {
    rule: 'saw_nothing',
    what: 'nothing ever happened',
    plant: (world) => {
      const nothing = {
        events: [],
        meetingEvents: [],
        notices: [],
        mails: [],
        actions: [],
        line: [],
        marks: [],
      };
      Object.assign(world, nothing);
    },
  },
  {
    rule: 'lost',
    what: 'the ledger says accepted, and the mail server has nothing',
    plant: (world) => forget(world, 'ineke-2024-04-22'),
  },
  {
    rule: 'lost',
    what: 'a notice waits for a round that was held',
    plant: (world) => {
      const stepId = 'undecided@2024-04-22';
      const said = { kind: 'undecided', audience: 'owner', contactId: 'tarik', stepId };
      const notice = noticeOf({ ...said, on: '2024-04-22', mailId: null });
      world.notices.push({ ...notice, status: 'pending' });
    },
  },
  {
    rule: 'lost',
    what: 'a notice was dropped for a reason that never was',
    plant: (world) => {
      const stepId = 'undecided@2024-04-22';
      const said = { kind: 'undecided', audience: 'owner', contactId: 'tarik', stepId };
      const notice = noticeOf({ ...said, on: '2024-04-22', mailId: null });
      world.notices.push({ ...notice, status: 'dropped', droppedBecause: 'confirmed' });
    },
  },
  {
    rule: 'lost',
    what: 'a notice stayed behind in a mail that made place for another',
    plant: (world) => {
      forget(world, 'ineke-2024-04-22');
      change(world, 'ineke-2024-04-22', { status: 'replaced' });
    },
  },
  {
    rule: 'lost',
    what: 'a step of the ladder made no notice',
    plant: (world) => {
      world.events.push(eventOf(7, 'step_sent', '2024-04-22T04:00:00.000Z', 'weekly@2024-04-22'));
    },
  },
  {
    rule: 'lost',
    what: 'an action sleeps through its day',
    plant: (world) => {
      world.actions = [{ id: action, nextWakeAt: '2024-04-22T04:00:00.000Z' }];
    },
  },
  {
    rule: 'twice',
    what: 'a mail was taken twice, and nothing was killed',
    plant: (world) => world.line.push(...takingOf(mailOf('ineke', '2024-04-22'), 6, 2)),
  },
  {
    rule: 'twice',
    what: 'a repeated mail is not marked as such',
    plant: (world) => {
      world.marks.push({ kind: 'killed', at: hour(6) + 1_500, part: 'worker' });
      world.line.push(...takingOf(mailOf('ineke', '2024-04-22'), 6, 2));
    },
  },
  {
    rule: 'twice',
    what: 'a mail is repeated although its record had all the time before the kill',
    plant: (world) => {
      change(world, 'ineke-2024-04-22', { repeated: true });
      world.marks.push({ kind: 'killed', at: hour(6) + 60_000, part: 'worker' });
      world.line.push(...takingOf(mailOf('ineke', '2024-04-22'), 6, 90));
    },
  },
  {
    rule: 'twice',
    what: 'a mail is repeated although only the database was killed',
    plant: (world) => {
      change(world, 'ineke-2024-04-22', { repeated: true });
      world.marks.push({ kind: 'killed', at: hour(6) + 1_500, part: 'PostgreSQL' });
      world.line.push(...takingOf(mailOf('ineke', '2024-04-22'), 6, 9));
    },
  },
  {
    rule: 'twice',
    what: 'more mails are repeated after one kill than were on the line',
    plant: (world) => {
      world.marks.push({ kind: 'killed', at: hour(6) + 2_100, part: 'worker' });
      const other = mailOf('tarik', '2024-04-22');
      const stepId = 'undecided@2024-04-22';
      const said = { kind: 'undecided', audience: 'owner', contactId: 'tarik', stepId };
      world.mails.push(other);
      world.notices.push(noticeOf({ ...said, on: '2024-04-22', mailId: other.id }));
      for (const [index, mail] of [mailOf('ineke', '2024-04-22'), other].entries()) {
        change(world, mail.id, { repeated: true });
        world.line.push(...takingOf(mail, 6, 9 + index));
      }
      world.line.push(...takingOf(other, 6, 1).map((entry) => ({ ...entry, at: entry.at + 50 })));
      world.line.sort((a, b) => a.at - b.at);
    },
  },
  {
    rule: 'twice',
    what: 'the mail server has a mail that the ledger would send again',
    plant: (world) => {
      change(world, 'ineke-2024-04-22', { status: 'planned', on: '2024-04-23' });
    },
  },
  {
    rule: 'twice',
    what: 'one notice stands in two mails',
    plant: (world) => {
      const mail = mailOf('ineke', '2024-04-23');
      const stepId = 'undecided@2024-04-22';
      const said = { kind: 'undecided', audience: 'coordinator', contactId: 'ineke', stepId };
      const notice = noticeOf({ ...said, on: '2024-04-22', mailId: mail.id });
      world.mails.push(mail);
      world.notices.push({ ...notice, key: `${notice.key}/again` });
      world.marks.push(momentOf('2024-04-23T06:30:00.000Z', 7));
      world.line.push(...takingOf(mail, 7));
    },
  },
  {
    rule: 'after_reason',
    what: 'it was confirmed the day before',
    plant: (world) => {
      world.events.push(eventOf(7, 'action_confirmed', '2024-04-21T08:00:00.000Z', null));
    },
  },
  {
    rule: 'after_reason',
    what: 'the action was stopped the day before',
    plant: (world) => {
      const event = eventOf(7, 'action_cancelled', '2024-04-21T08:00:00.000Z', null);
      world.events.push({ ...event, milestoneId: null });
    },
  },
  {
    rule: 'after_reason',
    what: 'the action went to somebody else before the last call',
    plant: (world) => {
      world.answers.push({ id: 'given', newOwnerId: 'wytze' });
      const event = eventOf(7, 'action_reassigned', '2024-04-10T08:00:00.000Z', null);
      world.events.splice(3, 0, { ...event, answerId: 'given' });
      const repeat = takingOf(mailOf('tarik', '2024-04-09'), 4);
      world.marks.push(momentOf('2024-04-10T09:00:00.000Z', 4.5));
      forget(world, 'tarik-2024-04-09');
      world.line.push(...repeat.map((entry) => ({ ...entry, at: hour(4.6) })));
      keepFair(world);
    },
  },
  {
    rule: 'after_reason',
    what: 'more time was given before the mail was repeated',
    plant: (world) => {
      const event = eventOf(7, 'extension_granted', '2024-04-23T08:00:00.000Z', null);
      world.events.push({ ...event, stepId: null });
      world.marks.push(momentOf('2024-04-23T09:00:00.000Z', 6.5));
      world.line = world.line.map((entry) =>
        entry.id.startsWith('ineke-2024-04-22') ? { ...entry, at: hour(6.6) } : entry,
      );
    },
  },
  {
    rule: 'to_leaver',
    what: 'mail went on to who had left',
    plant: (world) => {
      world.contacts = world.contacts.map((contact) =>
        contact.id === 'ineke' ? { ...contact, leftOn: '2024-04-19' } : contact,
      );
    },
  },
  {
    rule: 'outside_hours',
    what: 'a routine mail went on a Sunday',
    plant: (world) => moveMoment(world, 6, '2024-04-21T06:30:00.000Z'),
  },
  {
    rule: 'outside_hours',
    what: 'a routine mail went in the evening',
    plant: (world) => moveMoment(world, 6, '2024-04-22T18:30:00.000Z'),
  },
  {
    rule: 'outside_hours',
    what: 'a routine mail went on the closed Monday after Easter',
    plant: (world) => moveMoment(world, 3, '2024-04-01T06:30:00.000Z'),
  },
  {
    rule: 'one_routine_mail',
    what: 'two routine mails on one day',
    plant: (world) => {
      const mail = { ...mailOf('ineke', '2024-04-22'), id: 'second', messageId: '<second@x>' };
      const stepId = 'undecided@2024-04-22/again';
      const said = { kind: 'undecided', audience: 'coordinator', contactId: 'ineke', stepId };
      world.notices.push(noticeOf({ ...said, on: '2024-04-22', mailId: mail.id }));
      world.mails.push(mail);
      world.line.push(...takingOf(mail, 6, 2));
    },
  },
  {
    rule: 'fair_escalation',
    what: 'the owner was never reminded',
    plant: (world) => {
      world.notices = world.notices.map((notice) =>
        notice.audience === 'owner' ? { ...notice, audience: 'involved' } : notice,
      );
    },
  },
  {
    rule: 'fair_escalation',
    what: 'the first reminder was four working days ago',
    plant: (world) => {
      world.notices = world.notices.map((notice) =>
        notice.kind === 'last_call' ? notice : { ...notice, audience: 'involved' },
      );
      const moved = '2024-04-15T04:00:00.000Z';
      world.events = world.events.map((event) =>
        event.kind === 'action_escalated' ? { ...event, at: moved } : event,
      );
    },
  },
  {
    rule: 'fair_escalation',
    what: 'the owner who was reminded is not the owner who is escalated',
    plant: (world) => {
      world.answers.push({ id: 'given', newOwnerId: 'tarik' });
      const event = eventOf(7, 'action_reassigned', '2024-04-12T08:00:00.000Z', null);
      world.events.push({ ...event, milestoneId: null, answerId: 'given' });
    },
  },
  {
    rule: 'fair_escalation',
    what: 'the owner was reminded of another date than the one that was not met',
    plant: (world) => {
      world.notices = world.notices.map((notice) =>
        notice.audience === 'owner' ? { ...notice, dueOn: '2024-06-30' } : notice,
      );
    },
  },
  {
    rule: 'after_reason',
    what: 'a step of the ladder of an action that stands still',
    plant: (world) => {
      world.events.push(eventOf(7, 'action_paused', '2024-04-21T08:00:00.000Z', null));
    },
  },
  {
    rule: 'traceable',
    what: 'the mail server has a mail that stands in no ledger',
    plant: (world) => world.line.push(...takingOf(mailOf('stranger', '2024-04-22'), 6)),
  },
  {
    rule: 'traceable',
    what: 'a notice comes from no event',
    plant: (world) => {
      world.events = world.events.filter(({ stepId }) => stepId !== 'undecided@2024-04-22');
    },
  },
  {
    rule: 'traceable',
    what: 'the TVO was never told of an escalation',
    plant: (world) => {
      const event = eventOf(7, 'action_escalated', '2024-04-22T04:00:00.000Z', null);
      const reminded = world.notices.filter(({ audience }) => audience === 'owner');
      world.events.push({ ...event, milestoneId: 'q2' });
      world.notices.push(
        ...reminded.map((n) => ({
          ...n,
          key: `${n.key}/q2`,
          milestoneId: 'q2',
          stepId: `${n.stepId}/q2`,
        })),
      );
    },
  },
  {
    rule: 'four_ends',
    what: 'a mail of an earlier day is still being sent',
    plant: (world) => change(world, 'wytze-2024-04-16', { status: 'sending' }),
  },
  {
    rule: 'four_ends',
    what: 'a mail is refused in the ledger, and nobody refused it',
    plant: (world) => {
      forget(world, 'ineke-2024-04-22');
      change(world, 'ineke-2024-04-22', { status: 'rejected' });
    },
  },
  {
    rule: 'four_ends',
    what: 'a mail broke off before its final dot, and is called unknown',
    plant: (world) => {
      makeUnknown(world, ['envelope', 'data']);
      world.tasks.push({ key: 'a', kind: 'mail_unknown', contactId: 'ineke', detail: '' });
    },
  },
  {
    rule: 'untold',
    what: 'nobody knows whether a mail arrived, and nobody is told',
    plant: (world) => makeUnknown(world, ['envelope', 'data', 'dot']),
  },
];

/** A world with one fault in it. */
export function plantedWorld({ plant }: Planted): World {
  const world = smallWorld();
  plant(world);
  return world;
}

function change(world: World, id: string, columns: Partial<World['mails'][number]>): void {
  world.mails = world.mails.map((mail) => (mail.id === id ? { ...mail, ...columns } : mail));
}

/** The mail server never had it. */
function forget(world: World, mailId: string): void {
  world.line = world.line.filter(({ id }) => !id.startsWith(mailId));
}

function makeUnknown(world: World, steps: string[]): void {
  change(world, 'ineke-2024-04-22', { status: 'unknown' });
  world.line = world.line.filter(
    ({ id, kind }) => !id.startsWith('ineke-2024-04-22') || steps.includes(kind),
  );
}

function moveMoment(world: World, turn: number, moment: string): void {
  world.marks = world.marks.map((mark) =>
    mark.kind === 'moment' && mark.at === hour(turn) ? { ...mark, moment } : mark,
  );
}

/** The new owner never got far enough to be escalated. */
function keepFair(world: World): void {
  world.events = world.events.filter(({ kind }) => kind !== 'action_escalated');
  world.notices = world.notices.filter(({ kind }) => kind !== 'escalation');
  world.mails = world.mails.filter(({ id }) => id !== `wytze-2024-04-16`);
  forget(world, 'wytze-2024-04-16');
}
