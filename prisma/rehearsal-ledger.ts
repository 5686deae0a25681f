/** The ledger of a plan as plain facts: for the summary of a rehearsal and to hold it against the simulation. */

import type { ActionState } from '../domain/action/state.ts';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { occurrenceOf } from './action-events.ts';
import { instant, isoDate } from './dates.ts';
import { fromJson } from './json.ts';

export interface LedgerNotice {
  key: string;
  kind: string;
  on: IsoDate;
  status: string;
  /** Key and outcome of the mail it travelled in. */
  mailKey: string | null;
  mailStatus: string | null;
}

export interface LedgerMail {
  key: string;
  kind: string;
  address: string;
  on: IsoDate;
  routine: boolean;
  status: string;
}

export interface Escalation {
  action: string;
  dueOn: IsoDate;
  escalatedAt: Instant;
}

export async function readLedgerNotices(db: Db, municipalityId: string): Promise<LedgerNotice[]> {
  const rows = await db.notice.findMany({
    where: { municipalityId },
    include: { mail: { select: { key: true, status: true } } },
    orderBy: { key: 'asc' },
  });
  return rows.map(({ key, kind, on, status, mail }) => ({
    key,
    kind,
    on: isoDate(on),
    status,
    mailKey: mail?.key ?? null,
    mailStatus: mail?.status ?? null,
  }));
}

/** Mails that were handed to a mail server, whatever it said. */
export async function readLedgerMails(db: Db, municipalityId: string): Promise<LedgerMail[]> {
  const rows = await db.mail.findMany({
    where: { municipalityId, status: { in: ['accepted', 'rejected', 'unknown'] } },
    orderBy: { key: 'asc' },
  });
  return rows.map(({ key, kind, address, on, routine, status }) => ({
    key,
    kind,
    address,
    routine,
    status,
    on: isoDate(on),
  }));
}

/** What people said about actions; not what a plan did of itself. */
export async function countAnswers(db: Db, municipalityId: string): Promise<number> {
  return db.answer.count({ where: { municipalityId, capacity: { not: 'plan' } } });
}

export async function readStates(db: Db, planId: string): Promise<ActionState[]> {
  const rows = await db.action.findMany({ where: { planId }, select: { state: true } });
  return rows.map((row) => fromJson<ActionState>(row.state));
}

export async function readEscalations(db: Db, planId: string): Promise<Escalation[]> {
  const rows = await db.event.findMany({
    where: { action: { planId }, kind: 'action_escalated' },
    include: { action: { select: { key: true } } },
    orderBy: [{ at: 'asc' }, { action: { position: 'asc' } }],
  });
  return rows.flatMap((row) => {
    const event = occurrenceOf(row);
    if (event.kind !== 'action_escalated') return [];
    return [{ action: row.action.key, dueOn: event.data.dueOn, escalatedAt: instant(row.at) }];
  });
}

export async function readReports(
  db: Db,
  planId: string,
): Promise<{ half: number; on: IsoDate }[]> {
  const rows = await db.report.findMany({ where: { planId }, orderBy: { on: 'asc' } });
  return rows.map(({ half, on }) => ({ half, on: isoDate(on) }));
}
