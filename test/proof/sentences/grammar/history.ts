/** Lines of a history, and of what is to come: the day that opens them is that of an event. */

import { differs, type About, type Found, type Pattern } from '../pattern.ts';
import type { Moment } from '../replay.ts';
import { comes, steps } from './foreseen.ts';

const progress: Partial<Record<string, string>> = {
  'loopt goed': 'on_track',
  'loopt risico': 'at_risk',
  'zit vast': 'stuck',
};

export const historyPatterns: Pattern[] = [
  happened('Actie gestart.', 'action_activated'),
  happened('Bericht gemaakt: {step:text}.', 'step_sent'),
  happened('Overgeslagen: {step:text}.', 'step_skipped'),
  happened('Naar het TVO gebracht.', 'action_escalated'),
  {
    kind: 'history',
    form: 'Sinds {since:date} was er een herinnering, zonder resultaat.',
    faults: (found, about) =>
      differs(
        'reminded since',
        found.date('since'),
        dataOn(about, 'action_escalated', 'acceptedOn'),
      ),
  },
  {
    kind: 'history',
    form: 'Nog niet naar het TVO: de actiehouder krijgt eerst tijd om te antwoorden, tot {until:date}.',
    faults: (found, about) =>
      differs('until', found.date('until'), dataOn(about, 'escalation_postponed', 'until')),
  },
  ...by('Eigen deel klaar gemeld', 'part_confirmed'),
  ...by('Klaar gemeld', 'action_confirmed', 'owner_confirmed'),
  happened(
    'De evaluatie [over het|van] {moment:text} is gedaan, meldt {who:text}.',
    'action_confirmed',
  ),
  happened('De actie is klaar.', 'action_completed'),
  ...by('Klaarmelding teruggedraaid', 'confirmation_undone'),
  happened('Voortgang gemeld door {who:text}: {progress:text}.', 'progress_reported'),
  happened('Gezegd door {who:text}: deze actie is niet van mij.', 'ownership_denied'),
  ...by('Belemmering gemeld', 'obstacle_reported'),
  ...by('De actiehouder is om antwoord gevraagd', 'owner_nudged'),
  happened('Meer tijd gevraagd door {who:text}: tot {until:date}.', 'extension_asked'),
  happened(
    'Meer tijd gegeven door {who:text}: van {from:date} naar {until:date}.',
    'extension_granted',
  ),
  happened('De datum gaat van {from:date} naar {until:date}.', 'action_scaled'),
  ...by('[Opgeschaald|Afgeschaald]', 'action_scaled'),
  happened('[Opgeschaald|Afgeschaald] op {decided:date}.', 'action_scaled'),
  scope('Dit komt erbij', 'up'),
  scope('Dit blijft over', 'down'),
  happened(
    'Vervroegd van {from:date} naar {until:date}, besloten op {decided:date}.',
    'action_scaled',
  ),
  ...by('Geen extra tijd gegeven', 'extension_refused'),
  ...by('Nieuwe actiehouder aangewezen', 'action_reassigned'),
  ...by('Datum of regels aangepast', 'action_rescheduled'),
  ...by('Stilgezet', 'action_paused'),
  ...by('Hervat', 'action_resumed'),
  ...by('Gestopt', 'action_cancelled'),
  {
    kind: 'coming',
    form: '{step:text}, aan {who:text}',
    faults: (found, about) => comes(about, about.on ?? '', steps[found.text('step')] ?? ''),
  },
  {
    kind: 'history',
    form: 'Dat is {who:text}.',
    faults: (found, about) => newOwner(found, about),
  },
  happened(
    'Kreeg tijd van {from:date} tot {until:date}, besloten op {decided:date}.',
    ...['extension_granted', 'action_scaled'],
  ),
  happened(
    'Van {from:date} naar {until:date}, besloten op {decided:date}.',
    ...['extension_granted', 'action_scaled'],
  ),
  {
    kind: 'with_tvo',
    form: 'Bij het TVO sinds {since:date}.',
    faults: (found, { standing }) => {
      const { phase, open } = standing;
      const since = phase === 'running' ? open.map(({ escalatedOn }) => escalatedOn) : [];
      return since.includes(found.date('since')) ? [] : ['not with the TVO since then'];
    },
  },
  ...partLines(),
  ...['Einddatum', 'Evaluatie [over het|van] {moment:text}'].flatMap(milestoneLines),
  {
    kind: 'mail_row',
    form: '{on:date}[| om {time:text}] | {who:most} ({role:text}) | {what:text} | {answer:text}',
    faults: (found, about) => mailed(found, about),
  },
];

/** One moment of the action, by its own date: no other sentence names it. */
function milestoneLines(name: string): Pattern[] {
  const line = (
    ending: string,
    holds: (moment: Moment, found: Found, about: About) => boolean,
  ) => ({
    kind: 'moment',
    form: `${name} {on:date}${ending}`,
    faults: (found: Found, about: About) => {
      const on = found.date('on');
      const moments = about.standing.moments.filter(({ dueOn }) => dueOn === on);
      return moments.some((moment) => holds(moment, found, about)) ? [] : ['no such moment'];
    },
  });
  const isLate = ({ dueOn }: Moment, { truth, standing }: About) =>
    standing.phase === 'running' && truth.days.countAfter(dueOn, truth.today) > 0;
  return [
    line('[|.]', (one) => one.confirmedOn === null),
    line(': te laat[|.]', (one, _, about) => one.confirmedOn === null && isLate(one, about)),
    line(
      ': klaar gemeld op {done:date}[|.]',
      (one, found) => one.confirmedOn === found.date('done'),
    ),
    line(': bij het TVO sinds {since:date}[|.]', (one, found, { standing }) => {
      return standing.phase === 'running' && one.escalatedOn === found.date('since');
    }),
    // What is done lies with nobody any more.
    line(': klaar gemeld op {done:date}: bij het TVO sinds {since:date}[|.]', () => false),
  ];
}

/** What a party confirms itself, of the moment that comes first or of one that is past. */
function partLines(): Pattern[] {
  const open = ['(nog niet klaar gemeld)', '(nog niet klaar gemeld, mag ontbreken)'];
  const done = ['(klaar gemeld op {on:date})', '(klaar gemeld op {on:date}, mag ontbreken)'];
  return [
    ...[...open, ...done].map((ending) => `{party:text}: {what:text} ${ending}`),
    'Deel van {party:text} ({what:text}): nog niet klaar.',
    'Deel van {party:text} ({what:text}): klaar op {on:date}.',
  ].map((form) => ({ kind: 'part', form, faults: (found, about) => partOf(found, about) }));
}

function partOf(found: Found, { standing: { action, moments } }: About): string[] {
  const part = action.parts.find(({ name }) => name === found.text('party'));
  if (part === undefined) return ['no party of that name has a part'];
  const on = found.text('on') === '' ? null : found.date('on');
  const days = moments.map(
    ({ partsDone }) => partsDone.find(({ id }) => id === part.id)?.on ?? null,
  );
  return days.includes(on) ? [] : differs('part done', on, days[0] ?? null);
}

function newOwner(found: Found, { truth, standing, on }: About): string[] {
  const owners = truth.newOwnersOn(standing.action, on ?? '');
  return owners.includes(found.text('who')) ? [] : ['nobody of that name became owner'];
}

function by(opening: string, ...kinds: string[]): Pattern[] {
  return [happened(`${opening} door {who:text}.`, ...kinds), happened(`${opening}.`, ...kinds)];
}

function happened(form: string, ...kinds: string[]): Pattern {
  return {
    kind: 'history',
    form,
    faults: (found, about) => {
      const decided = found.text('decided') === '' ? null : found.date('decided');
      const fits = onDay(about, kinds, decided).some(
        ({ facts, step, from }) =>
          (found.text('who') === '' || found.text('who') === facts.author) &&
          (found.text('step') === '' || steps[found.text('step')] === step) &&
          (found.text('progress') === '' || progress[found.text('progress')] === facts.progress) &&
          (found.text('until') === '' || found.date('until') === facts.until) &&
          (found.text('from') === '' || found.date('from') === from),
      );
      return fits ? [] : [`no such ${kinds.join(' or ')} on ${about.on ?? 'a day without a date'}`];
    },
  };
}

/** What was asked more or less of it, the last time: on the day that the sentence before it names. */
function scope(opening: string, direction: string): Pattern {
  return {
    kind: 'history',
    form: `${opening}: “”.`,
    faults: (_, { truth, standing }) => {
      const last = truth.rows.events.findLast(
        ({ actionId, kind }) => actionId === standing.action.id && kind === 'action_scaled',
      );
      return differs('direction', direction, last?.data['direction'] ?? null);
    },
  };
}

function onDay({ truth, standing, on }: About, kinds: string[], decided: string | null = null) {
  const day = decided ?? on;
  return truth.rows.events
    .filter(({ actionId, kind }) => actionId === standing.action.id && kinds.includes(kind))
    .filter(({ at }) => truth.days.dayOf(at) === day)
    .map((event) => ({
      facts: truth.answerFacts(event),
      step: event.data['step'] ?? null,
      from: event.data['from'] ?? null,
      data: event.data,
    }));
}

function dataOn(about: About, kind: string, name: string): string | null {
  return onDay(about, [kind])[0]?.data[name] ?? null;
}

function mailed(found: Found, { truth, standing }: About): string[] {
  const person = truth.rows.people.find(({ name }) => name === found.text('who'));
  const on = found.date('on');
  const mails = truth.rows.notices
    .filter((one) => one.actionId === standing.action.id && one.contactId === person?.id)
    .flatMap(({ mailId }) => truth.rows.mails.find(({ id }) => id === mailId) ?? []);
  return mails.some((mail) => mail.on === on) ? [] : ['no such mail'];
}
