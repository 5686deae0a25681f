/** What is foreseen is held against what came: it happened on that day, or something came between. */

import { differs, type About, type Found, type Pattern } from '../pattern.ts';
import type { EventRow } from '../rows.ts';

export const steps: Partial<Record<string, string>> = {
  'naar het TVO': 'escalation',
  'wacht op besluit': 'undecided',
  'laatste herinnering': 'last_call',
  'te laat': 'overdue',
  herinnering: 'reminder',
  evaluatiemoment: 'evaluation',
  voortgangsvraag: 'check_in',
};

/** By the clock alone: whoever does something changes what comes. */
const byClock = ['step_sent', 'step_skipped', 'action_escalated'];

export const foreseenPatterns: Pattern[] = [
  ...['Als er niets verandert, gaat dit', 'Als er niets verandert, gaat deze actie'].map(toTvo),
  toTvo('Is de evaluatie er dan niet, dan gaat [de|deze] actie'),
  toTvo('Is dat dan niet klaar gemeld, dan gaat deze actie'),
  toTvo('Is de actie dan niet klaar gemeld, dan gaat die'),
  {
    kind: 'goes_to_tvo',
    form: 'Zonder antwoord naar het TVO op {on:date}.',
    faults: (found, about) => foreseen(found, about, 'escalation'),
  },
  {
    // Of the day of the decision; whether it came out is what readKeptStatements is for.
    kind: 'stated_consequences',
    form: 'Besloten op {decided:date} met deze gevolgen: {counts:text}.',
    faults: () => [],
  },
  {
    kind: 'next_step',
    form: 'Hierna: {step:text}, {on:date}.',
    faults: (found, about) => foreseen(found, about, steps[found.text('step')] ?? ''),
  },
];

function toTvo(opening: string): Pattern {
  return {
    kind: 'goes_to_tvo',
    form: `${opening} op {on:date} naar het TVO.`,
    faults: (found, about) => foreseen(found, about, 'escalation'),
  };
}

function foreseen(found: Found, about: About, step: string): string[] {
  const on = found.date('on');
  return on === null ? ['no such day'] : comes(about, on, step);
}

export function comes({ truth, standing, later }: About, on: string, step: string): string[] {
  const dayOf = ({ at }: EventRow) => truth.days.dayOf(at);
  const coming = later.events.filter(
    (event) => event.actionId === standing.action.id && event.at > truth.at,
  );
  const isStep = (event: EventRow) =>
    step === 'escalation' ? event.kind === 'action_escalated' : event.data['step'] === step;
  const happened = coming.some((event) => dayOf(event) === on && isStep(event));
  const changed = coming.some((event) => dayOf(event) <= on && !byClock.includes(event.kind));
  const isBeyond = on > truth.days.dayOf(later.until);
  return happened || changed || isBeyond ? [] : differs(`${step} on`, on, null);
}
