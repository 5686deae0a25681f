/** Where an action stands by its dates. */

import { differs, type About, type Found, type Pattern } from '../pattern.ts';
import { evaluationOf } from './moment-names.ts';

export const datePatterns: Pattern[] = [
  {
    kind: 'due',
    form: 'Moet {on:date} klaar zijn ({distance:text}).',
    faults: (found, about) => [
      ...isOf('deadline', about),
      ...dueOn(found, about),
      ...notLate(about),
      ...distance(found, about),
    ],
  },
  {
    kind: 'due',
    form: 'De {name:text} moet uiterlijk {on:date} gedaan zijn ({distance:text}).',
    faults: (found, about) => [
      ...isEvaluation(found, about),
      ...dueOn(found, about),
      ...notLate(about),
      ...distance(found, about),
    ],
  },
  {
    kind: 'late',
    form: 'Had {on:date} klaar moeten zijn en is {count:number} [werkdag|werkdagen] te laat.',
    faults: (found, about) => [
      ...isOf('deadline', about),
      ...dueOn(found, about),
      ...lateDays(found, about),
    ],
  },
  {
    kind: 'late',
    form: 'De {name:text} ontbreekt.',
    faults: (found, about) => missing(found, about),
  },
  {
    kind: 'late',
    form: 'Die had {on:date} gedaan moeten zijn, {count:number} [werkdag|werkdagen] geleden.',
    faults: (found, about) => [
      ...isOf('evaluation', about),
      ...dueOn(found, about),
      ...lateDays(found, about),
    ],
  },
  {
    kind: 'with_tvo',
    form: 'Ligt bij het TVO sinds {since:date}.',
    faults: (found, { standing }) =>
      differs('with the TVO since', found.date('since'), standing.withTvoSince),
  },
  {
    kind: 'completed',
    form: 'Klaar op {on:date}.',
    faults: (found, about) => [...closed('completed', found, about), ...closedLate(0, about)],
  },
  {
    kind: 'completed',
    form: 'Klaar op {on:date}, {count:number} [werkdag|werkdagen] te laat.',
    faults: (found, about) => [
      ...closed('completed', found, about),
      ...closedLate(found.number('count'), about),
    ],
  },
  {
    kind: 'cancelled',
    form: 'Gestopt op {on:date}.',
    faults: (found, about) => closed('cancelled', found, about),
  },
  {
    kind: 'paused',
    form: 'Staat stil sinds {since:date}.',
    faults: (found, { standing }) =>
      differs('paused since', found.date('since'), standing.pausedOn),
  },
  {
    kind: 'paused',
    form: 'Er gaan geen herinneringen uit.',
    faults: (_, { standing }) => differs('phase', 'paused', standing.phase),
  },
];

function dueOn(found: Found, { moment }: About): string[] {
  return differs('due', found.date('on'), moment?.dueOn ?? null);
}

function lateDays(found: Found, about: About): string[] {
  return differs('working days late', found.number('count'), latenessOf(about));
}

function notLate(about: About): string[] {
  return differs('working days late', 0, latenessOf(about));
}

function latenessOf({ truth, standing, moment }: About): number {
  if (moment === undefined || standing.phase !== 'running') return 0;
  return truth.days.countAfter(moment.dueOn, truth.today);
}

function isOf(kind: string, { standing }: About): string[] {
  return differs('kind of moment', kind, standing.action.momentKind);
}

export function isEvaluation(found: Found, about: About): string[] {
  return [
    ...isOf('evaluation', about),
    ...differs('evaluation', found.text('name'), evaluationOf(about.moment?.id)),
  ];
}

function missing(found: Found, about: About): string[] {
  return [
    ...isEvaluation(found, about),
    ...(latenessOf(about) > 0 ? [] : ['it is missed before its date has passed']),
  ];
}

function distance(found: Found, { truth, moment }: About): string[] {
  if (moment === undefined) return ['nothing is open'];
  const days = Math.round((Date.parse(moment.dueOn) - Date.parse(truth.today)) / 86_400_000);
  return differs('how far away', found.text('distance'), distanceOf(days));
}

function distanceOf(days: number): string {
  const near = new Map([
    [0, 'vandaag'],
    [1, 'morgen'],
    [-1, 'gisteren'],
  ]);
  const counted = `${String(Math.abs(days))} dagen`;
  return near.get(days) ?? (days > 0 ? `over ${counted}` : `${counted} geleden`);
}

function closed(phase: string, found: Found, { standing }: About): string[] {
  return [
    ...differs('phase', phase, standing.phase),
    ...differs('closed', found.date('on'), standing.closedOn),
  ];
}

function closedLate(count: number, { truth, standing }: About): string[] {
  const last =
    standing.moments
      .map((moment) => moment.dueOn)
      .sort()
      .at(-1) ?? '';
  return differs('working days late', count, truth.days.countAfter(last, standing.closedOn ?? ''));
}
