import type { Plan } from '../domain/plan/plan.ts';

/** What of a plan is not in tables of its own; see `Plan.settings`. */
export type PlanSettings = Pick<
  Plan,
  'budget' | 'capacity' | 'indicators' | 'meetings' | 'reports' | 'roundAt'
>;
