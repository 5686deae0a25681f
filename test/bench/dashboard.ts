/** The dashboard of a plan with 10,000 actions, as a page, against the SQL it is made of. */

import { createMailer } from '../../activities/mailer.ts';
import { calendarOf } from '../../domain/calendar.ts';
import { silentUntil } from '../../domain/contact/calm.ts';
import { readOverview } from '../../prisma/action-overview.ts';
import { activitiesAlone, applyAlone } from './applied.ts';
import { mailTo } from './mail.ts';
import { median, seconds, siteAt, visitOverview } from './page.ts';
import { largePlan } from './plan.ts';
import type { Servers } from './servers.ts';

const municipalityId = 'schermstad';
/** A quarter of the actions is too late, a quarter is due soon. */
const now = '2024-06-10T10:00:00.000Z';
const turns = 15;

export async function measureDashboard({ db, smtpUrl }: Servers) {
  const mailer = createMailer(mailTo(smtpUrl));
  const plan = largePlan(municipalityId, 10_000, 200);
  const activities = activitiesAlone(db, mailer);
  const planId = await applyAlone(db, activities, plan, '2024-01-02T08:00:00.000Z');
  mailer.close();
  const app = siteAt(db, now);
  const today = '2024-06-10';
  const calendar = calendarOf(plan.calendar);
  const soonUntil = calendar.addWorkingDays(today, 20);
  const moment = {
    municipalityId,
    planId,
    today,
    soonUntil,
    silentUntil: silentUntil(today, plan.ladder.answerDays, calendar),
  };
  const [pages, queries]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    pages.push(await seconds(() => visitOverview(app, municipalityId)));
    queries.push(await seconds(() => readOverview(db, moment)));
  }
  const [pageSeconds, sqlSeconds] = [median(pages), median(queries)];
  return { pageSeconds, sqlSeconds, dashboardVsSql: pageSeconds / sqlSeconds };
}
