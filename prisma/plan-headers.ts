/** Which plans there are, and what a page must know before it can speak of one. */

import type { Rules } from '../domain/action/state.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { planIdOf } from '../domain/ids.ts';
import type { Db, Tx } from './client.ts';
import { isoDate } from './dates.ts';
import { fromJson } from './json.ts';
import { type MunicipalityDays, readMunicipalityDays } from './municipality-days.ts';
import type { PlanSettings } from './plan-settings.ts';

export interface MunicipalityHeader {
  municipality: { id: string; name: string };
  /** Its time is not the real one. */
  rehearsal: boolean;
}

export interface PlanHeader extends MunicipalityHeader {
  planId: string;
  year: number;
  title: string;
  activatedOn: IsoDate;
  rules: Rules;
  settings: PlanSettings;
  /** Of the municipality, whichever of its plans says so. */
  days: MunicipalityDays;
}

const place = { select: { id: true, name: true, rehearsal: true } } as const;

export async function findPlan(
  db: Tx,
  municipalityId: string,
  year: number,
): Promise<PlanHeader | null> {
  const id = planIdOf(municipalityId, year);
  const row = await db.plan.findUnique({ where: { id }, include: { municipality: place } });
  const days = await readMunicipalityDays(db, municipalityId);
  if (row === null || days === null) return null;
  return {
    ...placeOf(row.municipality),
    planId: row.id,
    year: row.year,
    title: row.title,
    activatedOn: isoDate(row.activatedOn),
    rules: fromJson<Rules>(row.rules),
    settings: fromJson<PlanSettings>(row.settings),
    days,
  };
}

/** The latest plan of a municipality, for pages that are about no year. */
export async function latestPlan(db: Tx, municipalityId: string): Promise<PlanHeader | null> {
  const row = await db.plan.findFirst({
    where: { municipalityId },
    orderBy: { year: 'desc' },
    select: { year: true },
  });
  return row === null ? null : findPlan(db, municipalityId, row.year);
}

export interface PlanListed {
  municipality: { id: string; name: string };
  year: number;
  title: string;
}

/** Of one municipality; null for those of all. */
export async function listPlans(db: Db, municipalityId: string | null): Promise<PlanListed[]> {
  return db.plan.findMany({
    where: municipalityId === null ? {} : { municipalityId },
    select: { year: true, title: true, municipality: { select: { id: true, name: true } } },
    orderBy: [{ municipality: { name: 'asc' } }, { year: 'desc' }],
  });
}

function placeOf(row: { id: string; name: string; rehearsal: boolean }): MunicipalityHeader {
  const { id, name, rehearsal } = row;
  return { municipality: { id, name }, rehearsal };
}
