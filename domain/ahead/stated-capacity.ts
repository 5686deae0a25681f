/**
 * The fte that the plan has for the themes of a decision, beside how many open actions share it. Which action
 * takes how much of it nobody wrote down, so nothing is said of that.
 */

import { isOpen } from '../action/state.ts';
import { partsOfActionId } from '../ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { World } from './world.ts';

export interface ThemeCapacity {
  themeId: string;
  /** By the lines of the plan. */
  regularFte: number;
  priorityFte: number;
  openActions: { before: number; after: number };
}

export interface Shared {
  /** Of each action the theme. */
  themes: Map<string, string>;
  /** Of each theme how many actions are open. */
  openPerTheme: Map<string, number>;
}

export function sharedCapacity({ plan, actions }: World): Shared {
  const themeOf = new Map(plan.actions.map(({ id, themeId }) => [id, themeId]));
  const themes = new Map<string, string>();
  const openPerTheme = new Map<string, number>();
  for (const [id, { transition }] of actions) {
    const themeId = themeOf.get(partsOfActionId(id).key);
    if (themeId === undefined) continue;
    themes.set(id, themeId);
    if (!isOpen(transition.state.phase)) continue;
    openPerTheme.set(themeId, (openPerTheme.get(themeId) ?? 0) + 1);
  }
  return { themes, openPerTheme };
}

/** Only themes with a line of capacity. */
export function statedCapacity(
  before: Shared,
  after: Shared,
  touched: ReadonlySet<string>,
  { capacity: { lines } }: Pick<Plan, 'capacity'>,
): ThemeCapacity[] {
  const themeIds = [...touched].flatMap(
    (id) => after.themes.get(id) ?? before.themes.get(id) ?? [],
  );
  return [...new Set(themeIds)].sort().flatMap((themeId) => {
    const own = lines.filter((line) => line.themeId === themeId);
    if (own.length === 0) return [];
    return [
      {
        themeId,
        regularFte: own.reduce((sum, { regularFte }) => sum + regularFte, 0),
        priorityFte: own.reduce((sum, { priorityFte }) => sum + priorityFte, 0),
        openActions: {
          before: before.openPerTheme.get(themeId) ?? 0,
          after: after.openPerTheme.get(themeId) ?? 0,
        },
      },
    ];
  });
}
