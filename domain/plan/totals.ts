/** The sums of a plan against the totals it prints itself. A difference is reported, not repaired. */

import type { Plan, Problem } from './plan.ts';
import { type Path, warning } from './problems.ts';

export function checkTotals(plan: Plan): Problem[] {
  return [
    ...themeTotals(plan),
    ...budgetLines(plan),
    ...budgetTotal(plan),
    ...capacityTotals(plan),
  ];
}

function themeTotals(plan: Plan): Problem[] {
  return plan.themes.flatMap(({ id, statedTotalCents }, i) => {
    if (statedTotalCents === null) return [];
    const actions = plan.actions.filter(({ themeId }) => themeId === id);
    const cents = sum(actions.map(({ costCents }) => costCents ?? 0));
    return differs(
      ['themas', i, 'totaal'],
      statedTotalCents,
      cents,
      'De acties van dit thema kosten',
    );
  });
}

/** The budget's line of a theme against the theme's own total. */
function budgetLines(plan: Plan): Problem[] {
  return plan.budget.lines.flatMap(({ themeId, amountCents }, i) => {
    const stated = plan.themes.find(({ id }) => id === themeId)?.statedTotalCents ?? null;
    if (stated === null) return [];
    return differs(
      ['begroting', 'regels', i, 'bedrag'],
      amountCents,
      stated,
      'Het thema zelf noemt',
    );
  });
}

function budgetTotal({ budget }: Plan): Problem[] {
  const cents = sum(budget.lines.map(({ amountCents }) => amountCents)) + budget.contingencyCents;
  const says = 'De regels en onvoorzien zijn samen';
  return differs(['begroting', 'totaal'], budget.statedTotalCents, cents, says);
}

function differs(path: Path, statedCents: number, cents: number, says: string): Problem[] {
  if (statedCents === cents) return [];
  return [warning(path, euros(statedCents), `${says} ${euros(cents)}.`)];
}

function capacityTotals({ capacity }: Plan): Problem[] {
  const regular = sum(capacity.lines.map(({ regularFte }) => hundredths(regularFte)));
  const priority = sum(capacity.lines.map(({ priorityFte }) => hundredths(priorityFte)));
  return [
    ...fteDiffers('regulier', hundredths(capacity.statedRegularFte), regular),
    ...fteDiffers('prioriteit', hundredths(capacity.statedPriorityFte), priority),
  ];
}

function fteDiffers(column: string, stated: number, added: number): Problem[] {
  if (stated === added) return [];
  const path = ['capaciteit', 'totaal', column];
  return [warning(path, fte(stated), `De regels zijn samen ${fte(added)}.`)];
}

/** 0,1 + 0,2 is not 0,3 in floating point. */
function hundredths(value: number): number {
  return Math.round(value * 100);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function euros(cents: number): string {
  const whole = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `€ ${whole},${String(cents % 100).padStart(2, '0')}`;
}

function fte(value: number): string {
  return `${(value / 100).toFixed(2).replace('.', ',')} fte`;
}
