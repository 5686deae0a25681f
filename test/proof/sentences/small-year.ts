/** A small year made by hand: six actions on a Wednesday in April, each in a state of its own. */

import type { ActionRow, BoardDecisionRow, EventRow, Rows } from './rows.ts';

export const at = '2024-04-17T12:00:00.000Z';
export const monday = '2024-04-15T06:30:00.000Z';

const people = {
  tarik: 'Tarik Yilmaz',
  sanne: 'Sanne de Wit',
  jorrit: 'Jorrit Dijkstra',
  marieke: 'Marieke Bos',
  ineke: 'Ineke Postma',
};
type Person = keyof typeof people;

export function smallYear(): Rows {
  const rows: Rows = {
    planId: 'm/2024',
    calendar: { zone: 'Europe/Amsterdam', closedOn: ['2024-03-29', '2024-04-01'] },
    activatedOn: '2024-01-02',
    reportedOn: [],
    capacity: { regularFte: 3.2, priorityFte: 0.8 },
    planTexts: [],
    people: Object.entries(people).map(([id, name]) => ({
      id,
      name,
      party: 'team OOV',
      address: `${id}@example.org`,
      leftOn: id === 'marieke' ? '2024-03-15' : null,
    })),
    actions: [
      actionOf('camera', 'tarik', 'q1'),
      { ...actionOf('toezicht', 'sanne', 'q1', 'q2'), momentKind: 'evaluation' },
      actionOf('tafel', 'sanne', 'q4'),
      actionOf('jeugd', 'jorrit', 'q2'),
      actionOf('scholen', 'marieke', 'q1'),
      actionOf('straten', 'tarik', 'q4'),
    ],
    events: [],
    answers: [],
    notices: [],
    mails: [],
    boardDecisions: [moreTime],
    ...means,
    ...meetingsOn('2024-03-07', '2024-05-16'),
  };
  for (const { id } of rows.actions) {
    happen(rows, { ...nothing, actionId: id, kind: 'action_activated', at: noon('2024-01-02') });
  }
  lateAndAnswered(rows);
  mail(rows, 'toezicht', { kind: 'evaluation', on: '2024-03-22' });
  answer(rows, 'tafel', 'sanne', {
    kind: 'progress_reported',
    on: '2024-04-10',
    data: { progress: 'stuck' },
  });
  answer(rows, 'jeugd', 'jorrit', {
    kind: 'extension_asked',
    on: '2024-04-12',
    data: { until: '2024-09-13' },
  });
  handedOverAndDone(rows);
  answer(rows, 'straten', 'ineke', { kind: 'owner_nudged', on: '2024-04-15', data: {} });
  mail(rows, 'straten', { kind: 'nudge', on: '2024-04-16' });
  return rows;
}

const means: Pick<
  Rows,
  | 'themes'
  | 'pots'
  | 'moneyEntries'
  | 'potMoves'
  | 'capacityLines'
  | 'capacityReports'
  | 'indicators'
  | 'indicatorValues'
> = {
  themes: [{ key: 'zorg', name: 'Zorg' }],
  pots: [
    { key: 'theme-zorg', name: 'Zorg', budgetCents: 100_000 },
    { key: 'contingency', name: 'Onvoorzien', budgetCents: 50_000 },
  ],
  moneyEntries: [
    {
      id: 'promised',
      kind: 'commitment',
      potKey: 'theme-zorg',
      actionKey: null,
      description: 'Zaal',
      amountCents: 75_000,
      on: '2024-03-01',
      author: people.ineke,
      commitmentId: null,
      replacesId: null,
      at: noon('2024-03-01'),
    },
    {
      id: 'spent',
      kind: 'expense',
      potKey: 'theme-zorg',
      actionKey: null,
      description: 'Zaal',
      amountCents: 30_000,
      on: '2024-03-11',
      author: people.ineke,
      replacesId: null,
      commitmentId: 'promised',
      at: noon('2024-03-11'),
    },
  ],
  potMoves: [
    {
      fromKey: 'contingency',
      toKey: 'theme-zorg',
      amountCents: 20_000,
      board: 'tvo',
      meetingOn: '2024-03-07',
      on: '2024-03-07',
      author: people.ineke,
      at: noon('2024-03-07'),
    },
  ],
  capacityLines: [],
  capacityReports: [],
  indicators: [
    {
      id: 'inbraak',
      name: 'Diefstal en inbraak woning',
      unit: 'per_1000',
      period: 'month',
      table: '47013NED',
    },
    { id: 'halt', name: 'Verwijzingen Halt', unit: 'per_1000', period: 'year', table: null },
    {
      id: 'overlast',
      name: 'Meldingen van overlast',
      unit: 'count',
      period: 'half_year',
      table: null,
    },
  ],
  indicatorValues: [
    {
      indicatorId: 'inbraak',
      period: '2024-02',
      figure: 9,
      populationYear: null,
      author: people.ineke,
      at: noon('2024-03-11'),
    },
  ],
};

const moreTime: BoardDecisionRow = {
  meetingId: 'm/tvo/2024-03-07',
  actionId: 'm/2024/tafel',
  number: 1,
  kind: 'extend',
  decidedBy: 'TVO',
  at: noon('2024-03-07'),
  until: '2024-12-31',
  newOwnerId: null,
};

function meetingsOn(...days: string[]): Pick<Rows, 'meetings' | 'meetingEvents'> {
  const meetings = days.map((on) => ({ id: `m/tvo/${on}`, board: 'tvo', freezeDays: 5, on }));
  return {
    meetings,
    meetingEvents: meetings.map(({ id, on }) => {
      return { meetingId: id, kind: 'meeting_planned', at: noon('2024-01-02'), data: { on } };
    }),
  };
}

/** On track by its owner, with the TVO by its date. */
function lateAndAnswered(rows: Rows): void {
  mail(rows, 'camera', { kind: 'reminder', on: '2024-03-22' });
  mail(rows, 'camera', { kind: 'overdue', on: '2024-04-02' });
  mail(rows, 'camera', { kind: 'last_call', on: '2024-04-09' });
  answer(rows, 'camera', 'tarik', {
    kind: 'progress_reported',
    on: '2024-04-10',
    data: { progress: 'on_track' },
  });
  const escalated = { kind: 'action_escalated', at: noon('2024-04-12'), milestoneId: 'q1' };
  happen(rows, { ...nothing, ...escalated, actionId: 'm/2024/camera' });
  mail(rows, 'camera', { kind: 'escalation', on: '2024-04-12' });
}

function handedOverAndDone(rows: Rows): void {
  mail(rows, 'scholen', { kind: 'reminder', on: '2024-03-22' });
  rows.answers.push({ id: 'handed-over', author: people.ineke, newOwnerId: 'jorrit' });
  const handedOver = { kind: 'action_reassigned', at: noon('2024-03-25'), answerId: 'handed-over' };
  happen(rows, { ...nothing, ...handedOver, actionId: 'm/2024/scholen' });
  answer(rows, 'scholen', 'jorrit', { kind: 'action_confirmed', on: '2024-04-10', data: {} });
  const completed = { kind: 'action_completed', at: noon('2024-04-10'), milestoneId: 'q1' };
  happen(rows, { ...nothing, ...completed, actionId: 'm/2024/scholen' });
}

const nothing = { milestoneId: null, answerId: null, data: {} };

function noon(on: string): string {
  return `${on}T10:00:00.000Z`;
}

const ends: Partial<Record<string, string>> = {
  q1: '2024-03-31',
  q2: '2024-06-30',
  q4: '2024-12-31',
};

function actionOf(key: string, owner: Person, ...quarters: string[]): ActionRow {
  return {
    id: `m/2024/${key}`,
    what: `Wij werken aan ${key}`,
    shortName: key,
    themeName: 'Zorg',
    costCents: null,
    firstOwnerId: owner,
    involved: [],
    parts: [],
    momentKind: 'deadline',
    moments: quarters.map((id) => ({ id, dueOn: ends[id] ?? '' })),
  };
}

function keyOf(id: string): string {
  return id.split('/').at(-1) ?? '';
}

function happen(rows: Rows, event: EventRow): void {
  rows.events.push(event);
}

function answer(
  rows: Rows,
  key: string,
  author: Person,
  { kind, on, data }: Pick<EventRow, 'kind' | 'data'> & { on: string },
): void {
  const id = `answer-${String(rows.answers.length)}`;
  rows.answers.push({ id, author: people[author], newOwnerId: null });
  const about = { actionId: `m/2024/${key}`, milestoneId: firstMoment(rows, key) };
  happen(rows, { ...about, kind, at: noon(on), answerId: id, data });
}

/** To its owner, about the first of its moments. */
function mail(rows: Rows, key: string, { kind, on }: { kind: string; on: string }): void {
  const id = `mail-${String(rows.mails.length)}`;
  rows.mails.push({
    id,
    contactId: key,
    messageId: `<${id}>`,
    on,
    status: 'accepted',
    deliveredAt: `${on}T07:00:00.000Z`,
  });
  rows.notices.push({
    actionId: `m/2024/${key}`,
    milestoneId: firstMoment(rows, key),
    kind,
    audience: 'owner',
    contactId: key,
    on,
    dueOn: null,
    answerId: null,
    mailId: id,
  });
}

function firstMoment({ actions }: Rows, key: string): string | null {
  return actions.find(({ id }) => keyOf(id) === key)?.moments[0]?.id ?? null;
}
