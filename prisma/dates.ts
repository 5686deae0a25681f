/** Dates cross the database's door here: `IsoDate` and `Instant` outside, `Date` inside Prisma. */

import type { Instant, IsoDate } from '../domain/calendar.ts';
import { Prisma } from './generated/client.ts';

/** For a `date` column: midnight UTC of that day, which is how Prisma reads it back. */
export function dateColumn(on: IsoDate): Date {
  return new Date(`${on}T00:00:00.000Z`);
}

export function dateColumnOrNull(on: IsoDate | null): Date | null {
  return on === null ? null : dateColumn(on);
}

export function isoDate(column: Date): IsoDate {
  return column.toISOString().slice(0, 10);
}

export function isoDateOrNull(column: Date | null): IsoDate | null {
  return column === null ? null : isoDate(column);
}

export function instantColumn(at: Instant): Date {
  return new Date(at);
}

export function instantColumnOrNull(at: Instant | null): Date | null {
  return at === null ? null : new Date(at);
}

export function instant(column: Date): Instant {
  return column.toISOString();
}

export function instantOrNull(column: Date | null): Instant | null {
  return column === null ? null : column.toISOString();
}

/** A column as an `Instant`, where a query makes its own JSON. */
export function instantOf(at: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${at} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
