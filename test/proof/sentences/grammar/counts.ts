/** How many actions stand how, and what the plan has: sentences about all of them together. */

import { differs, type PlanPattern } from '../pattern.ts';
import type { Standing, Truth } from '../standing.ts';
import { outcomes } from './results.ts';

type Tally = (standing: Standing, truth: Truth) => boolean;

/** What is over, and what is worse than calm; the worst counts. */
export function statusOf({ phase, withTvoSince, lateDays, progress }: Standing): string {
  if (phase !== 'running') return phase;
  if (withTvoSince !== null) return 'escalated';
  if (lateDays > 0) return 'overdue';
  return progress === null || progress.value === 'on_track' ? 'running' : progress.value;
}

/** Working days that the ladder of the plan gives to answer. */
const answerDays = 5;

export function calmOf(standing: Standing, truth: Truth): string {
  if (statusOf(standing) !== 'running') return 'none';
  const { silentSince, lastAnswer } = truth.contact(standing);
  if (standing.openRequest !== null) return 'undecided';
  if (standing.open[0]?.ownerDoneOn != null) return 'parts_missing';
  if (silentSince !== null) {
    const waited = truth.days.countAfter(silentSince, truth.today);
    return waited >= answerDays ? 'silent' : 'awaiting';
  }
  return standing.progress?.value === 'on_track' || lastAnswer?.progress === 'on_track'
    ? 'on_track'
    : 'unasked';
}

const isStatus =
  (...statuses: string[]): Tally =>
  (standing) =>
    statuses.includes(statusOf(standing));
/** What is asked of what is late: to be ready, or an evaluation. */
function isOverdue(kind: string): Tally {
  return (standing) => statusOf(standing) === 'overdue' && standing.action.momentKind === kind;
}

const isCalm =
  (calm: string): Tally =>
  (standing, truth) =>
    calmOf(standing, truth) === calm;

const verbs: [string, Tally][] = [
  ['[ligt|liggen] bij het TVO', isStatus('escalated')],
  ['[is|zijn] te laat', isStatus('overdue')],
  // Where evaluations that are missing are counted apart (V28).
  ['[is |zijn |]te laat', isOverdue('deadline')],
  ['[zit|zitten] vast', isStatus('stuck')],
  ['[loopt|lopen] risico', isStatus('at_risk')],
  ['[staat|staan] stil', isStatus('paused')],
  ['[is|zijn] gestopt', isStatus('cancelled')],
  ['[is|zijn] klaar', isStatus('completed')],
  ['[wacht|wachten] op een besluit van de coördinator', isCalm('undecided')],
  ['[wacht|wachten] lang op antwoord van de actiehouder', isCalm('silent')],
  ['[wacht|wachten] op het deel van een partij', isCalm('parts_missing')],
  ['[kreeg|kregen] een vraag die nog niet is beantwoord', isCalm('awaiting')],
  ['[loopt|lopen] goed volgens de actiehouder', isCalm('on_track')],
  ['[loopt|lopen] en [kreeg|kregen] nog geen vraag', isCalm('unasked')],
  ['[loopt|lopen]', isStatus('running')],
];

/** The pieces of "3 van 24 acties zijn te laat, 20 lopen en 1 is klaar." */
const actionTallies: PlanPattern[] = verbs.map(([verb, tally]) => ({
  kind: 'count',
  form: `{count:number}[| van {total:number} acties| van 1 actie] ${verb}`,
  faults: (found, truth) => {
    const { length } = truth.all().filter((standing) => tally(standing, truth));
    return [
      ...differs('how many', found.number('count'), length),
      ...(found.text('total') === '' ? [] : total(found.number('total'), truth)),
    ];
  },
}));

/** Working days ahead that are near enough to be shown apart. */
const soonDays = 20;

function isSoon(isNear: boolean): Tally {
  return (standing, { days, today }) =>
    statusOf(standing) === 'running' &&
    (standing.open[0]?.dueOn ?? '9999') <= days.later(today, soonDays) === isNear;
}

/** What has no list of its own for who is waited for. */
function isFurther(isNear: boolean): Tally {
  return (standing, truth) =>
    isSoon(isNear)(standing, truth) && !['silent', 'undecided'].includes(calmOf(standing, truth));
}

const missingEvaluations: PlanPattern[] = [
  'van {count:number} ontbreekt de evaluatie',
  '{count:number} zonder evaluatie',
  '{count:number} [evaluatie ontbreekt|evaluaties ontbreken]',
].map((form) => ({
  kind: 'count',
  form,
  faults: (found, truth) => {
    const { length } = truth.all().filter((standing) => isOverdue('evaluation')(standing, truth));
    return differs('missing evaluations', found.number('count'), length);
  },
}));

export const tallies: PlanPattern[] = [...actionTallies, ...missingEvaluations];

/** Headings that count what stands below them. */
const headings: [string, Tally][] = [
  ['Bij het TVO', isStatus('escalated')],
  ['Te laat', isStatus('overdue')],
  ['Te laat', isOverdue('deadline')],
  ['Zit vast of loopt risico', isStatus('stuck', 'at_risk')],
  ['Al langer geen antwoord', isCalm('silent')],
  ['Wacht op een besluit', isCalm('undecided')],
  ['Moet verder binnenkort klaar', isFurther(true)],
  ['Loopt verder', isFurther(false)],
  ['Staat stil', isStatus('paused')],
  ['Klaar', isStatus('completed')],
  ['Gestopt', isStatus('cancelled')],
];

const columns: Tally[] = [
  isStatus('escalated'),
  isStatus('overdue'),
  isStatus('stuck', 'at_risk'),
  isStatus('running'),
  isStatus('paused'),
  isStatus('completed'),
  isStatus('cancelled'),
];

export const planPatterns: PlanPattern[] = [
  {
    kind: 'count',
    form: '{group:text} | {c0:count} | {c1:count} | {c2:count} | {c3:count} | {c4:count} | {c5:count} | {c6:count}',
    faults: (found, truth) => {
      const name = found.text('group');
      const group = truth
        .all()
        .filter(({ action, owner }) => action.themeName === name || owner.party === name);
      return columns.flatMap((tally, index) => {
        const written = Number(found.text(`c${String(index)}`).replace('–', '0'));
        const { length } = group.filter((standing) => tally(standing, truth));
        return differs(`column ${String(index + 1)}`, written, length);
      });
    },
  },
  ...headings.map(([title, tally]): PlanPattern => ({
    kind: 'count',
    form: `${title} ({count:number})`,
    faults: (found, truth) => {
      const { length } = truth.all().filter((standing) => tally(standing, truth));
      return differs('how many', found.number('count'), length);
    },
  })),
  {
    kind: 'count',
    form: '{count:number} [actie|acties]',
    faults: (found, truth) => total(found.number('count'), truth),
  },
  {
    kind: 'count',
    form: 'Over {count:number} [actie|acties] [vragen we het TVO om een besluit|wordt een besluit gevraagd].',
    faults: (found, truth) => differs('with the TVO', found.number('count'), withTvo(truth)),
  },
  {
    kind: 'count',
    form: '[Een besluit over|Het TVO beslist over] {count:number} [actie|acties]: tijd geven, een andere actiehouder, kleiner maken of stoppen.',
    faults: (found, truth) => differs('with the TVO', found.number('count'), withTvo(truth)),
  },
  ...['Er ligt geen actie bij het TVO.', 'Er wordt u geen besluit gevraagd.'].map(
    (form): PlanPattern => ({
      kind: 'count',
      form,
      faults: (_, truth) => differs('with the TVO', 0, withTvo(truth)),
    }),
  ),
  {
    kind: 'count',
    form: '{count:number} [actie is|acties zijn] te laat terwijl de actiehouder zegt dat het goed loopt.',
    faults: (found, truth) =>
      differs(
        'late, and on track by the owner',
        found.number('count'),
        truth.all().filter((one) => one.lateDays > 0 && one.progress?.value === 'on_track').length,
      ),
  },
  {
    kind: 'count',
    form: 'Tot deze dag waren er {count:number} afgesproken momenten: {met:number} op tijd klaar gemeld, {late:number} te laat, {missed:number} niet.',
    faults: (found, truth) => {
      const { inTime: met, late, missed } = outcomes(truth, ['deadline', 'evaluation']);
      const written = ['met', 'late', 'missed', 'count'].map((name) => found.number(name));
      return differs('moments', written, [met, late, missed, met + late + missed]);
    },
  },
  {
    kind: 'cost',
    form: 'Gepland voor alle acties: {money:money}[|.]',
    faults: (found, { rows: { actions } }) => {
      const cents = actions.reduce((sum, { costCents }) => sum + (costCents ?? 0), 0);
      return differs('cents', found.cents('money'), cents);
    },
  },
  {
    kind: 'capacity',
    form: 'Vaste capaciteit: {fte:text} fte',
    faults: (found, { rows: { capacity } }) =>
      differs('capacity', fte(found.text('fte')), capacity.regularFte + capacity.priorityFte),
  },
  {
    kind: 'capacity',
    form: 'Capaciteit in het plan: {fte:text} fte[|.]',
    faults: (found, { rows: { capacity } }) =>
      differs('capacity', fte(found.text('fte')), capacity.regularFte + capacity.priorityFte),
  },
  {
    kind: 'capacity',
    form: 'Daarvan voor regulier werk: {fte:text} fte[|.]',
    faults: (found, { rows: { capacity } }) =>
      differs('capacity', fte(found.text('fte')), capacity.regularFte),
  },
  {
    kind: 'capacity',
    form: '[Extra|Daarvan] voor [de prioriteiten|prioriteiten]: {fte:text} fte[|.]',
    faults: (found, { rows: { capacity } }) =>
      differs('capacity', fte(found.text('fte')), capacity.priorityFte),
  },
];

function total(count: number, truth: Truth): string[] {
  return differs('actions in all', count, truth.rows.actions.length);
}

function withTvo(truth: Truth): number {
  return truth.all().filter((standing) => statusOf(standing) === 'escalated').length;
}

function fte(text: string): number {
  return Number(text.replace(',', '.'));
}
