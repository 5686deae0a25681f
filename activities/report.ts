/** What the year of a plan does on its days: the half-year report and its draft make themselves, and people are asked what a half year was. */

import { calendarOf, type Instant, type IsoDate } from '../domain/calendar.ts';
import { dueHalfYearSteps } from '../domain/half-year/steps.ts';
import { halfYearNotices } from '../domain/notices/half-year-notices.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import { reportDraftNotices, reportNotices } from '../domain/notices/plan-notices.ts';
import { nextPlanWakeAt } from '../domain/plan-wake.ts';
import type { Directory } from '../domain/plan/directory.ts';
import type { ReportMoment } from '../domain/plan/plan.ts';
import { dueDraft, reportAt, reportsToMake } from '../domain/reports/moment.ts';
import { snapshotOf } from '../domain/reports/snapshot.ts';
import { readContacts } from '../prisma/person-contacts.ts';
import { readReportSource, type ReportSource, storePlanDay } from '../prisma/report-source.ts';
import type { ActivityDeps } from './deps.ts';

export function reportActivity({ db }: ActivityDeps) {
  return {
    /**
     * Makes the newest report that is due, and takes the newest step of what is asked of a half year; after an outage
     * older ones are passed by (F6).
     */
    async makeReport(input: {
      planId: string;
      at: Instant;
    }): Promise<{ nextWakeAt: Instant | null }> {
      const { planId, at } = input;
      const source = await readReportSource(db, planId);
      const { municipalityId, progress } = source;
      const today = calendarOf(source.rules.calendar).dateOf(at);
      const due = dueReport(source, at);
      const contacts = await readContacts(db, municipalityId);
      const snapshot = due === null ? null : snapshotOf(await source.facts(due.half, today));
      const lastHalf = due?.half ?? progress.lastHalf;
      const draft = dueDraft(source.plan, { ...progress, lastHalf }, today);
      const draftedHalf = draft?.half ?? progress.draftedHalf;
      const halfYearThrough = today > progress.halfYearThrough ? today : progress.halfYearThrough;
      const nextWakeAt = nextPlanWakeAt(source.plan, {
        ...progress,
        lastHalf,
        draftedHalf,
        halfYearThrough,
      });
      const notices = [
        ...(due === null ? [] : reportNotices(planId, due.half, contacts.directory, today)),
        ...(draft === null ? [] : reportDraftNotices(planId, draft, contacts.directory, today)),
        ...halfYearQuestions(source, planId, contacts.directory, today),
      ];
      const made = { snapshot, notices, contacts, nextWakeAt, halfYearThrough, draftedHalf };
      await storePlanDay(db, { municipalityId, planId }, made);
      return { nextWakeAt };
    },
  };
}

function dueReport({ plan, progress }: ReportSource, at: Instant): ReportMoment | null {
  const calendar = calendarOf(plan.calendar);
  const due = reportsToMake(plan, progress).filter((report) => reportAt(report, calendar) <= at);
  return due.at(-1) ?? null;
}

function halfYearQuestions(
  { plan, progress, reportedFte, known }: ReportSource,
  planId: string,
  directory: Directory,
  today: IsoDate,
): AddressedNotice[] {
  const { year, capacity, indicators } = plan;
  const facts = { year, capacity, reportedFte, indicators, known };
  const asking = { ...facts, planId, directory, on: today };
  return dueHalfYearSteps(plan, progress.halfYearThrough, today).flatMap((step) =>
    halfYearNotices(asking, step),
  );
}
