/** Subjects of mails: they name an action at their end, and sometimes count the others. */

import {
  differs,
  type About,
  type Found,
  type Later,
  type Pattern,
  type PlanPattern,
} from '../pattern.ts';
import type { EventRow } from '../rows.ts';
import type { Truth } from '../standing.ts';
import { calmOf, statusOf } from './counts.ts';
import { isEvaluation } from './dates.ts';
import { comes } from './foreseen.ts';
import { evaluationOf } from './moment-names.ts';

type Faults = Pattern['faults'];

const news: [string, Faults][] = [
  ['Nu bij het TVO', (_, about) => withTvo(about)],
  ['Wacht op een besluit van het TVO', (_, about) => withTvo(about)],
  ['Op {on:date} naar het TVO', (found, about) => foreseenOn(found, about)],
  ['Te laat sinds {on:date}', (found, about) => lateSince(found, about)],
  ['{name:text} ontbreekt', (found, about) => [...evaluation(found, about), ...late(about)]],
  ['Tijd voor de {name:text}', (found, about) => isEvaluation(found, about)],
  ['Vandaag is de laatste dag', (_, about) => lastDay(about)],
  [
    '[Einddatum|Uw deel: einddatum|Einddatum van uw deel] {on:date}',
    (found, about) => dueOn(found, about),
  ],
  ['Evaluatie uiterlijk {on:date}', (found, about) => dueOn(found, about)],
  [
    '[Einddatum|Evaluatie uiterlijk|Uw deel: einddatum|Einddatum van uw deel] {on:date}, laatste werkdag {last:date}',
    (found, about) => [...dueOn(found, about), ...lastWorkingDay(found, about)],
  ],
  ['Meer tijd tot {on:date}', (found, about) => dueOn(found, about)],
  ['Vraag om meer tijd tot {until:date}', (found, about) => has(about, 'extension_asked', found)],
  ['Hulp gevraagd', (_, about) => has(about, 'progress_reported')],
  ['Niet van de actiehouder die in het plan staat', (_, about) => has(about, 'ownership_denied')],
  ['Belemmering gemeld', (_, about) => has(about, 'obstacle_reported')],
  [
    'Actiehouder vertrokken',
    (_, { standing }) => (standing.owner.leftOn === null ? ['nobody left'] : []),
  ],
  ['[U bent nu actiehouder]', (_, about) => has(about, 'action_reassigned')],
  ['[Gestopt]', (_, { standing }) => differs('phase', 'cancelled', standing.phase)],
  [
    'Vandaag is de laatste werkdag voor {on:date}',
    (found, about) => [...dueOn(found, about), ...lastDay(about)],
  ],
  [
    '[Klaar gemeld|Evaluatie gedaan]',
    (_, about) => has(about, 'action_confirmed', null, 'owner_confirmed'),
  ],
  ['Deel klaar gemeld', (_, about) => has(about, 'part_confirmed')],
  ['Klaarmelding teruggedraaid', (_, about) => has(about, 'confirmation_undone')],
  ['Vraag over de voortgang', () => []],
  ['Geen extra tijd', (_, about) => has(about, 'extension_refused')],
  ['[Afgeschaald|Opgeschaald]', (_, about) => has(about, 'action_scaled')],
];

const endings = [
  '',
  ' (en {others:number} [andere actie|andere acties|ander bericht|andere berichten])',
];

export const subjectPatterns: Pattern[] = [
  {
    kind: 'subject',
    form: 'Voor het TVO: {count:number} [actie is|acties zijn] niet op tijd klaar ({action:text}[| en nog {others:number} andere])',
    faults: (found, about) => [
      ...differs('action', found.text('action'), about.standing.action.shortName),
      ...withTvo(about),
    ],
  },
  ...[
    '{count:number} [actie is|acties zijn] niet op tijd klaar',
    '{missing:number} [evaluatie ontbreekt|evaluaties ontbreken]',
    '{count:number} [actie is|acties zijn] niet op tijd klaar en {missing:number} [evaluatie ontbreekt|evaluaties ontbreken]',
  ].map((form): Pattern => ({
    kind: 'subject',
    form: `Voor het TVO: ${form}`,
    faults: (found, about) => broughtTogether(found, about),
  })),
  ...news.flatMap(([form, faults]) =>
    endings.map((ending): Pattern => ({
      kind: 'subject',
      form: `${form}: {action:text}${ending}`,
      faults: (found, about) => [
        ...differs('action', found.text('action'), about.standing.action.shortName),
        ...faults(found, about),
      ],
    })),
  ),
];

/** In one mail to the TVO. */
function broughtTogether(found: Found, { truth: { rows, today } }: About): string[] {
  const told = rows.notices.filter(
    ({ kind, audience, on }) => kind === 'escalation' && audience === 'tvo' && on <= today,
  );
  const written = [found.number('count'), found.number('missing')];
  const counted = [...new Set(told.map(({ mailId }) => mailId))].map((mailId) => {
    const ids = told.filter((one) => one.mailId === mailId).map(({ actionId }) => actionId);
    const actions = rows.actions.filter(({ id }) => ids.includes(id));
    const { length: missing } = actions.filter(({ momentKind }) => momentKind === 'evaluation');
    return [actions.length - missing, missing];
  });
  return counted.some((pair) => differs('', written, pair).length === 0)
    ? []
    : ['no mail brought that many'];
}

/** Pieces of the subject of the week, and of that of a report. */
export const subjectTallies: PlanPattern[] = [
  // Beside what is with the TVO, in a report; of all, in the state of the week.
  tally('{count:number} te laat', (truth) => withStatus(truth, 'overdue')),
  tally('{count:number} te laat', (truth) => count(truth, ({ lateDays }) => lateDays > 0)),
  tally('{count:number} bij het TVO', (truth) => withStatus(truth, 'escalated')),
  tally('{count:number} klaar', (truth) => withStatus(truth, 'completed')),
  tally('{count:number} vast of met risico', (truth) => withStatus(truth, 'stuck', 'at_risk')),
  tally('{count:number} zonder antwoord', (truth) =>
    count(truth, (standing) => calmOf(standing, truth) === 'silent'),
  ),
  tally('{count:number} op uw besluit', (truth) =>
    count(truth, (one) => one.phase === 'running' && one.openRequest !== null),
  ),
  tally('{count:number} [actie loopt|acties lopen]', (truth) => withStatus(truth, 'running')),
  {
    kind: 'count',
    form: '{count:number} naar het TVO deze week',
    faults: (found, truth, later) => toTvoThisWeek(found.number('count'), truth, later),
  },
  { kind: 'count', form: 'niets te laat', faults: (_, truth) => nothingLate(truth) },
];

function tally(form: string, counted: (truth: Truth) => number): PlanPattern {
  return {
    kind: 'count',
    form,
    faults: (found, truth) => differs('how many', found.number('count'), counted(truth)),
  };
}

function count(truth: Truth, wanted: (one: ReturnType<Truth['of']>) => boolean): number {
  return truth.all().filter(wanted).length;
}

/** At least those that came there; at most those for which something else came between. */
function toTvoThisWeek(written: number, truth: Truth, { events }: Later): string[] {
  const monday =
    Date.parse(truth.today) - ((new Date(truth.today).getUTCDay() + 6) % 7) * 86_400_000;
  const end = new Date(monday + 7 * 86_400_000).toISOString();
  const week = events.filter(({ at }) => at > truth.at && at < end);
  const actionsOf = (found: EventRow[]) => new Set(found.map(({ actionId }) => actionId)).size;
  const came = actionsOf(week.filter(({ kind }) => kind === 'action_escalated'));
  const most = actionsOf(week);
  return written >= came && written <= most ? [] : [`${String(came)} came to the TVO that week`];
}

function withStatus(truth: Truth, ...statuses: string[]): number {
  return count(truth, (standing) => statuses.includes(statusOf(standing)));
}

function nothingLate(truth: Truth): string[] {
  return differs(
    'late',
    0,
    count(truth, ({ lateDays }) => lateDays > 0),
  );
}

function withTvo({ moment }: About): string[] {
  return moment?.escalatedOn == null ? ['it is not with the TVO'] : [];
}

function dueOn(found: Found, { moment }: About): string[] {
  return differs('due', found.date('on'), moment?.dueOn ?? null);
}

function lastWorkingDay(found: Found, { truth, moment }: About): string[] {
  return differs('last working day', found.date('last'), truth.days.later(moment?.dueOn ?? '', 0));
}

function lastDay({ truth, moment }: About): string[] {
  const last = truth.days.later(moment?.dueOn ?? truth.today, 0);
  return [moment?.dueOn, last].includes(truth.today) ? [] : [`the last day is ${last}`];
}

function late({ truth, moment }: About): string[] {
  return (moment?.dueOn ?? '9999') < truth.today ? [] : ['its date has not passed'];
}

/** From the first working day after its date. */
function lateSince(found: Found, { truth, standing, moment }: About): string[] {
  const first = moment === undefined ? null : truth.days.firstAfter(moment.dueOn);
  const isEvaluationLate =
    standing.action.momentKind === 'evaluation'
      ? ['an evaluation that is missing is told as an action that is late']
      : [];
  return [...differs('late since', found.date('on'), first), ...isEvaluationLate];
}

function evaluation(found: Found, { moment }: About): string[] {
  const name = evaluationOf(moment?.id);
  return differs('evaluation', found.text('name'), name.replace('e', 'E'));
}

function foreseenOn(found: Found, about: About): string[] {
  const on = found.date('on');
  return on === null ? ['no such day'] : comes(about, on, 'escalation');
}

function has(
  { truth, standing }: About,
  kind: string,
  found: Found | null = null,
  other = kind,
): string[] {
  const until = found === null ? null : found.date('until');
  const isThere = truth.rows.events.some(
    (event) =>
      event.actionId === standing.action.id &&
      [kind, other].includes(event.kind) &&
      (until === null || event.data['until'] === until),
  );
  return isThere ? [] : [`no ${kind}`];
}
