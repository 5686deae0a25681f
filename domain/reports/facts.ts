/** All that a frozen half year is made from; kept with it. */

import type { ReportRemark } from './remarks.ts';
import type { HalfYearReport, ReportInput } from './report.ts';

export interface ReportFacts {
  input: ReportInput;
  /** Of the half year before, as it was frozen. */
  previous: HalfYearReport | null;
  remarks: ReportRemark[];
  /** By action, the number of the last decision about it that was counted. */
  countedThrough: Record<string, number>;
  /** People of the directory and every address in it: what the version of the council must not hold. */
  names: string[];
}
