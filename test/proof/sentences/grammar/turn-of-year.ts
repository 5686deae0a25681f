/** The turn of the year: what goes on, what stays behind, and what the year brought each theme. */

import { differs, type PlanPattern } from '../pattern.ts';
import type { Standing, Truth } from '../standing.ts';

type Holds = (standing: Standing) => boolean;

const isStopped: Holds = ({ phase }) => phase === 'cancelled';
const isYearLong: Holds = (one) => !isStopped(one) && one.action.momentKind === 'evaluation';
const isDone: Holds = (one) => !isYearLong(one) && one.phase === 'completed';
const isUnfinished: Holds = (one) => ![isStopped, isYearLong, isDone].some((holds) => holds(one));
const goesOn: Holds = (one) => isYearLong(one) || isUnfinished(one);

function isOwnerless({ today }: Truth): Holds {
  return (one) => goesOn(one) && (one.owner.leftOn ?? '9999') <= today;
}

const turns: [string, Holds][] = [
  ['Niet af, gaat mee', isUnfinished],
  ['Loopt het hele jaar, gaat mee', isYearLong],
  ['Klaar, blijft achter', isDone],
  ['Gestopt, blijft achter', isStopped],
];

export const turnPatterns: PlanPattern[] = [
  ...turns.map(([title, holds]): PlanPattern => ({
    kind: 'turn',
    form: `${title} ({count:number})`,
    faults: (found, truth) => differs('how many', found.number('count'), count(truth, holds)),
  })),
  {
    kind: 'turn',
    form: 'Van dit plan [gaat|gaan] {count:number} [actie|acties] mee naar {year:number}.',
    faults: (found, truth) => differs('how many', found.number('count'), count(truth, goesOn)),
  },
  {
    kind: 'turn',
    form: 'Kies nog een actiehouder ({count:number})',
    faults: (found, truth) =>
      differs('how many', found.number('count'), count(truth, isOwnerless(truth))),
  },
  {
    kind: 'turn',
    form: 'De actiehouder is vertrokken.',
    faults: (_, truth) => (count(truth, isOwnerless(truth)) > 0 ? [] : ['no owner has left']),
  },
  {
    kind: 'turn',
    form: 'Klaar: {names:text}.',
    faults: (found, truth) =>
      truth.rows.themes.some(({ name }) => doneOf(name, truth) === found.text('names'))
        ? []
        : ['of no theme these are done'],
  },
  {
    kind: 'turn',
    form: 'Nog geen actie is klaar.',
    faults: (_, truth) =>
      truth.rows.themes.some(({ name }) => doneOf(name, truth) === '')
        ? []
        : ['of each theme something is done'],
  },
];

function count(truth: Truth, holds: Holds): number {
  return truth.all().filter(holds).length;
}

/** In the order of the plan. */
function doneOf(theme: string, truth: Truth): string {
  return truth
    .all()
    .filter(({ action, phase }) => action.themeName === theme && phase === 'completed')
    .map(({ action }) => action.shortName)
    .join(', ');
}
