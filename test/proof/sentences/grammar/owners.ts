/** The owners a coordinator should speak to: who never answered, who lets us wait, who has too much. */

import { differs, type Found, type PlanPattern } from '../pattern.ts';
import type { Standing, Truth } from '../standing.ts';

export const ownerPatterns: PlanPattern[] = [
  {
    kind: 'owner',
    form: 'Is vertrokken op {on:date} en krijgt geen mail meer.',
    faults: (found, { rows }) =>
      rows.people.some(({ leftOn }) => leftOn === found.date('on')) ? [] : ['nobody left that day'],
  },
  {
    kind: 'owner',
    form: 'Heeft nog nooit geantwoord.',
    faults: (_, truth) => (silentOwners(truth).length > 0 ? [] : ['every owner has answered']),
  },
  {
    kind: 'owner',
    form: 'Gemaild op {on:days}.',
    faults: (found, truth) => {
      const days = JSON.stringify(found.days('on'));
      const isTheirs = (all: Standing[]) => JSON.stringify(mailedOn(all, truth)) === days;
      return silentOwners(truth).some(isTheirs) ? [] : ['nobody who never answers was mailed so'];
    },
  },
  {
    kind: 'owner',
    form: 'Wij wachten sinds {since:date} ({days:number} [werkdag|werkdagen]) op antwoord over {action:text}.',
    faults: (found, truth) => {
      const since = found.date('since') ?? '';
      const waited = truth.days.countAfter(since, truth.today);
      const isMeant = (one: Standing) =>
        one.action.shortName === found.text('action') && truth.contact(one).silentSince === since;
      return [
        ...(truth.all().some(isMeant) ? [] : ['that action is not waited for since then']),
        ...differs('working days', found.number('days'), waited),
      ];
    },
  },
  ...['.', ', en in {month:text} moeten er {due:number} klaar zijn.'].map(
    (ending): PlanPattern => ({
      kind: 'owner',
      form: `Heeft veel tegelijk: {open:number} [actie loopt|acties lopen]${ending}`,
      faults: (found, truth) =>
        byOwner(truth).some((all) => carries(all.filter(isOpen), found))
          ? []
          : ['nobody has that much at once'],
    }),
  ),
  {
    kind: 'owner',
    form: 'Niemand: iedereen is bereikbaar en antwoordt op tijd.',
    faults: (_, truth) => (silentOwners(truth).length === 0 ? [] : ['somebody has never answered']),
  },
  // What can be done about them.
  ...[
    'Vraag {who:text} nu om antwoord',
    'Geef acties van {who:text} aan een ander',
    'Geef acties van {who:text} meer tijd of een andere actiehouder',
    'Zet het goede mailadres van {who:text} in het adresboek',
  ].map((form): PlanPattern => ({
    kind: 'owner',
    form,
    faults: (found, truth) =>
      truth.all().some((one) => isOpen(one) && one.owner.name === found.text('who'))
        ? []
        : ['they answer for no open action'],
  })),
];

function isOpen({ phase }: Standing): boolean {
  return phase === 'running' || phase === 'paused';
}

function byOwner(truth: Truth): Standing[][] {
  const owners = new Set(truth.all().map(({ owner }) => owner.id));
  return [...owners].map((id) => truth.all().filter(({ owner }) => owner.id === id));
}

/** Of each who has open actions, was mailed, and answered about none, ever. */
function silentOwners(truth: Truth): Standing[][] {
  return byOwner(truth).filter(
    (all) =>
      all.every((one) => truth.contact(one).lastAnswer === null) && mailedOn(all, truth).length > 0,
  );
}

function mailedOn(all: Standing[], truth: Truth): string[] {
  const days = all
    .filter(isOpen)
    .flatMap((one) => one.moments.flatMap((moment) => truth.contact(one, moment).mailedOn));
  return [...new Set(days)].sort();
}

const months = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni'],
  ...['juli', 'augustus', 'september', 'oktober', 'november', 'december'],
];

function carries(open: Standing[], found: Found): boolean {
  if (open.length !== found.number('open')) return false;
  const [name = ''] = found.text('month').split(' ');
  if (name === '') return true;
  const due = open.flatMap((one) =>
    one.action.momentKind === 'deadline' ? one.open.map(({ dueOn }) => dueOn) : [],
  );
  const isThen = (dueOn: string) => months[Number(dueOn.slice(5, 7)) - 1] === name;
  return due.filter(isThen).length === found.number('due');
}
