/** Who opened the link of a mail that asks what a half year was, and the plan that it is about. */

import { calendarOf, type Instant, type IsoDate } from '../../domain/calendar.ts';
import type { HalfYearSubject } from '../../domain/half-year/missing.ts';
import { type Directory, hasLeft } from '../../domain/plan/directory.ts';
import { type HalfYearLink, readHalfYearLink } from '../../prisma/half-year-links.ts';
import { readContacts } from '../../prisma/person-contacts.ts';
import { findPlan, type PlanHeader } from '../../prisma/plan-headers.ts';
import type { Deps } from '../site/deps.ts';

export interface HalfYearReader {
  link: HalfYearLink;
  plan: PlanHeader;
  directory: Directory;
  now: Instant;
  today: IsoDate;
}

/** Null for a link that does not exist, or whose reader left. */
export async function halfYearReader(
  deps: Deps,
  token: string,
  subject: HalfYearSubject,
): Promise<HalfYearReader | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const link = await readHalfYearLink(deps.db, token, subject);
  if (link === null) return null;
  const { municipalityId, planId, contact } = link;
  const plan = await findPlan(deps.db, municipalityId, Number(planId.split('/').at(-1)));
  if (plan === null) return null;
  const now = deps.now();
  const today = calendarOf(plan.days.calendar).dateOf(now);
  if (hasLeft(contact, today)) return null;
  const { directory } = await readContacts(deps.db, municipalityId);
  return { link, plan, directory, now, today };
}
