/** What a report says has changed since the one before: each list by its names. */

import { differs, type PlanPattern } from '../pattern.ts';
import type { Standing, Truth } from '../standing.ts';
import { statusOf } from './counts.ts';

type Change = (then: Standing, now: Standing) => boolean;

const isLate = (standing: Standing) => ['escalated', 'overdue'].includes(statusOf(standing));
const isClosed = ({ phase }: Standing) => phase === 'completed' || phase === 'cancelled';
const became =
  (phase: string): Change =>
  (then, now) =>
    now.phase === phase && then.phase !== phase;

const changes: [string, Change][] = [
  ['Klaar gekomen', became('completed')],
  ['Gestopt', became('cancelled')],
  ['Te laat geworden', (then, now) => isLate(now) && !isLate(then)],
  ['Nog steeds te laat', (then, now) => isLate(now) && isLate(then)],
  // What was done late is not in time again (V29).
  [
    '[Weer op tijd|Niet meer te laat]',
    (then, now) => isLate(then) && !isLate(now) && !isClosed(now),
  ],
];

export const changePatterns: PlanPattern[] = [
  ...changes.map(([title, change]): PlanPattern => ({
    kind: 'change',
    form: `${title} ({count:number}): {names:text}.`,
    faults: (found, truth) => {
      const names = found.text('names').split(', ').sort();
      return [
        ...differs('names', names, changed(change, truth)),
        ...differs('how many', found.number('count'), names.length),
      ];
    },
  })),
  {
    kind: 'change',
    form: 'Veranderd sinds {since:date}',
    faults: (found, truth) => differs('report before', found.date('since'), before(truth)),
  },
];

function changed(change: Change, truth: Truth): string[] {
  const since = before(truth);
  if (since === null) return [];
  const then = truth.earlier(since);
  return truth
    .all()
    .filter((now) => change(then.of(now.action), now))
    .map(({ action }) => action.shortName)
    .sort();
}

function before({ rows, today }: Truth): string | null {
  return rows.reportedOn.filter((on) => on < today).at(-1) ?? null;
}
