/** What was stated of changes to the plan itself before they were made: from the site, or by a loaded file. */

import type { StatedCounts } from '../ahead/stated-counts.ts';
import type { PlanEvent } from '../plan/plan-events.ts';

export interface SteeredChange {
  stated: StatedCounts;
  /** Who put it on; empty for who did not sign in. */
  author: string;
  /** As it was written with the change; empty for a file that was loaded. */
  reason: string;
}

/** Of what was carried out, the oldest first. */
export function steeredChanges(events: readonly PlanEvent[]): SteeredChange[] {
  return events.flatMap(({ kind, versionId, carriedOutAt, stated, author }) => {
    if (kind !== 'version_applied' || stated === null || carriedOutAt === null) return [];
    const steered = events.find(
      (event) => event.kind === 'plan_steered' && event.versionId === versionId,
    );
    return [{ stated, author, reason: steered?.reason ?? '' }];
  });
}
