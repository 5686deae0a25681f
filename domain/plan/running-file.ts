/** The plan as it runs, as its file would have it: loaded again, it changes nothing. */

import { existingPlan, type Existing } from './existing.ts';
import type { Plan } from './plan.ts';

/** Null while nothing runs. What was decided about one action (dates, states) is no part of a file. */
export function runningFile(existing: Existing): Plan | null {
  const plan = existingPlan(existing);
  if (plan === null || existing.before === null) return null;
  // Days that another plan closes are its own to say (V6).
  return { ...plan, calendar: existing.before.calendar };
}
