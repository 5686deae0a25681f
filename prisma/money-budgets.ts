/** What each version of a plan gave its pots: for since when one runs over. */

import type { Instant } from '../domain/calendar.ts';
import { type Pot, potsOf } from '../domain/money/pots.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Tx } from './client.ts';
import { instant } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { readRows } from './json.ts';

interface BudgetRow extends Pick<Plan, 'budget' | 'themes'> {
  at: string;
}

/** Of the versions that ran, the oldest first. */
export async function readBudgets(
  db: Tx,
  municipalityId: string,
  planId: string,
): Promise<{ at: Instant; pots: Pot[] }[]> {
  const rows = await readRows<BudgetRow>(
    db,
    Prisma.sql`
      SELECT v."appliedAt" AS "at", v."content"->'budget' AS "budget", v."content"->'themes' AS "themes"
      FROM "PlanVersion" v JOIN "Plan" p ON p."municipalityId" = v."municipalityId" AND p."year" = v."year"
      WHERE v."municipalityId" = ${municipalityId} AND p."id" = ${planId} AND v."appliedAt" IS NOT NULL
      ORDER BY v."appliedAt"`,
  );
  return rows.map(({ at, budget, themes }) => ({
    at: instant(new Date(at)),
    pots: potsOf(budget, themes),
  }));
}
