/** What open data answered, as it came, and why nothing was taken from it. */

import type { Instant } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { instant, instantColumn } from './dates.ts';
import { Prisma } from './generated/client.ts';

export interface NewReading {
  table: string;
  url: string;
  content: unknown;
  /** An `OpenDataProblem`; empty where it was read. */
  problem: string;
}

/** Returns its id. */
export async function keepReading(
  db: Db,
  { municipalityId, at }: { municipalityId: string; at: Instant },
  { content, ...reading }: NewReading,
): Promise<string> {
  const row = await db.openDataReading.create({
    data: {
      municipalityId,
      ...reading,
      at: instantColumn(at),
      content: isAnswer(content) ? { ...content } : Prisma.DbNull,
    },
  });
  return row.id;
}

function isAnswer(content: unknown): content is Prisma.InputJsonObject {
  return typeof content === 'object' && content !== null && !Array.isArray(content);
}

export interface LastReading {
  at: Instant;
  problem: string;
}

/** Null while a table was never asked. */
export async function readLastReading(
  db: Db,
  municipalityId: string,
  table: string,
): Promise<LastReading | null> {
  const row = await db.openDataReading.findFirst({
    where: { municipalityId, table },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, problem: true },
  });
  return row && { at: instant(row.at), problem: row.problem };
}
