/** What was measured: each time another value, a new row; the last about a period counts, the others stay. */

import type { Instant } from '../domain/calendar.ts';
import type { KnownPeriod } from '../domain/indicators/by-hand.ts';
import {
  areas,
  type IndicatorValue,
  type NewValue,
  nextValue,
  placeOf,
  valueStatuses,
} from '../domain/indicators/values.ts';
import type { Db, Tx } from './client.ts';
import { instant, instantColumn } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { readRows } from './json.ts';

/** Where a value came from, and when. */
export interface ValueOrigin {
  /** mail (a link), page, file, api or open_data */
  channel: string;
  /** The table of open data; empty for the others. */
  table: string;
  /** What was received from it, as it came; null for the others. */
  readingId: string | null;
  authorId: string | null;
  /** Empty in local mode, and for open data. */
  author: string;
  at: Instant;
}

export type RecordedValue = IndicatorValue & ValueOrigin & { explanation: string };

/** Of all indicators of a municipality, the values that count: one statement, whatever their number. */
export async function readCurrentValues(db: Tx, municipalityId: string): Promise<RecordedValue[]> {
  const rows = await readRows<ValueRow>(
    db,
    Prisma.sql`
      SELECT DISTINCT ON ("indicatorId", "area", "period") * FROM "IndicatorValue"
      WHERE "municipalityId" = ${municipalityId}
      ORDER BY "indicatorId", "area", "period", "at" DESC, "id" DESC`,
  );
  return rows.map(valueOf);
}

/** Those that count of the indicators among `sent`. */
async function readValuesOf(
  db: Tx,
  municipalityId: string,
  sent: NewValue[],
): Promise<RecordedValue[]> {
  const ids = [...new Set(sent.map(({ indicatorId }) => indicatorId))];
  const rows = await readRows<ValueRow>(
    db,
    Prisma.sql`
      SELECT DISTINCT ON ("indicatorId", "area", "period") * FROM "IndicatorValue"
      WHERE "municipalityId" = ${municipalityId} AND "indicatorId" = ANY(${ids}::text[])
      ORDER BY "indicatorId", "area", "period", "at" DESC, "id" DESC`,
  );
  return rows.map(valueOf);
}

/** Of what was anything said, be it that it is unknown. */
export async function readKnownPeriods(db: Tx, municipalityId: string): Promise<KnownPeriod[]> {
  return db.indicatorValue.findMany({
    where: { municipalityId, area: 'own', channel: { not: 'open_data' } },
    select: { indicatorId: true, period: true },
    distinct: ['indicatorId', 'period'],
  });
}

/** All of some indicators, as they came. */
export async function readHistories(
  db: Tx,
  municipalityId: string,
  indicatorIds: string[],
): Promise<RecordedValue[]> {
  const rows = await readRows<ValueRow>(
    db,
    Prisma.sql`
      SELECT * FROM "IndicatorValue"
      WHERE "municipalityId" = ${municipalityId} AND "indicatorId" = ANY(${indicatorIds}::text[])
      ORDER BY "at", "id"`,
  );
  return rows.map(valueOf);
}

interface ValueRow extends Omit<RecordedValue, 'population'> {
  people: number | null;
  populationYear: number | null;
}

function valueOf({ people, populationYear, at, ...row }: ValueRow): RecordedValue {
  return {
    ...row,
    at: instant(new Date(at)),
    area: areas.find((one) => one === row.area) ?? 'own',
    status: valueStatuses.find((one) => one === row.status) ?? 'unknown',
    population:
      people === null || populationYear === null ? null : { people, year: populationYear },
  };
}

export type SentValue = NewValue & { explanation: string };

/** Only what says something new; two at once are taken one after the other. Returns how many. */
export async function addValues(
  db: Db,
  municipalityId: string,
  origin: ValueOrigin,
  sent: SentValue[],
): Promise<number> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`
      SELECT 1 FROM "Municipality" WHERE "id" = ${municipalityId} FOR NO KEY UPDATE`;
    const known = new Map(
      (await readValuesOf(tx, municipalityId, sent)).map((one) => [placeOf(one), one]),
    );
    const added = sent.flatMap(({ explanation, ...value }) => {
      const next = nextValue(known.get(placeOf(value)) ?? null, value);
      if (next === null) return [];
      known.set(placeOf(next), { ...next, ...origin, explanation });
      return [rowOf(next, explanation)];
    });
    const common = { municipalityId, ...origin, at: instantColumn(origin.at) };
    await tx.indicatorValue.createMany({ data: added.map((row) => ({ ...row, ...common })) });
    return added.length;
  });
}

function rowOf({ population, ...value }: IndicatorValue, explanation: string) {
  return {
    ...value,
    explanation,
    people: population?.people ?? null,
    populationYear: population?.year ?? null,
  };
}
