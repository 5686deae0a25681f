/** The plans that letters speak of: the rest of them only where a letter is about it. */

import type { IsoDate } from '../domain/calendar.ts';
import type { LetterInput, LetterPlan } from '../domain/letters/input.ts';
import type { NoticeTraits } from '../domain/action/notice-traits.ts';
import type { Rules } from '../domain/action/state.ts';
import type { HalfYearReport } from '../domain/reports/report.ts';
import { readMunicipalityReports } from './capacity-reports.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { readKnownPeriods } from './indicator-values.ts';
import { fromJson, readRows } from './json.ts';
import { tvoMeetingsOf } from './municipality-days.ts';
import type { PlanSettings } from './plan-settings.ts';

/** `about` is what the letters are about. */
export async function readLetterPlans(
  db: Db,
  municipalityId: string,
  about: ReadonlySet<NoticeTraits['mail']['about']>,
): Promise<Pick<LetterInput, 'municipality' | 'plans'>> {
  const rows = await readPlanRows(db, municipalityId);
  const isDraft = about.has('report_draft');
  const reports = about.has('report') ? await readReports(db, municipalityId) : [];
  const reported =
    isDraft || about.has('capacity') ? await readMunicipalityReports(db, municipalityId) : [];
  const known =
    isDraft || about.has('indicators') ? await readKnownPeriods(db, municipalityId) : [];
  const plans = rows.map(({ id, year, title, rules, settings, tvoMeetings }): LetterPlan => ({
    id,
    year,
    title,
    rules,
    tvoMeetings: [...tvoMeetings].sort(),
    capacity: settings.capacity,
    indicators: settings.indicators,
    known,
    reportedFte: reported.filter(({ planId }) => planId === id),
    reports: reports.filter(({ planId }) => planId === id),
  }));
  const municipality = rows[0]?.municipality ?? '';
  return { municipality, plans: new Map(plans.map((plan) => [plan.id, plan])) };
}

interface PlanRow extends Pick<LetterPlan, 'id' | 'year' | 'title'> {
  municipality: string;
  rules: Rules;
  settings: PlanSettings;
  tvoMeetings: IsoDate[];
}

async function readPlanRows(db: Db, municipalityId: string): Promise<PlanRow[]> {
  return readRows<PlanRow>(
    db,
    Prisma.sql`
      SELECT p."id", p."year", p."title", p."rules", p."settings", u."name" AS "municipality",
        ${tvoMeetingsOf(Prisma.sql`u."id"`)} AS "tvoMeetings"
      FROM "Plan" p JOIN "Municipality" u ON u."id" = p."municipalityId"
      WHERE p."municipalityId" = ${municipalityId}`,
  );
}

async function readReports(db: Db, municipalityId: string) {
  const rows = await db.report.findMany({
    where: { municipalityId },
    select: { planId: true, half: true, content: true },
  });
  return rows.map(({ planId, half, content }) => ({
    planId,
    half,
    content: fromJson<HalfYearReport>(content),
  }));
}
