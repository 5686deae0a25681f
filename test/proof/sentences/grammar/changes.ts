/** What a report says has changed since the one before: each list by its names, with what is told of each. */

import { differs, type Found, type PlanPattern, read } from '../pattern.ts';
import type { Standing, Truth } from '../standing.ts';
import { statusOf } from './counts.ts';
import { lateness } from './results.ts';

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
  ['Nieuw in het plan', (then) => then.phase === 'waits'],
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
      const listed = listedIn(found.text('names'), truth);
      const names = listed.map(({ standing }) => standing.action.shortName).sort();
      return [
        ...differs('names', names, changed(change, truth)),
        ...differs('how many', found.number('count'), names.length),
        ...listed.flatMap(({ standing, note }) => noteFaults(note, standing, truth)),
      ];
    },
  })),
  {
    kind: 'change',
    form: 'Veranderd sinds {since:date}',
    faults: (found, truth) => differs('report before', found.date('since'), before(truth)),
  },
];

/** Names may hold an "en" of their own: they are looked for, and not split. */
function listedIn(text: string, truth: Truth) {
  return truth.all().flatMap((standing) => {
    const { shortName } = standing.action;
    const pieces = `, ${text}, `
      .replaceAll(' en ', ', ')
      .split(`, ${shortName.replaceAll(' en ', ', ')}`);
    const after = pieces.slice(1).find((rest) => /^(, | \()/.test(rest));
    if (after === undefined) return [];
    return [{ standing, note: /^ \(([^)]*)\)/.exec(after)?.[1] ?? '' }];
  });
}

const notes: [string, (found: Found, standing: Standing, truth: Truth) => boolean][] = [
  ['{count:number} [werkdag|werkdagen] te laat', isLateBy],
  [
    'evaluatie ontbreekt',
    (_, { action, lateDays }) => action.momentKind === 'evaluation' && lateDays > 0,
  ],
  [
    'kreeg tijd tot {on:date}',
    (found, { moments }) => moments.some(({ dueOn }) => dueOn === found.date('on')),
  ],
  ['staat stil', (_, { phase }) => phase === 'paused'],
  ['[mijlpaal|evaluatie] op {on:date}, op tijd', isMet],
  ['[mijlpaal|evaluatie] op {on:date}, {count:number} [werkdag|werkdagen] te laat', isMet],
];

function noteFaults(note: string, standing: Standing, truth: Truth): string[] {
  if (note === '') return [];
  const isTrue = notes.some(([form, holds]) => {
    const found = read({ form }, note, truth.today);
    return found !== null && holds(found, standing, truth);
  });
  return isTrue ? [] : [`not true, or not read: ${note}`];
}

function isLateBy(found: Found, { moments, lateDays }: Standing, truth: Truth): boolean {
  const done = moments.map((moment) => lateness(truth, moment));
  return [...done, lateDays].includes(found.number('count'));
}

function isMet(found: Found, { moments }: Standing, truth: Truth): boolean {
  const count = found.text('count') === '' ? 0 : found.number('count');
  return moments.some((moment) => {
    return moment.confirmedOn === found.date('on') && lateness(truth, moment) === count;
  });
}

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
