/** When each workflow wakes next: what the pages show and what a rehearsal's conductor asks for. */

import type { Instant } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { instant, instantColumn } from './dates.ts';

/** `keep` leaves a moment that is set already: the rounds know better. */
export async function setNextRound(
  db: Db,
  municipalityId: string,
  at: Instant,
  present: 'keep' | 'replace',
): Promise<void> {
  await db.municipality.updateMany({
    where: present === 'keep' ? { id: municipalityId, nextRoundAt: null } : { id: municipalityId },
    data: { nextRoundAt: instantColumn(at) },
  });
}

export interface DueTimer {
  kind: 'action' | 'plan' | 'meeting' | 'round';
  /** Of the action, the plan, the meeting or the municipality. */
  id: string;
  at: Instant;
}

/** The due timers of one municipality up to and including an instant, earliest first. */
export async function dueTimersUntil(
  db: Db,
  municipalityId: string,
  until: Instant,
): Promise<DueTimer[]> {
  const last = instantColumn(until);
  const rows = await db.$queryRaw<(Omit<DueTimer, 'at'> & { at: Date })[]>`
    SELECT * FROM (
      SELECT 'action' AS kind, "id", "nextWakeAt" AS at FROM "Action"
      WHERE "municipalityId" = ${municipalityId}
      UNION ALL
      SELECT 'meeting', "id", "nextWakeAt" FROM "Meeting" WHERE "municipalityId" = ${municipalityId}
      UNION ALL
      SELECT 'plan', "id", "nextWakeAt" FROM "Plan" WHERE "municipalityId" = ${municipalityId}
      UNION ALL
      SELECT 'plan', e."planId", e."startAt" FROM "PlanEvent" e
      WHERE e."municipalityId" = ${municipalityId} AND e."kind" = 'start_planned' AND e."startAt" IS NOT NULL
        AND e."acceptedAt" IS NOT NULL AND e."carriedOutAt" IS NULL AND NOT EXISTS (
          SELECT 1 FROM "PlanEvent" n WHERE n."planId" = e."planId" AND n."kind" NOT IN ('plan_loaded', 'plan_steered')
            AND (n."acceptedAt", n."id") > (e."acceptedAt", e."id"))
      UNION ALL
      SELECT 'round', "id", "nextRoundAt" FROM "Municipality" WHERE "id" = ${municipalityId}
    ) AS wake WHERE at <= ${last} ORDER BY at, kind, id`;
  return rows.map(({ at, ...wake }) => ({ ...wake, at: instant(at) }));
}
