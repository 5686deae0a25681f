/** All that the second counter knows of a year: rows of the database, by their columns. */

/** Days as `2024-03-29`, instants as ISO 8601 in UTC with milliseconds, so that both compare as text. */
export interface Rows {
  planId: string;
  calendar: { zone: string; closedOn: string[] };
  activatedOn: string;
  /** Days of the reports that were made. */
  reportedOn: string[];
  capacity: { regularFte: number; priorityFte: number };
  /** Every text that stands in the file of the plan. */
  planTexts: string[];
  people: PersonRow[];
  actions: ActionRow[];
  events: EventRow[];
  answers: AnswerRow[];
  notices: NoticeRow[];
  mails: MailRow[];
  meetings: MeetingRow[];
  meetingEvents: MeetingEventRow[];
  boardDecisions: BoardDecisionRow[];
  themes: { key: string; name: string }[];
  /** By the plan. */
  pots: PotRow[];
  moneyEntries: MoneyEntryRow[];
  potMoves: PotMoveRow[];
  capacityLines: { key: string; subject: string }[];
  capacityReports: CapacityReportRow[];
  indicators: IndicatorRow[];
  indicatorValues: IndicatorValueRow[];
}

export interface IndicatorRow {
  id: string;
  name: string;
  unit: string;
  period: string;
  /** Of open data; null for what somebody fills in. */
  table: string | null;
}

export interface IndicatorValueRow {
  indicatorId: string;
  /** `2024-06` for a month. */
  period: string;
  figure: number | null;
  /** Of which year the number of people is that stands with it. */
  populationYear: number | null;
  author: string;
  at: string;
}

export interface PotRow {
  key: string;
  name: string;
  budgetCents: number;
}

export interface MoneyEntryRow {
  id: string;
  kind: string;
  potKey: string;
  actionKey: string | null;
  amountCents: number;
  /** As somebody typed it. */
  description: string;
  on: string;
  author: string;
  commitmentId: string | null;
  replacesId: string | null;
  at: string;
}

export interface PotMoveRow {
  fromKey: string;
  toKey: string;
  amountCents: number;
  board: string | null;
  /** Day of the meeting that decided it. */
  meetingOn: string | null;
  on: string;
  author: string;
  at: string;
}

export interface CapacityReportRow {
  half: number;
  lineKey: string;
  regularFte: number;
  priorityFte: number;
  author: string;
  at: string;
}

export interface MeetingRow {
  /** Municipality, board and the day that was planned first. */
  id: string;
  board: string;
  freezeDays: number;
}

export interface MeetingEventRow {
  meetingId: string;
  kind: string;
  at: string;
  data: Partial<Record<string, string>>;
}

/** What a board decided about an item, and its action did not refuse. */
export interface BoardDecisionRow {
  meetingId: string;
  /** Null for what is about no action. */
  actionId: string | null;
  number: number;
  kind: string;
  decidedBy: string;
  at: string;
  until: string | null;
  newOwnerId: string | null;
}

export interface PersonRow {
  id: string;
  name: string;
  /** The party it belongs to; a party its own. */
  party: string;
  address: string | null;
  leftOn: string | null;
}

export interface ActionRow {
  id: string;
  what: string;
  shortName: string;
  themeName: string;
  costCents: number | null;
  /** Whose it was by the plan as it was first applied. */
  firstOwnerId: string;
  /** When something is asked of its owner, by the plan. */
  moments: { id: string; dueOn: string }[];
  /** Which of the two all its moments are. */
  momentKind: 'deadline' | 'evaluation';
  /** Names, in the order of the plan. */
  involved: string[];
  /** Parties that confirm a part of their own, by their id in the plan. */
  parts: { id: string; name: string; required: boolean }[];
}

export interface EventRow {
  actionId: string;
  kind: string;
  at: string;
  milestoneId: string | null;
  answerId: string | null;
  data: Partial<Record<string, string | null>>;
}

export interface AnswerRow {
  id: string;
  author: string;
  newOwnerId: string | null;
}

export interface NoticeRow {
  actionId: string | null;
  milestoneId: string | null;
  kind: string;
  audience: string;
  contactId: string;
  on: string;
  dueOn: string | null;
  answerId: string | null;
  mailId: string | null;
}

export interface MailRow {
  id: string;
  contactId: string;
  messageId: string;
  on: string;
  status: string;
  deliveredAt: string | null;
}
