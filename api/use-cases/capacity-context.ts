/** What somebody may report of the capacity of a half year, by the link in their mail. */

import { calendarOf, type Instant, type IsoDate } from '../../domain/calendar.ts';
import { capacityLines } from '../../domain/capacity/lines.ts';
import { type ComparedLine, compareCapacity } from '../../domain/capacity/reported.ts';
import { linesOf } from '../../domain/half-year/responsible.ts';
import { hasLeft } from '../../domain/plan/directory.ts';
import { type HalfYearLink, readHalfYearLink } from '../../prisma/half-year-links.ts';
import { readCapacityReports, type RecordedFte } from '../../prisma/capacity-reports.ts';
import { readContacts } from '../../prisma/person-contacts.ts';
import { findPlan, type PlanHeader } from '../../prisma/plan-headers.ts';
import type { Deps } from '../site/deps.ts';

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
  if (!/^[\w-]{43}$/.test(token)) return null;
  const link = await readHalfYearLink(deps.db, token, 'capacity');
  if (link === null) return null;
  const { municipalityId, planId, half, contact } = link;
  const plan = await findPlan(deps.db, municipalityId, Number(planId.split('/').at(-1)));
  if (plan === null) return null;
  const now = deps.now();
  const today = calendarOf(plan.days.calendar).dateOf(now);
  if (hasLeft(contact, today)) return null;
  const { directory } = await readContacts(deps.db, municipalityId);
  const all = capacityLines(plan.settings.capacity);
  const reports = await readCapacityReports(deps.db, planId);
  const own = linesOf(contact.key, all, directory, today);
  const compared = compareCapacity(own, reports, half);
  return { link, plan, path: `/a/${token}/capaciteit`, now, today, compared };
}
