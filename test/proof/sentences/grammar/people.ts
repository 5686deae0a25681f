/** What is said of people, and of the days of the plan, beside any action. */

import { differs, type PlanPattern } from '../pattern.ts';
import type { Truth } from '../standing.ts';

export const peoplePatterns: PlanPattern[] = [
  ...[
    '{who:text}: {address:text}',
    '{who:most}, {title:text} ({role:text}): {address:text}',
    '{who:most} ({role:text}): {address:text}',
  ].map((form): PlanPattern => ({
    kind: 'address',
    form: form.replace('{address:text}', '{address:address}'),
    faults: (found, truth) =>
      differs('address', found.text('address'), person(found.text('who'), truth)?.address ?? null),
  })),
  {
    kind: 'owner_left',
    form: '{who:text} is vertrokken.',
    faults: (found, truth) => {
      const left = person(found.text('who'), truth)?.leftOn ?? '9999';
      return left <= truth.today ? [] : ['nobody of that name has left'];
    },
  },
  {
    kind: 'owner_left',
    form: 'Wijs een actiehouder aan voor {action:text}',
    faults: (found, truth) => {
      const one = truth.all().find(({ action }) => action.shortName === found.text('action'));
      return (one?.owner.leftOn ?? '9999') <= truth.today ? [] : ['its owner has not left'];
    },
  },
  ...[
    'De mailserver weigert het adres van {who:text}.',
    'Mail aan {who:text} komt niet aan',
    'Mail komt niet aan: {who:text}',
    'Tot er een ander adres is, krijgt {who:text} geen berichten over het plan.',
  ].map((form): PlanPattern => ({
    kind: 'refused',
    form,
    faults: (found, truth) => {
      const id = person(found.text('who'), truth)?.id;
      const isRefused = truth.rows.mails.some(
        ({ contactId, status }) => contactId === id && status === 'rejected',
      );
      return isRefused ? [] : ['no mail to them was refused'];
    },
  })),
  {
    kind: 'meeting',
    form: 'Het [volgende|eerstvolgende] overleg is op {on:date}.',
    faults: (found, truth) => differs('meeting', found.date('on'), nextMeeting(truth)),
  },
  {
    kind: 'meeting',
    form: 'Het volgende overleg is op {on:date} ({distance:text}).',
    faults: (found, truth) => differs('meeting', found.date('on'), nextMeeting(truth)),
  },
  {
    kind: 'meeting',
    form: 'Besloten sinds {since:date}',
    faults: (found, truth) => {
      const { rows, today } = truth;
      const days = truth.meetingDays('tvo').filter((on) => on < today);
      const last = days.at(-1) ?? rows.activatedOn;
      return differs('last meeting', found.date('since'), last);
    },
  },
  ...['Stand van {on:date}.', 'Alles wat een opvolger moet weten, stand van {on:date}.'].map(
    (form): PlanPattern => ({
      kind: 'today',
      form,
      faults: (found, truth) => differs('today', found.date('on'), truth.today),
    }),
  ),
  {
    kind: 'period',
    form: 'Over {from:date} tot en met {until:date}.',
    faults: (found, truth) => {
      const half = (found.date('until') ?? '').slice(5);
      return ['06-30', '12-31'].includes(half) && (found.date('until') ?? '9999') < truth.today
        ? []
        : ['no such half of a year, or it is not over'];
    },
  },
];

/** Nobody but the one who has that name, or the party. */
function person(name: string, { rows }: Truth) {
  return rows.people.find((one) => one.name === name);
}

function nextMeeting(truth: Truth): string | null {
  return truth.meetingDays('tvo').find((on) => on >= truth.today) ?? null;
}
