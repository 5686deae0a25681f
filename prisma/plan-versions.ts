/** Plan files as they were loaded, for the pages that show them. */

import type { Instant } from '../domain/calendar.ts';
import { planIdOf } from '../domain/ids.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { mergedPlan, type Existing } from '../domain/plan/existing.ts';
import type { Db } from './client.ts';
import { instant, instantOrNull } from './dates.ts';
import { fromJson } from './json.ts';
import { readExisting } from './plan-existing.ts';

export interface VersionListed {
  id: string;
  municipality: string;
  municipalityId: string;
  year: number;
  title: string;
  createdAt: Instant;
  appliedAt: Instant | null;
  running: boolean;
}

const mostListed = 50;

/** The newest first. */
export async function listVersions(db: Db): Promise<VersionListed[]> {
  const rows = await db.$queryRaw<ListedRow[]>`
    SELECT v."id", v."municipalityId", v."year", v."createdAt", v."appliedAt",
      v."content"->>'title' AS "title", v."content"->'municipality'->>'name' AS "municipality",
      p."id" IS NOT NULL AS "running"
    FROM "PlanVersion" v LEFT JOIN "Plan" p ON p."versionId" = v."id"
    ORDER BY v."createdAt" DESC, v."id" LIMIT ${mostListed}`;
  return rows.map((row) => ({
    ...row,
    createdAt: instant(row.createdAt),
    appliedAt: instantOrNull(row.appliedAt),
  }));
}

type ListedRow = Omit<VersionListed, 'createdAt' | 'appliedAt'> & {
  createdAt: Date;
  appliedAt: Date | null;
};

export interface PlanVersion {
  id: string;
  source: string;
  /** As it was loaded. */
  file: Plan;
  /** What runs once it is applied: the file, and what was changed outside it. */
  plan: Plan;
  existing: Existing;
  /** The version that the plan of this municipality and year runs by, where there is one. */
  runningId: string | null;
  /** A municipality in a rehearsal stays in it. */
  rehearsal: boolean;
}

export async function findVersion(db: Db, id: string): Promise<PlanVersion | null> {
  const row = await db.planVersion.findUnique({ where: { id } });
  if (row === null) return null;
  const { source, content, municipalityId, year } = row;
  const file = fromJson<Plan>(content);
  const existing = await readExisting(db, file);
  const municipality = await db.municipality.findUnique({ where: { id: municipalityId } });
  const running = await db.plan.findUnique({ where: { id: planIdOf(municipalityId, year) } });
  return {
    id,
    source,
    file,
    plan: mergedPlan(file, existing),
    existing,
    runningId: running?.versionId ?? null,
    rehearsal: municipality?.rehearsal ?? false,
  };
}
