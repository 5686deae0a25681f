/** The pots a plan's money lies in: one per theme, one per budget line that has none, and Onvoorzien. */

import { groupBy } from '../group-by.ts';
import type { Budget, Theme } from '../plan/plan.ts';
import { slugOf } from '../slug.ts';

export interface Pot {
  /** Stands in addresses and in the database. */
  key: string;
  name: string;
  /** Null for a pot of no theme. */
  themeKey: string | null;
  /** By the plan, before anything was moved. */
  budgetCents: number;
}

export const contingencyKey = 'contingency';

export function themePotKey(themeKey: string): string {
  return `theme-${themeKey}`;
}

/** In which pot a line of the budget lies. */
export function potKeyOfLine({ themeId, subject }: Omit<BudgetLine, 'amountCents'>): string {
  return themeId === null ? `line-${slugOf(subject)}` : themePotKey(themeId);
}

type BudgetLine = Budget['lines'][number];

/** In the order of the plan, Onvoorzien last. A theme without a line of the budget has an empty pot. */
export function potsOf(budget: Budget, themes: Pick<Theme, 'id' | 'name'>[]): Pot[] {
  return [
    ...themes.map((theme) => themePot(theme, budget)),
    ...linePots(budget),
    contingency(budget),
  ];
}

function themePot({ id, name }: Pick<Theme, 'id' | 'name'>, { lines }: Budget): Pot {
  const own = lines.filter(({ themeId }) => themeId === id);
  return { key: themePotKey(id), name, themeKey: id, budgetCents: sumOf(own) };
}

function linePots({ lines }: Budget): Pot[] {
  const themeless = lines.filter(({ themeId }) => themeId === null);
  const bySubject = groupBy(themeless, ({ subject }) => subject);
  return [...bySubject].map(([subject, own]) => ({
    key: potKeyOfLine({ themeId: null, subject }),
    name: subject,
    themeKey: null,
    budgetCents: sumOf(own),
  }));
}

function contingency({ contingencyCents }: Budget): Pot {
  return {
    key: contingencyKey,
    name: 'Onvoorzien',
    themeKey: null,
    budgetCents: contingencyCents,
  };
}

/** A pot that a later plan file does not have any more: what was spent from it stays. */
export function potWithoutBudget(key: string): Pot {
  return { key, name: key.replace(/^(theme|line)-/, ''), themeKey: null, budgetCents: 0 };
}

function sumOf(lines: { amountCents: number }[]): number {
  return lines.reduce((total, { amountCents }) => total + amountCents, 0);
}
