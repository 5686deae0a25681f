/** Who put actions into a plan that ran, and why: they started with a version that was made on the site. */

import type { Instant } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { instant } from './dates.ts';

export interface Origin {
  author: string;
  reason: string;
}

/** By the moment at which such a version was put on. */
export async function readOrigins(db: Db, planId: string): Promise<ReadonlyMap<Instant, Origin>> {
  const rows = await db.planEvent.findMany({
    where: { planId, kind: { in: ['plan_steered', 'version_applied'] } },
  });
  const steered = new Map(
    rows.filter(({ kind }) => kind === 'plan_steered').map((row) => [row.versionId, row]),
  );
  return new Map(
    rows.flatMap(({ kind, versionId, carriedOutAt }): [Instant, Origin][] => {
      const made = steered.get(versionId);
      if (kind !== 'version_applied' || made === undefined || carriedOutAt === null) return [];
      return [[instant(carriedOutAt), { author: made.author, reason: made.reason }]];
    }),
  );
}
