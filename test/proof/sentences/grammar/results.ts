/** When moments were met, what evaluations gave, and which dates moved: in reports and handover files. */

import { differs, type About, type Found, type Pattern, type PlanPattern } from '../pattern.ts';
import type { Moment } from '../replay.ts';
import type { Truth } from '../standing.ts';
import { evaluationOf } from './moment-names.ts';

const evaluation = 'Evaluatie [over het|van] {moment:text}';

export const resultPatterns: Pattern[] = [
  `${evaluation}, gedaan op {done:date}[|,] door {who:text}[.|: “”]`,
  `${evaluation}, gedaan op {done:date}, {count:number} [werkdag|werkdagen] te laat[|,] door {who:text}[.|: “”]`,
  `${evaluation}, {done:date}, {who:text}: [“”|geen uitkomst opgeschreven]`,
].map((form) => ({ kind: 'result', form, faults: (found, about) => result(found, about) }));

/** What an evaluation gave, at the turn of the year. */
export const foundPatterns: Pattern[] = [
  {
    kind: 'result',
    form: '“” ({who:text})',
    faults: (found, { truth, standing: { action } }) =>
      truth.rows.events
        .filter(({ actionId, kind }) => actionId === action.id && kind === 'action_confirmed')
        .some((event) => truth.answerFacts(event).author === found.text('who'))
        ? []
        : ['nobody of that name evaluated it'],
  },
];

export const metPatterns: PlanPattern[] = [
  met('{count:number} [einddatum|einddatums]', 'klaar', 'deadline'),
  met('{count:number} [evaluatie|evaluaties]', 'gedaan', 'evaluation'),
];

function met(name: string, done: string, kind: string): PlanPattern {
  return {
    kind: 'count',
    form: `[Tot deze dag: |]${name}: {met:number} op tijd ${done}, {late:number} te laat ${done} en {missed:number} nog niet.`,
    faults: (found, truth) => {
      const counted = outcomes(truth, [kind]);
      const written = ['met', 'late', 'missed', 'count'].map((one) => found.number(one));
      const { inTime, late, missed } = counted;
      return differs('moments', written, [inTime, late, missed, inTime + late + missed]);
    },
  };
}

/** Of the moments whose date has passed, or that were met before it. */
export function outcomes(truth: Truth, kinds: string[]) {
  const counted = { inTime: 0, late: 0, missed: 0 };
  for (const { phase, moments, action } of truth.all()) {
    if (!kinds.includes(action.momentKind)) continue;
    for (const { confirmedOn, dueOn } of moments) {
      const isLate = truth.days.countAfter(dueOn, confirmedOn ?? truth.today) > 0;
      if (confirmedOn !== null) counted[isLate ? 'late' : 'inTime'] += 1;
      else if (phase === 'running' && isLate) counted.missed += 1;
    }
  }
  return counted;
}

function result(found: Found, { truth, standing }: About): string[] {
  const moment = standing.moments.find(({ id }) =>
    evaluationOf(id).endsWith(` ${found.text('moment')}`),
  );
  const event = standing.answers.findLast(
    ({ kind, milestoneId }) => kind === 'action_confirmed' && milestoneId === moment?.id,
  );
  // An owner before this one may have done it.
  const author = event === undefined ? found.text('who') : truth.answerFacts(event).author;
  return [
    ...differs('done', found.date('done'), moment?.confirmedOn ?? null),
    ...differs('by', found.text('who'), author),
    ...(found.text('count') === ''
      ? []
      : differs('working days late', found.number('count'), lateness(truth, moment))),
  ];
}

export function lateness({ days }: Truth, moment: Moment | undefined): number {
  return moment?.confirmedOn == null ? 0 : days.countAfter(moment.dueOn, moment.confirmedOn);
}
