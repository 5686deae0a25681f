/** A theme of a plan: what it is for, and what its actions cost by the plan. */

import type { Goal, Theme } from '../domain/plan/plan.ts';
import type { Scaling } from '../domain/plan/scaling.ts';
import type { Db } from './client.ts';
import { fromJson } from './json.ts';

export interface ThemeDetails {
  key: string;
  name: string;
  kind: Theme['kind'];
  goals: Goal[];
  scaling: Scaling | null;
  /** Costs of all its actions together, as planned. */
  plannedCents: number;
  /** As printed in the plan; null where it prints none. */
  statedTotalCents: number | null;
}

export type ThemeName = Pick<ThemeDetails, 'key' | 'name'>;

/** In the order of the plan. */
export async function listThemes(db: Db, planId: string): Promise<ThemeName[]> {
  const select = { key: true, name: true };
  return db.theme.findMany({ where: { planId }, select, orderBy: { position: 'asc' } });
}

export type ThemeGoals = Pick<ThemeDetails, 'key' | 'name' | 'goals' | 'scaling'>;

/** In the order of the plan, with what each is for. */
export async function listThemeGoals(db: Db, planId: string): Promise<ThemeGoals[]> {
  const select = { key: true, name: true, goals: true, scaling: true };
  const rows = await db.theme.findMany({ where: { planId }, select, orderBy: { position: 'asc' } });
  return rows.map(({ goals, scaling, ...row }) => ({
    ...row,
    goals: fromJson<Goal[]>(goals),
    scaling: fromJson<Scaling | null>(scaling),
  }));
}

/** Null for a theme of another plan. */
export async function readTheme(db: Db, planId: string, key: string): Promise<ThemeDetails | null> {
  const row = await db.theme.findFirst({ where: { planId, key } });
  if (row === null) return null;
  const { _sum } = await db.action.aggregate({
    where: { planId, themeId: row.id },
    _sum: { costCents: true },
  });
  return {
    key: row.key,
    name: row.name,
    kind: row.kind === 'priority' ? 'priority' : 'strategic',
    goals: fromJson<Goal[]>(row.goals),
    scaling: fromJson<Scaling | null>(row.scaling),
    plannedCents: _sum.costCents ?? 0,
    statedTotalCents: row.statedTotalCents,
  };
}
