/** What people do with a plan as a whole, and what follows from the order in which they did. */

import type { StatedCounts } from '../ahead/stated-counts.ts';
import type { Instant } from '../calendar.ts';

export const planEventKinds = [
  'plan_loaded',
  /** A version made on the site: see steering.ts. */
  'plan_steered',
  'start_planned',
  'start_withdrawn',
  'version_applied',
  'plan_stopped',
] as const;
export type PlanEventKind = (typeof planEventKinds)[number];

/** There is a version more; nothing happens to the plan. */
export function bringsVersion(kind: PlanEventKind): boolean {
  return kind === 'plan_loaded' || kind === 'plan_steered';
}

export interface PlanEvent {
  id: string;
  kind: PlanEventKind;
  versionId: string | null;
  at: Instant;
  channel: string;
  /** Empty for who did not sign in. */
  author: string;
  reason: string;
  /** What it was said to bring; null where nothing was stated. */
  stated: StatedCounts | null;
  startAt: Instant | null;
  /** When the year of the plan took it up; null while it did not. */
  acceptedAt: Instant | null;
  /** Null while it is not done; of a start that was planned, until its day. */
  carriedOutAt: Instant | null;
}

export interface PlannedStart {
  versionId: string;
  startAt: Instant;
  author: string;
}

/**
 * The start that is still to come: a later one, or another step with the plan, takes its place. The oldest event
 * comes first.
 */
export function plannedStart(events: readonly PlanEvent[]): PlannedStart | null {
  const steps = events.filter(({ kind }) => !bringsVersion(kind));
  const last = steps.reduce<PlanEvent | null>(
    (latest, step) =>
      step.acceptedAt !== null && step.acceptedAt >= (latest?.acceptedAt ?? '') ? step : latest,
    null,
  );
  if (last?.kind !== 'start_planned' || last.carriedOutAt !== null) return null;
  const { versionId, startAt, author } = last;
  return versionId === null || startAt === null ? null : { versionId, startAt, author };
}
