/** A plan file as the programs of this room read it: whole, or with all that is wrong with it. */

import type { Plan } from '../domain/plan/plan.ts';
import { readPlanFile } from '../plans/read.ts';

export function readPlan(path: string, source: string): Plan {
  const read = readPlanFile(source);
  if (read.plan !== null) return read.plan;
  const lines = read.problems.map(
    ({ line, column, found, expected }) =>
      `  regel ${String(line)}, kolom ${String(column)}: gevonden ${found}; verwacht: ${expected}`,
  );
  throw new Error([`Het plan ${path} klopt niet:`, ...lines].join('\n'));
}
