/** What somebody may report of the capacity of a half year, by the link in their mail. */

import type { Instant, IsoDate } from '../../domain/calendar.ts';
import { capacityLines } from '../../domain/capacity/lines.ts';
import { type ComparedLine, compareCapacity } from '../../domain/capacity/reported.ts';
import { linesOf } from '../../domain/half-year/responsible.ts';
import type { HalfYearLink } from '../../prisma/half-year-links.ts';
import { readCapacityReports, type RecordedFte } from '../../prisma/capacity-reports.ts';
import type { PlanHeader } from '../../prisma/plan-headers.ts';
import type { Deps } from '../site/deps.ts';
import { halfYearReader } from './half-year-reader.ts';

export interface CapacityContext {
  link: HalfYearLink;
  plan: PlanHeader;
  path: string;
  now: Instant;
  today: IsoDate;
  /** None when somebody else reports them now. */
  compared: ComparedLine<RecordedFte>[];
}

/** Null for a link that does not exist, or whose reader left. */
export async function capacityContext(deps: Deps, token: string): Promise<CapacityContext | null> {
  const reader = await halfYearReader(deps, token, 'capacity');
  if (reader === null) return null;
  const { link, plan, directory, now, today } = reader;
  const { planId, half, contact } = link;
  const all = capacityLines(plan.settings.capacity);
  const reports = await readCapacityReports(deps.db, planId);
  const own = linesOf(contact.key, all, directory, today);
  const compared = compareCapacity(own, reports, half);
  return { link, plan, path: `/a/${token}/capaciteit`, now, today, compared };
}
