/** What mails say about an action in words of their own, and no page does. */

import { differs, type About, type Found, type Pattern } from '../pattern.ts';
import { isEvaluation } from './dates.ts';

export const mailPatterns: Pattern[] = [
  {
    kind: 'due',
    form: 'Moet klaar zijn op {on:date}.',
    faults: (found, about) => dueOn(found, about),
  },
  {
    kind: 'due',
    form: '{subject:text} moet {on:date} klaar zijn.',
    faults: (found, about) => [...subjectOf(found, about), ...dueOn(found, about)],
  },
  {
    kind: 'due',
    form: '{subject:text} moet {on:date} klaar zijn, [over {count:number} dagen|morgen|over 1 dag].',
    faults: (found, about) => [
      ...subjectOf(found, about),
      ...dueOn(found, about),
      ...(found.text('count') === '' ? [] : ahead(found, about)),
    ],
  },
  {
    kind: 'late',
    form: '{subject:text} had {on:date} klaar moeten zijn.',
    faults: (found, about) => [
      ...subjectOf(found, about),
      ...dueOn(found, about),
      ...hasPassed(about),
      ...(about.standing.action.momentKind === 'evaluation'
        ? ['an evaluation that is missing is told as an action that is late']
        : []),
    ],
  },
  {
    kind: 'due',
    form: 'De {name:text} moet uiterlijk {on:date} gedaan zijn.',
    faults: (found, about) => [...isEvaluation(found, about), ...dueOn(found, about)],
  },
  {
    kind: 'late',
    form: 'Die had {on:date} gedaan moeten zijn.',
    faults: (found, about) => [...dueOn(found, about), ...hasPassed(about)],
  },
  {
    kind: 'due',
    form: 'Dat is geen werkdag: de laatste werkdag ervoor is {on:date}.',
    faults: (found, { truth, moment }) =>
      differs('last working day', found.date('on'), truth.days.later(moment?.dueOn ?? '', 0)),
  },
  {
    kind: 'due',
    form: 'Dat is geen werkdag: vandaag is de laatste werkdag ervoor.',
    faults: (_, { truth, moment }) =>
      differs('last working day', truth.today, truth.days.later(moment?.dueOn ?? '', 0)),
  },
  {
    kind: 'due',
    form: 'Het is tijd voor de {name:text}: wat kwam eruit, en wat verandert er?',
    faults: (found, about) => isEvaluation(found, about),
  },
  {
    kind: 'receipt',
    form: '{who:text} heeft deze actie op {on:date} klaar gemeld.',
    faults: (found, about) => confirmed(found, about),
  },
  {
    kind: 'receipt',
    form: '{who:text} meldde op {on:date} dat de {name:text} gedaan is.',
    faults: (found, about) => [...confirmed(found, about), ...isEvaluation(found, about)],
  },
  {
    kind: 'receipt',
    form: '{who:text} meldde dit op {on:date} als laatste.',
    faults: (found, about) =>
      did(found, about, ['part_confirmed', 'owner_confirmed', 'action_confirmed']),
  },
  {
    kind: 'receipt',
    form: 'De actie is nu klaar.',
    faults: (_, { standing }) => differs('phase', 'completed', standing.phase),
  },
  {
    kind: 'receipt',
    form: '{who:text} heeft het [deel van {party:text}|eigen deel] op {on:date} klaar gemeld.',
    faults: (found, about) => did(found, about, ['part_confirmed']),
  },
  {
    kind: 'receipt',
    form: 'U krijgt hierover geen herinneringen meer.',
    faults: (_, { moment }) => (moment?.confirmedOn == null ? ['it is not confirmed'] : []),
  },
  {
    kind: 'receipt',
    form: 'Het volgende moment is {on:date}.',
    faults: (found, { standing }) =>
      differs('next', found.date('on'), standing.open[0]?.dueOn ?? null),
  },
  {
    kind: 'receipt',
    form: 'U kunt het terugdraaien tot en met {until:date}.',
    faults: (found, about) => undoable(found, about),
  },
  {
    kind: 'meeting',
    form: 'De actie staat op de agenda van het overleg van {on:date}.',
    faults: (found, { truth }) =>
      differs(
        'meeting',
        found.date('on'),
        truth.meetingDays('tvo').find((on) => on > truth.today) ?? null,
      ),
  },
  {
    kind: 'response',
    form: '{who:text} zegt dat deze actie vastzit en vraagt uw hulp.',
    faults: (found, about) => did(found, about, ['progress_reported']),
  },
  {
    kind: 'response',
    form: '{who:text} zegt: deze actie is niet van mij.',
    faults: (found, about) => did(found, about, ['ownership_denied']),
  },
  {
    kind: 'response',
    form: '{who:text} vraagt tijd tot {until:date}.',
    faults: (found, about) => did(found, about, ['extension_asked']),
  },
  {
    kind: 'response',
    form: '{who:text} meldt dat er iets in de weg zit bij deze actie.',
    faults: (found, about) => did(found, about, ['obstacle_reported']),
  },
  {
    kind: 'decision',
    form: 'U heeft tijd tot {until:date}.',
    faults: (found, about) => did(found, about, ['extension_granted']),
  },
  {
    kind: 'decision',
    form: '{who:text} heeft deze actie [opgeschaald|afgeschaald].',
    faults: (found, about) => did(found, about, ['action_scaled']),
  },
  {
    kind: 'decision',
    form: '{who:text} heeft deze actie gestopt.',
    faults: (found, about) => did(found, about, ['action_cancelled']),
  },
  {
    kind: 'decision',
    form: 'Dat heeft {who:text} [besloten|geregeld].',
    faults: (found, about) =>
      did(found, about, ['extension_granted', 'action_reassigned', 'action_resumed']),
  },
  {
    kind: 'with_tvo',
    form: 'De actie ligt sinds {since:date} bij het TVO.',
    faults: (found, { moment }) =>
      differs('with the TVO since', found.date('since'), moment?.escalatedOn ?? null),
  },
  {
    kind: 'with_tvo',
    form: 'Er is nog geen besluit.',
    faults: (_, about) => withTvo(about),
  },
  {
    kind: 'with_tvo',
    form: 'Daarom ligt de actie nu bij het TVO.',
    faults: (_, about) => withTvo(about),
  },
  {
    kind: 'owner',
    form: 'Actiehouder is {who:text} ({title:text}).',
    faults: (found, about) => owner(found, about),
  },
  {
    kind: 'owner',
    form: 'Actiehouder is {who:text}.',
    faults: (found, about) => owner(found, about),
  },
  {
    kind: 'owner_left',
    form: 'Wijs een andere actiehouder aan: {who:text} is vertrokken.',
    faults: (found, about) => [
      ...owner(found, about),
      ...(about.standing.owner.leftOn === null ? ['the owner has not left'] : []),
    ],
  },
  ...activation(),
];

/** The lines of the mail that starts the plan. */
function activation(): Pattern[] {
  const owners = ['', 'actiehouder {who:text} ({title:text}); ', 'actiehouder {who:text}; '];
  const dates = [
    '[Loopt|loopt] het hele jaar, eerste evaluatie uiterlijk {on:date}.',
    '[Klaar|klaar] op {on:date}.',
    '[Eerste|eerste] mijlpaal op {on:date}.',
  ];
  return owners.flatMap((opening) =>
    dates.map((ending) => ({
      kind: 'start',
      form: `${opening}${ending}`,
      faults: (found: Found, about: About) => [
        ...dueOn(found, about),
        ...(opening === '' ? [] : owner(found, about)),
      ],
    })),
  );
}

function subjectOf(found: Found, { standing }: About): string[] {
  const names = [
    'Deze actie',
    ...['eerste', 'tweede', 'derde', 'vierde'].map(
      (order) => `De ${order} van de ${String(standing.moments.length)} mijlpalen van deze actie`,
    ),
  ];
  return names.includes(found.text('subject')) ? [] : ['speaks of something else'];
}

function dueOn(found: Found, { moment }: About): string[] {
  return differs('due', found.date('on'), moment?.dueOn ?? null);
}

function ahead(found: Found, { truth, moment }: About): string[] {
  const days = (Date.parse(moment?.dueOn ?? '') - Date.parse(truth.today)) / 86_400_000;
  return differs('days ahead', found.number('count'), Math.round(days));
}

function hasPassed({ truth, moment }: About): string[] {
  return (moment?.dueOn ?? '9999') < truth.today ? [] : ['its date has not passed'];
}

/** Ten working days long. */
function undoable(found: Found, { truth, standing }: About): string[] {
  const lastDays = truth.rows.events
    .filter(({ actionId }) => actionId === standing.action.id)
    .filter(({ kind }) => /_confirmed$/.test(kind))
    .map(({ at }) => truth.days.later(truth.days.dayOf(at), 10));
  return lastDays.includes(found.date('until') ?? '') ? [] : ['not ten working days after it'];
}

function withTvo({ moment }: About): string[] {
  return moment?.escalatedOn == null ? ['it is not with the TVO'] : [];
}

function owner(found: Found, { standing }: About): string[] {
  return differs('owner', found.text('who'), standing.owner.name);
}

function confirmed(found: Found, about: About): string[] {
  return did(found, about, ['action_confirmed', 'owner_confirmed']);
}

/** By somebody of that name, on that day where one is given; about this moment, or about the whole. */
function did(found: Found, { truth, standing, moment }: About, kinds: string[]): string[] {
  const on = found.text('on') === '' ? null : found.date('on');
  const until = found.text('until') === '' ? null : found.date('until');
  const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const fits = truth.rows.events
    .filter((event) => event.actionId === standing.action.id && kinds.includes(event.kind))
    .filter(({ milestoneId }) => milestoneId === null || milestoneId === moment?.id)
    .map((event) => truth.answerFacts(event))
    .some(
      (facts) =>
        (found.text('who') === '' || isSame(found.text('who'), facts.author)) &&
        (on === null || on === facts.on) &&
        (until === null || until === facts.until),
    );
  return fits ? [] : [`no such ${kinds.join(' or ')}`];
}
