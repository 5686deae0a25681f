/** Which figures somebody may fill in, by the link in their mail. */

import type { Instant, IsoDate } from '../../domain/calendar.ts';
import { linesOf } from '../../domain/half-year/responsible.ts';
import { indicatorsToReport, type ReportedIndicator } from '../../domain/indicators/by-hand.ts';
import { currentValues } from '../../domain/indicators/values.ts';
import type { HalfYearLink } from '../../prisma/half-year-links.ts';
import { readCurrentValues, type RecordedValue } from '../../prisma/indicator-values.ts';
import type { PlanHeader } from '../../prisma/plan-headers.ts';
import type { Deps } from '../site/deps.ts';
import { halfYearReader } from './half-year-reader.ts';

export interface OpenIndicator extends ReportedIndicator {
  /** What was filled in before; null for nothing. */
  last: RecordedValue | null;
}

export interface IndicatorContext {
  link: HalfYearLink;
  plan: PlanHeader;
  path: string;
  now: Instant;
  today: IsoDate;
  /** None when somebody else fills them in now. */
  indicators: OpenIndicator[];
}

/** Null for a link that does not exist, or whose reader left. */
export async function indicatorContext(
  deps: Deps,
  token: string,
): Promise<IndicatorContext | null> {
  const reader = await halfYearReader(deps, token, 'indicators');
  if (reader === null) return null;
  const { link, plan, directory, now, today } = reader;
  const { municipalityId, half, contact } = link;
  const reported = indicatorsToReport(plan.settings.indicators, plan.year, half);
  const own = linesOf(contact.key, reported.map(withResponsible), directory, today);
  const values = currentValues(await readCurrentValues(deps.db, municipalityId));
  const indicators = own.map((one) => ({ ...one, last: lastOf(one, values) }));
  return { link, plan, path: `/a/${token}/indicatoren`, now, today, indicators };
}

function withResponsible(one: ReportedIndicator) {
  return { ...one, responsible: one.indicator.responsible };
}

function lastOf(
  { indicator, period }: ReportedIndicator,
  values: RecordedValue[],
): RecordedValue | null {
  const isSame = (one: RecordedValue) =>
    one.indicatorId === indicator.id && one.area === 'own' && one.period === period;
  return values.find(isSame) ?? null;
}
