/**
 * What a decision was stated to bring, before it was taken. Of the day it was counted; whether it came out is what
 * readKeptStatements and the property tests of domain/ahead are for.
 */

import { usedBy } from '../money.ts';
import { differs, type Pattern, type PlanPattern } from '../pattern.ts';
import type { ActionRow, Rows } from '../rows.ts';

const forms = [
  'Meer tijd, tot {until:date}: {counts:text}.',
  'Afschalen, met dezelfde datum: {counts:text}.',
  'Afschalen, tot {until:date}: {counts:text}.',
  '[Een andere actiehouder|Stoppen|Accepteren als klaar]: {counts:text}.',
  'Aanhouden: er verandert niets, daarna nog {counts:text}.',
  'Aanhouden: er verandert niets, tot en met {until:date} nog {counts:text}.',
];

export const optionPatterns: Pattern[] = [
  ...forms.map((form): Pattern => ({ kind: 'option', form, faults: () => [] })),
  {
    kind: 'option',
    // Of what the plan has for it, what was neither committed nor spent.
    form: '{money:money} komt vrij.',
    faults: (found, { truth: { rows }, standing: { action } }) => {
      const possible = freedAtAnyTime(rows, action);
      const written = found.cents('money');
      return possible.includes(written) ? [] : differs('freed', written, possible.at(-1) ?? 0);
    },
  },
];

/** After each entry: a paper that was frozen has what there was on its day. */
function freedAtAnyTime({ moneyEntries }: Rows, { id, costCents }: ActionRow): number[] {
  const key = id.split('/').at(-1);
  return ['', ...moneyEntries.map(({ at }) => at).sort()].map((until) => {
    const known = moneyEntries.filter(({ at }) => at <= until);
    const used = usedBy({ moneyEntries: known }, ({ actionKey }) => actionKey === key);
    return (costCents ?? 0) - used.committedCents - used.spentCents;
  });
}

/** In a report: about the plan, and not about one action. */
export const statedPlanPatterns: PlanPattern[] = [
  {
    kind: 'stated_consequences',
    form: 'Besloten op {decided:date} met deze gevolgen: {counts:text}.',
    faults: () => [],
  },
  {
    kind: 'stated_consequences',
    form: 'Door: {who:text}.',
    faults: (found, { rows }) =>
      rows.people.some(({ name }) => name === found.text('who')) ? [] : ['nobody of that name'],
  },
];
