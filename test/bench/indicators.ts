/** The Dashboard OOV with two hundred indicators of ten years of months, against the SQL it is made of. */

import { createMailer } from '../../activities/mailer.ts';
import { calendarOf } from '../../domain/calendar.ts';
import { silentUntil } from '../../domain/contact/calm.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { monthKey } from '../../domain/indicators/periods.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { selectByKeys } from '../../prisma/action-list.ts';
import type { Db } from '../../prisma/client.ts';
import { addValues, readCurrentValues, type SentValue } from '../../prisma/indicator-values.ts';
import { listThemeGoals } from '../../prisma/plan-themes.ts';
import { activitiesAlone, applyAlone } from './applied.ts';
import { mailTo } from './mail.ts';
import { median, seconds, siteAt, visit } from './page.ts';
import { largePlan } from './plan.ts';
import type { Servers } from './servers.ts';

const municipalityId = 'cijferstad';
const activatedAt = '2024-01-02T08:00:00.000Z';
const [now, today] = ['2024-06-10T10:00:00.000Z', '2024-06-10'];
const years = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023];
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const turns = 15;

export async function measureIndicators({ db, smtpUrl }: Servers) {
  const mailer = createMailer(mailTo(smtpUrl));
  const plan = withIndicators(largePlan(municipalityId, 1000, 100), 200);
  const planId = await applyAlone(db, activitiesAlone(db, mailer), plan, activatedAt);
  mailer.close();
  for (const { id } of plan.indicators) await addTenYears(db, id);
  const app = siteAt(db, now);
  const [pages, queries]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    pages.push(
      await seconds(() => visit(app, `${municipalityId}/2024/dashboard-oov`, 'Indicator 199')),
    );
    queries.push(await seconds(() => readAlone(db, plan, planId)));
  }
  const [indicatorPageSeconds, indicatorSqlSeconds] = [median(pages), median(queries)];
  return {
    indicatorPageSeconds,
    indicatorSqlSeconds,
    indicatorsVsSql: indicatorPageSeconds / indicatorSqlSeconds,
  };
}

function withIndicators(plan: Plan, count: number): Plan {
  return { ...plan, indicators: Array.from({ length: count }, (_, i) => indicator(i)) };
}

/** Two actions should move each. */
function indicator(i: number): Indicator {
  return {
    id: `indicator-${String(i)}`,
    name: `Indicator ${String(i)}`,
    themeId: i % 2 === 0 ? 'jeugd' : 'verkeer',
    unit: 'count',
    kind: 'outcome',
    direction: 'lower',
    level: 'municipality',
    period: 'month',
    source: null,
    target: { value: 20, year: 2024 },
    responsible: null,
    movedBy: [`actie-${String(2 * i)}`, `actie-${String(2 * i + 1)}`],
  };
}

async function addTenYears(db: Db, indicatorId: string): Promise<void> {
  const byHand = { channel: 'file', table: '', readingId: null, authorId: null, author: 'Vos' };
  const values = years.flatMap((year) =>
    months.map((month): SentValue => ({
      indicatorId,
      area: 'own',
      period: monthKey(year, month),
      status: 'final',
      figure: ((year * 7 + month * 13) % 40) + 5,
      population: null,
      explanation: '',
    })),
  );
  await addValues(db, municipalityId, { ...byHand, at: activatedAt }, values);
}

/** What the page asks of the database, and nothing else. */
async function readAlone(db: Db, plan: Plan, planId: string): Promise<void> {
  const calendar = calendarOf(plan.calendar);
  const moment = {
    municipalityId,
    planId,
    today,
    soonUntil: calendar.addWorkingDays(today, 20),
    silentUntil: silentUntil(today, plan.ladder.answerDays, calendar),
  };
  const keys = plan.indicators.flatMap(({ movedBy }) => movedBy);
  await Promise.all([
    listThemeGoals(db, planId),
    readCurrentValues(db, municipalityId),
    selectByKeys(db, moment, keys),
  ]);
}
