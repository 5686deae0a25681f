/** A plan of another make than those that the rules were tuned on, with what its maker meant by it. */

import type { CorpusPlan } from '../corpus-plan.ts';
import type { MeantAction } from '../meanings.ts';

export interface OtherPlan extends CorpusPlan {
  /** Of which year the draft is; null where the document says so itself. */
  chosenYear: number | null;
  /** The years that it is about. */
  years: number[];
  meant: MeantAction[];
}
