/** Actions to name with money: what they cost by the plan, and whose pot it is. */

import type { Tx } from './client.ts';

export interface ActionCost {
  key: string;
  shortName: string;
  themeKey: string;
  /** By the plan; null where it says "-". */
  costCents: number | null;
}

export async function readActionCosts(db: Tx, planId: string): Promise<ActionCost[]> {
  const rows = await db.action.findMany({
    where: { planId },
    orderBy: { position: 'asc' },
    select: { key: true, shortName: true, costCents: true, theme: { select: { key: true } } },
  });
  return rows.map(({ theme, ...row }) => ({ ...row, themeKey: theme.key }));
}

export async function isActionOf(db: Tx, planId: string, key: string): Promise<boolean> {
  return (await db.action.count({ where: { planId, key } })) > 0;
}
