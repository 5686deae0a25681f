/** What somebody did with a plan as a whole: stored first, and carried out by its year. */

import { statedCounts } from '../domain/ahead/stated-counts.ts';
import type { Statement } from '../domain/ahead/statement.ts';
import type { Instant } from '../domain/calendar.ts';
import {
  bringsVersion,
  type PlanEvent,
  type PlanEventKind,
  planEventKinds,
} from '../domain/plan/plan-events.ts';
import type { Db, Tx } from './client.ts';
import { instant, instantColumn, instantColumnOrNull, instantOrNull } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { fromJson, toJson } from './json.ts';

export interface NewPlanEvent {
  municipalityId: string;
  planId: string;
  kind: PlanEventKind;
  versionId: string | null;
  at: Instant;
  channel: 'page' | 'api';
  authorId: string | null;
  author: string;
  reason: string;
  startAt: Instant | null;
  /** As it was shown; null for what changes nothing that runs. */
  statement: Statement | null;
}

export async function storePlanEvent(db: Tx, event: NewPlanEvent): Promise<string> {
  const { id } = await db.planEvent.create({
    data: {
      ...event,
      at: instantColumn(event.at),
      startAt: instantColumnOrNull(event.startAt),
      statement: event.statement === null ? Prisma.DbNull : toJson(event.statement),
      // Nothing of it is left to the engine.
      ...(bringsVersion(event.kind)
        ? { acceptedAt: instantColumn(event.at), carriedOutAt: instantColumn(event.at) }
        : {}),
    },
  });
  return id;
}

/** The year of the plan knows. Once: a second try of the same changes nothing. */
export async function markAccepted(db: Tx, id: string, at: Instant): Promise<void> {
  const data = { acceptedAt: instantColumn(at) };
  await db.planEvent.updateMany({ where: { id, acceptedAt: null }, data });
}

export async function markCarriedOut(db: Tx, id: string, at: Instant): Promise<void> {
  await markAccepted(db, id, at);
  const data = { carriedOutAt: instantColumn(at) };
  await db.planEvent.updateMany({ where: { id, carriedOutAt: null }, data });
}

export interface StopRequest {
  authorId: string | null;
  author: string;
  reason: string;
}

/** Who stops a plan, and why. */
export async function readStopRequest(db: Db, id: string): Promise<StopRequest> {
  const { authorId, author, reason } = await db.planEvent.findUniqueOrThrow({ where: { id } });
  return { authorId, author, reason };
}

/** The oldest first. */
export async function readPlanEvents(db: Tx, planId: string): Promise<PlanEvent[]> {
  const rows = await db.planEvent.findMany({
    where: { planId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap(({ id, kind: stored, versionId, at, channel, author, reason, ...row }) => {
    const kind = planEventKinds.find((known) => known === stored);
    if (kind === undefined) return [];
    const moments = {
      at: instant(at),
      startAt: instantOrNull(row.startAt),
      acceptedAt: instantOrNull(row.acceptedAt),
      carriedOutAt: instantOrNull(row.carriedOutAt),
    };
    const statement = row.statement === null ? null : fromJson<Statement>(row.statement);
    const stated = statement && statedCounts(statement);
    return [{ id, kind, versionId, channel, author, reason, stated, ...moments }];
  });
}
