/** The parts of which plans make a "kosten". */

import type { CostRecurrence } from '../../../domain/plan/plan.ts';

export type CostToken =
  | { kind: 'amount'; cents: number; doubt: string | null }
  | { kind: 'hours' | 'fte'; count: number }
  | { kind: 'recurrence'; recurrence: CostRecurrence }
  | { kind: 'within_budget'; doubt: string | null }
  | { kind: 'unknown'; text: string }
  /** "tot" and "-" between amounts; "en" and "+"; "=". */
  | { kind: 'range' | 'plus' | 'equals' }
  /** Nihil; PM. */
  | { kind: 'none' | 'not_known' };
