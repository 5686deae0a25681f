/** A world made by hand in which all is well: one action from its first reminder to the TVO. */

import type { LineEntry, Mark } from './smtp/log.ts';
import type { MailRow, NoticeRow, World } from './world.ts';

export const action = 'm/2024/camera';
export const milestone = 'q1';
export const dueOn = '2024-03-31';

interface Told {
  day: string;
  kind: string;
  audience: 'owner' | 'coordinator' | 'tvo';
}

const who = { owner: 'tarik', coordinator: 'ineke', tvo: 'wytze' };

/** The quarter ends at Easter: its last working day is Friday 29 March, Tuesday 2 April is the first after. */
const ladder: Told[] = [
  { day: '2024-03-22', kind: 'reminder', audience: 'owner' },
  { day: '2024-04-02', kind: 'overdue', audience: 'owner' },
  { day: '2024-04-09', kind: 'last_call', audience: 'owner' },
  { day: '2024-04-16', kind: 'escalation', audience: 'tvo' },
  { day: '2024-04-22', kind: 'undecided', audience: 'coordinator' },
];

export function smallWorld(): World {
  const world: World = {
    asOf: '2024-04-23T21:00:00.000Z',
    calendar: {
      zone: 'Europe/Amsterdam',
      roundAt: '08:30',
      closedOn: ['2024-03-29', '2024-04-01'],
    },
    contacts: Object.values(who).map((id) => ({ id, address: `${id}@example.org`, leftOn: null })),
    actions: [{ id: action, nextWakeAt: '2024-04-29T04:00:00.000Z' }],
    answers: [],
    events: [],
    meetingEvents: [],
    notices: [],
    mails: [],
    tasks: [],
    line: [],
    marks: [],
  };
  world.events.push(eventOf(1, 'action_activated', '2024-01-01T08:00:00.000Z', null));
  ladder.forEach((told, index) => tell(world, told, index + 2));
  return world;
}

export function eventOf(seq: number, kind: string, at: string, stepId: string | null) {
  const about = { actionId: action, milestoneId: seq === 1 ? null : milestone, answerId: null };
  return { ...about, seq, kind, at, stepId, dueOn: kind === 'action_escalated' ? dueOn : null };
}

function tell(world: World, { day, kind, audience }: Told, seq: number): void {
  const stepId = `${kind}@${day}`;
  const contactId = who[audience];
  const sent = kind === 'escalation' ? 'action_escalated' : 'step_sent';
  world.events.push(eventOf(seq, sent, `${day}T04:00:00.000Z`, stepId));
  const mail = mailOf(contactId, day);
  world.mails.push(mail);
  world.notices.push(noticeOf({ kind, audience, contactId, on: day, stepId, mailId: mail.id }));
  world.marks.push(momentOf(roundOn(day), seq));
  world.line.push(...takingOf(mail, seq));
}

/** Half past eight, in winter and in summer. */
function roundOn(day: string): string {
  return `${day}T${day < '2024-03-31' ? '07' : '06'}:30:00.000Z`;
}

export function mailOf(contactId: string, on: string): MailRow {
  const id = `${contactId}-${on}`;
  return {
    id,
    contactId,
    address: `${contactId}@example.org`,
    on,
    messageId: `<${id}@example.org>`,
    routine: true,
    status: 'accepted',
    repeated: false,
  };
}

type Said = Pick<NoticeRow, 'kind' | 'audience' | 'contactId' | 'on' | 'stepId' | 'mailId'>;

export function noticeOf(said: Said): NoticeRow {
  return {
    ...said,
    key: `${action}/${said.stepId}/${said.contactId}`,
    actionId: action,
    milestoneId: milestone,
    immediate: false,
    answerId: null,
    status: 'mailed',
    droppedBecause: null,
    dueOn,
  };
}

/** `turn` puts what happens in order, an hour of the machine apart. */
export function momentOf(moment: string, turn: number): Mark {
  return { kind: 'moment', at: hour(turn), moment };
}

export function hour(turn: number): number {
  return turn * 3_600_000;
}

export function takingOf({ id, address, messageId }: MailRow, turn: number, copy = 1): LineEntry[] {
  const step = (ms: number) => ({
    at: hour(turn) + copy * 1_000 + ms,
    id: `${id} ${String(copy)}`,
  });
  return [
    { kind: 'envelope', ...step(1), to: address },
    { kind: 'data', ...step(2) },
    { kind: 'dot', ...step(3), messageId },
    { kind: 'taken', ...step(4), messageId, file: `${id}.eml` },
    { kind: 'answered', ...step(5), code: 250 },
  ];
}
