/** Every figure of a report, and what adds up to it: whoever doubts one can look. */

import type { ReportFacts } from '../facts.ts';
import type { HalfYearReport } from '../report.ts';
import { actionFigures } from './actions.ts';
import { capacityFigures } from './capacity.ts';
import type { Figure } from './figure.ts';
import { indicatorFigures } from './indicators.ts';
import { moneyFigures } from './money.ts';
import { themeFigures } from './themes.ts';

interface Reported {
  report: HalfYearReport;
  facts: Pick<ReportFacts, 'input'>;
}

/** Of a report's page, in its order; nothing of what nothing adds up to. */
export function figuresOf({ report, facts }: Reported): Figure[] {
  return [
    ...actionFigures(report, facts.input),
    ...moneyFigures(report, facts),
    ...capacityFigures(facts.input),
    ...indicatorFigures(report),
    ...themeFigures(report),
  ].filter(({ lines }) => lines.length > 0);
}
