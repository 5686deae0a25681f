/** A small year made by hand: six actions on a Wednesday in April, each in a state of its own. */

import type { ActionRow, EventRow, Rows } from './rows.ts';

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
    tvoMeetings: ['2024-03-07', '2024-05-16'],
    activatedOn: '2024-01-02',
    reportedOn: [],
    capacity: { regularFte: 3.2, priorityFte: 0.8 },
    planTexts: [],
    people: Object.entries(people).map(([id, name]) => ({
      ...{ id, name, party: 'team OOV', address: `${id}@example.org` },
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
    ...{ events: [], answers: [], notices: [], mails: [] },
  };
  for (const { id } of rows.actions) happen(rows, keyOf(id), 'action_activated', '2024-01-02');
  lateAndAnswered(rows);
  mail(rows, 'toezicht', 'q1', 'evaluation', '2024-03-22');
  answer(rows, 'tafel', 'progress_reported', '2024-04-10', 'sanne', { progress: 'stuck' });
  answer(rows, 'jeugd', 'extension_asked', '2024-04-12', 'jorrit', { until: '2024-09-13' });
  handedOverAndDone(rows);
  answer(rows, 'straten', 'owner_nudged', '2024-04-15', 'ineke', {});
  mail(rows, 'straten', 'q4', 'nudge', '2024-04-16');
  return rows;
}

/** On track by its owner, with the TVO by its date. */
function lateAndAnswered(rows: Rows): void {
  mail(rows, 'camera', 'q1', 'reminder', '2024-03-22');
  mail(rows, 'camera', 'q1', 'overdue', '2024-04-02');
  mail(rows, 'camera', 'q1', 'last_call', '2024-04-09');
  answer(rows, 'camera', 'progress_reported', '2024-04-10', 'tarik', { progress: 'on_track' });
  happen(rows, 'camera', 'action_escalated', '2024-04-12', { milestoneId: 'q1' });
  mail(rows, 'camera', 'q1', 'escalation', '2024-04-12');
}

function handedOverAndDone(rows: Rows): void {
  mail(rows, 'scholen', 'q1', 'reminder', '2024-03-22');
  answer(rows, 'scholen', 'action_reassigned', '2024-03-25', 'ineke', {}, 'jorrit');
  answer(rows, 'scholen', 'action_confirmed', '2024-04-10', 'jorrit', {});
  happen(rows, 'scholen', 'action_completed', '2024-04-10', { milestoneId: 'q1' });
}

const ends: Partial<Record<string, string>> = {
  ...{ q1: '2024-03-31', q2: '2024-06-30', q4: '2024-12-31' },
};

function actionOf(key: string, owner: Person, ...quarters: string[]): ActionRow {
  return {
    ...{ id: `m/2024/${key}`, what: `Wij werken aan ${key}`, shortName: key, themeName: 'Zorg' },
    ...{ costCents: null, firstOwnerId: owner, involved: [], parts: [], momentKind: 'deadline' },
    moments: quarters.map((id) => ({ id, dueOn: ends[id] ?? '' })),
  };
}

function keyOf(id: string): string {
  return id.split('/').at(-1) ?? '';
}

function happen(rows: Rows, key: string, kind: string, on: string, more: Partial<EventRow> = {}) {
  const event = { milestoneId: null, answerId: null, data: {}, ...more };
  rows.events.push({ actionId: `m/2024/${key}`, kind, at: `${on}T10:00:00.000Z`, ...event });
}

function answer(
  rows: Rows,
  key: string,
  kind: string,
  on: string,
  author: Person,
  data: EventRow['data'],
  newOwnerId: Person | null = null,
): void {
  const id = `answer-${String(rows.answers.length)}`;
  const moment = rows.actions.find((one) => keyOf(one.id) === key)?.moments[0]?.id ?? null;
  rows.answers.push({ id, author: people[author], newOwnerId });
  const milestoneId = newOwnerId === null ? moment : null;
  happen(rows, key, kind, on, { milestoneId, answerId: id, data });
}

function mail(rows: Rows, key: string, milestoneId: string, kind: string, on: string): void {
  const id = `mail-${String(rows.mails.length)}`;
  const actionId = `m/2024/${key}`;
  rows.mails.push({
    ...{ id, contactId: key, messageId: `<${id}>`, on, status: 'accepted' },
    deliveredAt: `${on}T07:00:00.000Z`,
  });
  rows.notices.push({
    ...{ actionId, milestoneId, kind, audience: 'owner', contactId: key },
    ...{ on, dueOn: null, answerId: null, mailId: id },
  });
}
