/** What was mailed, who answered what, and who is waited for. */

import { differs, type About, type Found, type Pattern } from '../pattern.ts';
import type { AnswerFacts, Contact } from '../standing.ts';

const progress: Partial<Record<string, string>> = {
  'loopt goed': 'on_track',
  'loopt risico': 'at_risk',
  'zit vast': 'stuck',
};

export const contactPatterns: Pattern[] = [
  {
    kind: 'not_mailed',
    form: 'Over dit moment is nog niet gemaild.',
    faults: (_, about) => differs('mailed', [], contactOf(about).mailedOn),
  },
  { kind: 'mailed', form: 'Gemaild op {on:days}.', faults: (found, about) => mailed(found, about) },
  {
    kind: 'mailed',
    form: 'Gemaild op {count:number} dagen, van {first:date} tot en met {last:date}.',
    faults: (found, about) => mailedLong(found, about),
  },
  {
    kind: 'mailed',
    form: 'Daarna gemaild op {on:days}.',
    faults: (found, about) => [...mailed(found, about), ...hasAnswered(true, about)],
  },
  {
    kind: 'mailed',
    form: 'Daarna gemaild op {count:number} dagen, van {first:date} tot en met {last:date}.',
    faults: (found, about) => [...mailedLong(found, about), ...hasAnswered(true, about)],
  },
  {
    kind: 'mailed',
    form: 'Geen antwoord ontvangen.',
    faults: (_, about) => hasAnswered(false, about),
  },
  {
    kind: 'mailed',
    form: 'Daarop kwam geen antwoord.',
    faults: (_, about) => hasAnswered(true, about),
  },
  {
    kind: 'not_delivered',
    form: 'Niet aangekomen: de mail van {on:days}.',
    faults: (found, about) => differs('refused', found.days('on'), contactOf(about).refusedOn),
  },
  {
    kind: 'not_delivered',
    form: 'Het is niet zeker of de mail van {on:days} aankwam.',
    faults: (found, about) => differs('unknown', found.days('on'), contactOf(about).unknownOn),
  },
  ...['', ', maar de datum is voorbij'].flatMap((ending) => answerForms(ending)),
  {
    kind: 'undecided',
    form: 'Daarover is nog niet besloten.',
    faults: (_, { standing }) =>
      standing.openRequest === null ? ['nothing waits for a decision'] : [],
  },
  ...turnForms(),
  {
    kind: 'silent',
    form: 'Geen antwoord sinds {since:date} ({count:number} [werkdag|werkdagen]).',
    faults: (found, about) => {
      const { silentSince } = contactOf(about);
      const { days, today } = about.truth;
      return [
        ...differs('silent since', found.date('since'), silentSince),
        ...differs(
          'working days',
          found.number('count'),
          days.countAfter(silentSince ?? today, today),
        ),
      ];
    },
  },
  {
    kind: 'owner',
    form: 'Actiehouder: {who:text}.',
    faults: (found, { standing }) => differs('owner', found.text('who'), standing.owner.name),
  },
  {
    kind: 'owner',
    form: 'Actiehouder: {who:text}[|, {title:text}]',
    faults: (found, { standing }) => differs('owner', found.text('who'), standing.owner.name),
  },
  {
    kind: 'involved',
    form: 'Betrokken: {names:text}',
    faults: (found, { standing: { action } }) =>
      differs('involved', found.text('names'), listOf(action.involved) || 'niemand anders'),
  },
  {
    kind: 'owner_left',
    form: 'Actiehouder {who:text} is vertrokken ({on:date}).',
    faults: (found, { standing: { owner } }) => [
      ...differs('owner', found.text('who'), owner.name),
      ...differs('left', found.date('on'), owner.leftOn),
    ],
  },
  {
    kind: 'owner_left',
    form: 'Actiehouder {who:text} is vertrokken.',
    faults: (found, { truth, standing: { owner } }) => [
      ...differs('owner', found.text('who'), owner.name),
      ...((owner.leftOn ?? '9999') <= truth.today ? [] : ['the owner has not left']),
    ],
  },
  {
    kind: 'parts_missing',
    form: 'De actiehouder meldde dit op {on:date} klaar.',
    faults: (found, { moment }) =>
      differs('owner done', found.date('on'), moment?.ownerDoneOn ?? null),
  },
  {
    kind: 'parts_missing',
    form: 'Nog niet binnen: {parts:text}.',
    faults: (found, { truth, standing, moment }) =>
      differs(
        'parts',
        partNames(found.text('parts')),
        moment === undefined ? [] : truth.missingParts(standing, moment),
      ),
  },
];

function turnForms(): Pattern[] {
  const form = (text: string, turnOf: (found: Found, about: About) => string): Pattern => ({
    kind: 'asked_now',
    form: `Nu aan zet: ${text}.`,
    faults: (found, about) => differs('turn', turnOf(found, about), whoseTurn(about)),
  });
  return [
    form('de coördinator, met een besluit', () => 'coordinator'),
    form('het TVO, met een besluit', () => 'tvo'),
    form('{who:text}, met een antwoord', (found) => `owner ${found.text('who')}`),
    form('het deel van {parts:text}', (found) => `parts ${partNames(found.text('parts')).join()}`),
  ];
}

function whoseTurn(about: About): string | null {
  const { truth, standing, moment } = about;
  const { lastAnswer, mailedOn } = contactOf(about);
  if (standing.phase !== 'running' || moment === undefined) return null;
  if (moment.ownerDoneOn !== null) return `parts ${truth.missingParts(standing, moment).join()}`;
  const asks = standing.openRequest?.kind === 'extension_asked';
  if (asks || lastAnswer?.kind === 'ownership_denied') return 'coordinator';
  if (moment.escalatedOn !== null) return 'tvo';
  return mailedOn.length > 0 ? `owner ${standing.owner.name}` : null;
}

function partNames(text: string): string[] {
  return text
    .split(/(?:, | en )(?=het deel van )/)
    .map((part) => part.replace('het deel van ', ''));
}

function listOf(names: string[]): string {
  return names.join(', ').replace(/, ([^,]*)$/, ' en $1');
}

function answerForms(ending: string): Pattern[] {
  const butLate = ending !== '';
  const form = (verb: string, expected: (found: Found) => Partial<AnswerFacts>): Pattern => ({
    kind: 'response',
    form: `Op {on:date} ${verb}${ending}.`,
    faults: (found, about) => [
      ...answered(found, about, expected(found)),
      ...(butLate ? dateIsOver(about) : []),
    ],
  });
  return [
    form('antwoordde {who:text}: deze actie is niet van mij', () => ({ kind: 'ownership_denied' })),
    form('antwoordde {who:text}: {progress:text}', (found) => ({
      kind: 'progress_reported',
      progress: progress[found.text('progress')] ?? found.text('progress'),
    })),
    form('vroeg {who:text} tijd tot {until:date}', (found) => ({
      kind: 'extension_asked',
      until: found.date('until'),
    })),
    form('meldde {who:text} dit klaar', () => ({})),
    form('trok {who:text} de klaarmelding in', () => ({ kind: 'confirmation_undone' })),
  ];
}

/** A row of a list that has nothing to tell names the owner by role. */
function answered(found: Found, about: About, expected: Partial<AnswerFacts>): string[] {
  const last = contactOf(about).lastAnswer ?? lastOfAny(about);
  if (last === null) return ['nobody answered'];
  const { kind, author, on, progress: value, until } = last;
  const isUnnamed = found.text('who') === 'de actiehouder';
  const written = { kind, progress: value, until, ...expected };
  return [
    ...differs('answered on', found.date('on'), on),
    ...(isUnnamed ? [] : differs('who answered', found.text('who'), author)),
    ...differs('answer', written, { kind, progress: value, until }),
  ];
}

/** About an earlier moment: what an owner reported of an action that runs all year. */
function lastOfAny({ truth, standing }: About): AnswerFacts | null {
  const event = standing.answers.findLast(({ kind }) => kind === 'progress_reported');
  return event === undefined ? null : truth.answerFacts(event);
}

function dateIsOver({ truth, moment }: About): string[] {
  const late = moment === undefined ? 0 : truth.days.countAfter(moment.dueOn, truth.today);
  return late > 0 ? [] : ['the date has not passed'];
}

function mailed(found: Found, about: About): string[] {
  return differs('mailed', found.days('on'), contactOf(about).mailedOn);
}

function mailedLong(found: Found, about: About): string[] {
  const { mailedOn } = contactOf(about);
  return [
    ...differs('days mailed', found.number('count'), mailedOn.length),
    ...differs('first mailed', found.date('first'), mailedOn[0] ?? null),
    ...differs('last mailed', found.date('last'), mailedOn.at(-1) ?? null),
  ];
}

function hasAnswered(expected: boolean, about: About): string[] {
  const { lastAnswer } = contactOf(about);
  const answers = expected ? 'there was no answer before' : 'there was an answer';
  return (lastAnswer !== null) === expected ? [] : [answers];
}

function contactOf({ truth, standing, moment }: About): Contact {
  return truth.contact(standing, moment);
}
