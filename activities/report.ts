/** The half-year report makes itself on its day. */

import { calendarOf, type Instant } from '../domain/calendar.ts';
import { reportNotices } from '../domain/notices/plan-notices.ts';
import { halfYearReport } from '../domain/reports/report.ts';
import { nextReportAt, reportAt } from '../domain/reports/moment.ts';
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
      const calendar = calendarOf(source.rules.calendar);
      const { reports } = source.settings;
      const moments = { reports, calendar: source.rules.calendar };
      const nextWakeAt = nextReportAt(moments, at);
      const due = reports.filter((report) => reportAt(report, calendar) <= at).at(-1);
      if (due === undefined) return { nextWakeAt };
      const today = calendar.dateOf(at);
      const report = halfYearReport(await source.facts(due.half, today), source.previous);
      const contacts = await readContacts(db, source.municipalityId);
      const notices = reportNotices(planId, due.half, contacts.directory, today);
      const { municipalityId } = source;
      const made = { report, notices, contacts, nextWakeAt };
      await storeReport(db, { municipalityId, planId }, made);
      return { nextWakeAt };
    },
  };
}
