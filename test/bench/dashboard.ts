/** The dashboard of a plan with 10,000 actions, as a page, against the SQL it is made of. */

import { createApp } from '../../api/app.ts';
import { readStyles } from '../../api/site/style/themes.ts';
import { createMailer } from '../../activities/mailer.ts';
import { calendarOf } from '../../domain/calendar.ts';
import { readOverview } from '../../prisma/action-overview.ts';
import { activitiesAlone, applyAlone } from './applied.ts';
import { mailTo } from './mail.ts';
import { largePlan } from './plan.ts';
import { secondsSince, type Servers } from './servers.ts';

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
  const app = siteOf(db);
  const soonUntil = calendarOf(plan.calendar).addWorkingDays('2024-06-10', 20);
  const moment = { planId, zone: plan.calendar.zone, today: '2024-06-10', soonUntil };
  const [pages, queries]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    pages.push(await seconds(() => visit(app, `/${municipalityId}/2024`)));
    queries.push(await seconds(() => readOverview(db, municipalityId, moment)));
  }
  const [pageSeconds, sqlSeconds] = [median(pages), median(queries)];
  return { pageSeconds, sqlSeconds, dashboardVsSql: pageSeconds / sqlSeconds };
}

function siteOf(db: Servers['db']): ReturnType<typeof createApp> {
  const unavailable = () => Promise.resolve({ kind: 'unavailable' } as const);
  return createApp({
    db,
    now: () => now,
    baseUrl: 'http://localhost:3000',
    styles: readStyles(null),
    temporal: {
      command: unavailable,
      applyPlan: unavailable,
      mailNow: unavailable,
      isAnswering: () => Promise.resolve(false),
    },
    provider: null,
    contactAddress: null,
    mailboxPath: null,
    temporalUiUrl: null,
    protection: { kind: 'loopback' },
  });
}

async function visit(app: ReturnType<typeof createApp>, path: string): Promise<void> {
  const answer = await app.request(`http://localhost:3000${path}`);
  const html = await answer.text();
  if (answer.status !== 200 || !html.includes('Te laat')) throw new Error(`no dashboard: ${html}`);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return secondsSince(startedAt);
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
