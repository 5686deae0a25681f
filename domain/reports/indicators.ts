/** What is measured, in a report: each indicator with its last value and what that is held against. */

import type { IsoDate } from '../calendar.ts';
import { groupBy } from '../group-by.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { type LegalFigure, legalFigures } from '../indicators/legal.ts';
import { yearOf } from '../indicators/periods.ts';
import {
  asksAttention,
  bareValue,
  type IndicatorSummary,
  type IndicatorValue,
  readIndicator,
  summaryOf,
} from '../indicators/values.ts';

export interface ReportIndicator extends IndicatorSummary {
  /** With or without a figure; null where nobody said anything of it. */
  newest: IndicatorValue | null;
  asksAttention: boolean;
}

export interface ReportIndicators {
  /** In the order of the plan. */
  indicators: ReportIndicator[];
  /** The five of the law. */
  legalFigures: LegalFigure[];
}

interface Measured {
  on: IsoDate;
  indicators: Indicator[];
  values: IndicatorValue[];
}

/** Enough for what is measured every two years, the time before included. */
const yearsKept = 5;

/** Of a value only what a report reads: no author, and no word that somebody typed with it. */
export function valuesToFreeze({ on, indicators, values }: Measured): IndicatorValue[] {
  const ids = new Set(indicators.map(({ id }) => id));
  return values
    .filter(({ indicatorId, period }) => {
      return ids.has(indicatorId) && yearOf(period) >= yearOf(on) - yearsKept;
    })
    .map(bareValue);
}

export function reportIndicators({ on, indicators, values }: Measured): ReportIndicators {
  const byIndicator = groupBy(values, ({ indicatorId }) => indicatorId);
  return {
    indicators: indicators.map((one) => reportIndicator(one, byIndicator.get(one.id) ?? [])),
    legalFigures: legalFigures({ indicators, values, through: yearOf(on) - 1 }),
  };
}

function reportIndicator(indicator: Indicator, all: IndicatorValue[]): ReportIndicator {
  const reading = readIndicator(indicator, all);
  const newest = reading.values.at(-1) ?? null;
  return { ...summaryOf(reading), newest, asksAttention: asksAttention(reading) };
}
