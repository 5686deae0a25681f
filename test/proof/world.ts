/** All the checker looks at: rows of the database on one side, what the mail server wrote on the other. */

import type { LineEntry, Mark } from './smtp/log.ts';

/** Days as `2024-03-29`, instants as ISO 8601 in UTC. */
export interface World {
  /** Where the clock stands that the rows live by. */
  asOf: string;
  calendar: { zone: string; closedOn: string[]; roundAt: string };
  contacts: ContactRow[];
  actions: ActionRow[];
  answers: AnswerRow[];
  events: EventRow[];
  meetingEvents: MeetingEventRow[];
  notices: NoticeRow[];
  mails: MailRow[];
  tasks: TaskRow[];
  line: LineEntry[];
  marks: Mark[];
}

export interface ContactRow {
  id: string;
  address: string | null;
  leftOn: string | null;
}

export interface ActionRow {
  id: string;
  nextWakeAt: string | null;
}

export interface AnswerRow {
  id: string;
  newOwnerId: string | null;
}

export interface EventRow {
  actionId: string;
  seq: number;
  kind: string;
  at: string;
  milestoneId: string | null;
  stepId: string | null;
  answerId: string | null;
  /** Of an escalation: the date that was not met. */
  dueOn: string | null;
}

export interface MeetingEventRow {
  meetingId: string;
  kind: string;
}

export interface NoticeRow {
  key: string;
  actionId: string | null;
  milestoneId: string | null;
  stepId: string;
  kind: string;
  audience: string;
  contactId: string;
  on: string;
  /** The date it speaks of. */
  dueOn: string | null;
  immediate: boolean;
  answerId: string | null;
  status: string;
  droppedBecause: string | null;
  mailId: string | null;
}

export interface MailRow {
  id: string;
  contactId: string;
  address: string;
  routine: boolean;
  on: string;
  messageId: string;
  status: string;
  repeated: boolean;
}

export interface TaskRow {
  key: string;
  kind: string;
  contactId: string | null;
  detail: string;
}

/** One rule that was broken, at one place; ids and days only. */
export interface Finding {
  rule: RuleName;
  what: string;
}

export const ruleNames = [
  'saw_nothing',
  'lost',
  'twice',
  'after_reason',
  'to_leaver',
  'outside_hours',
  'one_routine_mail',
  'fair_escalation',
  'traceable',
  'four_ends',
  'untold',
] as const;
export type RuleName = (typeof ruleNames)[number];
