/** Plan files as they were loaded, for the pages that show them. */

import type { Instant, IsoDate } from '../domain/calendar.ts';
import { planIdOf } from '../domain/ids.ts';
import type { Absence } from '../domain/plan/absence.ts';
import type { PlanEvent } from '../domain/plan/plan-events.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { mergedPlan, type Existing } from '../domain/plan/existing.ts';
import type { Db } from './client.ts';
import { instant, instantOrNull, isoDateOrNull } from './dates.ts';
import { fromJson } from './json.ts';
import { readAbsences } from './person-contacts.ts';
import { readPlanEvents } from './plan-events.ts';
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
  /** Who loaded it; empty for who did not sign in. */
  loadedBy: string;
}

const mostListed = 50;

/** The newest first, of one municipality; null for those of all. */
export async function listVersions(
  db: Db,
  municipalityId: string | null,
): Promise<VersionListed[]> {
  const rows = await db.planVersion.findMany({
    where: municipalityId === null ? {} : { municipalityId },
    omit: { source: true, content: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: mostListed,
  });
  const ids = rows.map(({ id }) => id);
  const plans = await db.plan.findMany({
    where: { versionId: { in: ids }, stoppedOn: null },
    select: { versionId: true },
  });
  const running = new Set(plans.map(({ versionId }) => versionId));
  const loads = await db.planEvent.findMany({
    where: { kind: { in: ['plan_loaded', 'plan_steered'] }, versionId: { in: ids } },
    select: { versionId: true, author: true },
  });
  const authors = new Map(loads.map(({ versionId, author }) => [versionId, author]));
  return rows.map(({ municipalityName, createdAt, appliedAt, ...row }) => ({
    ...row,
    municipality: municipalityName,
    createdAt: instant(createdAt),
    appliedAt: instantOrNull(appliedAt),
    running: running.has(row.id),
    loadedBy: authors.get(row.id) ?? '',
  }));
}

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
  /** Since when that plan is stopped; null while it runs. */
  stoppedOn: IsoDate | null;
  /** What was done with the plan of this municipality and year, the oldest first. */
  events: PlanEvent[];
  /** Who is away, as far as the municipality is known. */
  absences: readonly Absence[];
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
    stoppedOn: isoDateOrNull(running?.stoppedOn ?? null),
    events: await readPlanEvents(db, planIdOf(municipalityId, year)),
    absences: municipality === null ? [] : await readAbsences(db, municipalityId),
    rehearsal: municipality?.rehearsal ?? false,
  };
}
