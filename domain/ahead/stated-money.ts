/** What a decision frees or takes of the money of a theme, by the plan. */

import { partsOfActionId } from '../ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { World } from './world.ts';

export interface ThemeMoney {
  themeId: string;
  /** What the budget gives it. */
  budgetCents: number;
  /** What its actions cost, those that stopped excepted. */
  plannedCents: { before: number; after: number };
}

export interface StatedMoney {
  /** Only themes for which it makes a difference. */
  themes: ThemeMoney[];
  /** Onvoorzien: what a theme plans over its budget would come from there. */
  contingencyCents: number;
}

/** Of the plan as it becomes. */
export function statedMoney(
  { plannedCents: was }: Planned,
  { plannedCents: becomes }: Planned,
  { budget, themes }: Pick<Plan, 'budget' | 'themes'>,
): StatedMoney {
  return {
    themes: themes.flatMap(({ id: themeId }) => {
      const plannedCents = { before: was.get(themeId) ?? 0, after: becomes.get(themeId) ?? 0 };
      if (plannedCents.before === plannedCents.after) return [];
      const lines = budget.lines.filter((line) => line.themeId === themeId);
      const budgetCents = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
      return [{ themeId, budgetCents, plannedCents }];
    }),
    contingencyCents: budget.contingencyCents,
  };
}

interface Planned {
  plannedCents: ReadonlyMap<string, number>;
}

export function plannedPerTheme({ actions, plan }: World): Map<string, number> {
  const inFile = new Map(plan.actions.map((action) => [action.id, action]));
  const planned = new Map<string, number>();
  for (const [id, { transition }] of actions) {
    const action = inFile.get(partsOfActionId(id).key);
    if (action === undefined || transition.state.phase === 'cancelled') continue;
    const { themeId, costCents } = action;
    planned.set(themeId, (planned.get(themeId) ?? 0) + (costCents ?? 0));
  }
  return planned;
}
