/** The half-year report makes itself on its day. */

import { calendarOf, type Instant } from '../domain/calendar.ts';
import { reportNotices } from '../domain/notices/plan-notices.ts';
import { halfYearReport } from '../domain/reports/report.ts';
import { nextReportAt, reportAt, reportsToMake } from '../domain/reports/moment.ts';
import { readContacts } from '../prisma/person-contacts.ts';
import { readReportSource, storeReport } from '../prisma/report-source.ts';
import type { ActivityDeps } from './deps.ts';

export function reportActivity({ db }: ActivityDeps) {
  return {
    /** Makes the newest report that is due; after an outage an older one is passed by (F6). */
    async makeReport(input: {
      planId: string;
      at: Instant;
    }): Promise<{ nextWakeAt: Instant | null }> {
      const { planId, at } = input;
      const source = await readReportSource(db, planId);
      const { municipalityId, progress } = source;
      const plan = { calendar: source.rules.calendar, reports: source.settings.reports };
      const calendar = calendarOf(plan.calendar);
      const due = reportsToMake(plan, progress)
        .filter((report) => reportAt(report, calendar) <= at)
        .at(-1);
      if (due === undefined) return { nextWakeAt: nextReportAt(plan, progress) };
      const nextWakeAt = nextReportAt(plan, { ...progress, lastHalf: due.half });
      const today = calendar.dateOf(at);
      const report = halfYearReport(await source.facts(due.half, today), source.previous);
      const contacts = await readContacts(db, municipalityId);
      const notices = reportNotices(planId, due.half, contacts.directory, today);
      const made = { report, notices, contacts, nextWakeAt };
      await storeReport(db, { municipalityId, planId }, made);
      return { nextWakeAt };
    },
  };
}
