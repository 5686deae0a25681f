/** What somebody is asked for at the end of a half year. */

import type { Half } from '../capacity/lines.ts';
import { type Indicator, isByHand } from './indicator.ts';
import { halfKey, type PeriodKey } from './periods.ts';

/** Of its own area: whatever was said of it, also that it is unknown. */
export interface KnownPeriod {
  indicatorId: string;
  period: PeriodKey;
}

/** Null for what is not asked for at this half year: a year is asked for at its end. */
export function periodToReport({ period }: Indicator, year: number, half: Half): PeriodKey | null {
  switch (period) {
    case 'half_year':
      return halfKey(year, half);
    case 'year':
    case 'two_yearly':
      return half === 2 ? String(year) : null;
    case 'month':
      return null;
  }
}

export interface ReportedIndicator {
  indicator: Indicator;
  period: PeriodKey;
}

export function indicatorsToReport(
  indicators: Indicator[],
  year: number,
  half: Half,
): ReportedIndicator[] {
  return indicators.filter(isByHand).flatMap((indicator) => {
    const period = periodToReport(indicator, year, half);
    return period === null ? [] : [{ indicator, period }];
  });
}

export function missingIndicators(
  indicators: Indicator[],
  known: KnownPeriod[],
  { year, half }: { year: number; half: Half },
): ReportedIndicator[] {
  return indicatorsToReport(indicators, year, half).filter(({ indicator, period }) => {
    const enough = indicator.period === 'two_yearly' ? [period, String(year - 1)] : [period];
    return !known.some((one) => one.indicatorId === indicator.id && enough.includes(one.period));
  });
}
