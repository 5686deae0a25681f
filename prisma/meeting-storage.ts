/** Meetings and their transitions: state, events and notices in one transaction. */

import type { Instant } from '../domain/calendar.ts';
import {
  type Board,
  boards,
  type MeetingRefusal,
  type MeetingState,
} from '../domain/meetings/meeting.ts';
import type { MeetingTransition } from '../domain/meetings/process.ts';
import { meetingNotices } from '../domain/notices/meeting-notices.ts';
import type { Db, Tx } from './client.ts';
import { dateColumn, instantColumn, instantColumnOrNull, instantOrNull } from './dates.ts';
import type { Prisma } from './generated/client.ts';
import { fromJson, toJson } from './json.ts';
import { readConcerned } from './meeting-concerned.ts';
import { findsDayTaken } from './meeting-days.ts';
import { freezePapers, thawPapers } from './meeting-items.ts';
import { addNotices } from './notice-rows.ts';
import { readContacts } from './person-contacts.ts';

export interface MeetingRow {
  id: string;
  municipalityId: string;
  planId: string;
  board: Board;
  /** Above the items; empty where nobody wrote one. */
  introduction: string;
  state: MeetingState;
  nextWakeAt: Instant | null;
}

export async function findMeeting(db: Tx, id: string): Promise<MeetingRow | null> {
  const row = await db.meeting.findUnique({ where: { id } });
  return row === null ? null : meetingRow(row);
}

/** Ascending by day. */
export async function listMeetings(db: Tx, municipalityId: string): Promise<MeetingRow[]> {
  const rows = await db.meeting.findMany({
    where: { municipalityId },
    orderBy: [{ on: 'asc' }, { id: 'asc' }],
  });
  return rows.map(meetingRow);
}

function meetingRow(row: Prisma.MeetingGetPayload<object>): MeetingRow {
  const { id, municipalityId, planId, introduction } = row;
  return {
    id,
    municipalityId,
    planId,
    introduction,
    board: boards.find((board) => board === row.board) ?? 'tvo',
    state: fromJson<MeetingState>(row.state),
    nextWakeAt: instantOrNull(row.nextWakeAt),
  };
}

/**
 * Before anything happened to it. A meeting that is there already stays as it is, and a day that was taken
 * meanwhile stays of who took it. Answers with the ids of those that are new.
 */
export async function storeMeetings(
  tx: Tx,
  { municipalityId, planId }: { municipalityId: string; planId: string },
  planned: ReadonlyMap<string, MeetingTransition>,
): Promise<ReadonlySet<string>> {
  const stored = new Set<string>();
  for (const [id, transition] of planned) {
    if (await findsDayTaken(tx, { id, municipalityId }, transition)) continue;
    const { board } = transition.state;
    const { count } = await tx.meeting.createMany({
      data: [{ id, municipalityId, planId, board, ...meetingColumns(transition) }],
      skipDuplicates: true,
    });
    if (count === 0) continue;
    await addEvents(tx, { id, municipalityId }, transition, null);
    stored.add(id);
  }
  return stored;
}

/**
 * Records transition number `state.seq`, once: a second call with the same transition changes nothing.
 * `requestId`: what somebody wanted; null for a step of its ladder. Refused when its new day is taken meanwhile.
 */
export async function recordMeeting(
  db: Db,
  { id, municipalityId }: { id: string; municipalityId: string },
  transition: MeetingTransition,
  requestId: string | null,
): Promise<MeetingRefusal | null> {
  return db.$transaction(async (tx) => {
    if (await findsDayTaken(tx, { id, municipalityId }, transition)) return 'meeting_date_taken';
    const { seq } = transition.state;
    const { count } = await tx.meeting.updateMany({
      where: { id, municipalityId, seq: seq - 1 },
      data: meetingColumns(transition),
    });
    if (count === 0) {
      await assertRecorded(tx, id, seq);
      return null;
    }
    await addEvents(tx, { id, municipalityId }, transition, requestId);
    await keepPapers(tx, id, transition);
    await addMeetingNotices(tx, id, transition);
    return null;
  });
}

function meetingColumns({ state, nextWakeAt }: MeetingTransition) {
  return {
    state: toJson(state),
    seq: state.seq,
    nextWakeAt: instantColumnOrNull(nextWakeAt),
    on: dateColumn(state.on),
    phase: state.phase,
  };
}

async function assertRecorded(tx: Tx, id: string, seq: number): Promise<void> {
  const row = await tx.meeting.findUniqueOrThrow({ where: { id }, select: { seq: true } });
  if (row.seq < seq)
    throw new Error(`${id}: transition ${String(seq)} comes after ${String(row.seq)}`);
}

async function addEvents(
  tx: Tx,
  { id: meetingId, municipalityId }: { id: string; municipalityId: string },
  { events, at, state: { seq } }: MeetingTransition,
  requestId: string | null,
): Promise<void> {
  await tx.meetingEvent.createMany({
    data: events.map(({ kind, data }, position) => ({
      municipalityId,
      meetingId,
      seq,
      position,
      kind,
      requestId,
      at: instantColumn(at),
      data: toJson(data),
    })),
  });
}

/** What the members get to read stays as it is from then on. */
async function keepPapers(
  tx: Tx,
  id: string,
  { events, at, state }: MeetingTransition,
): Promise<void> {
  const kinds = events.map(({ kind }) => kind);
  if (kinds.includes('papers_thawed')) await thawPapers(tx, id);
  const closesUnfrozen = kinds.includes('meeting_closed') && !(await hasPapers(tx, id));
  if (!kinds.includes('papers_frozen') && !closesUnfrozen) return;
  const { municipalityId, planId } = await tx.meeting.findUniqueOrThrow({ where: { id } });
  await freezePapers(tx, { id, municipalityId, planId, state }, at);
}

async function hasPapers(tx: Tx, meetingId: string): Promise<boolean> {
  const row = await tx.meetingEvent.findFirst({
    where: { meetingId, kind: { in: ['papers_frozen', 'papers_thawed'] } },
    orderBy: [{ seq: 'desc' }, { position: 'desc' }],
  });
  return row?.kind === 'papers_frozen';
}

async function addMeetingNotices(tx: Tx, id: string, transition: MeetingTransition): Promise<void> {
  if (transition.notices.length === 0) return;
  const { municipalityId, planId } = await tx.meeting.findUniqueOrThrow({ where: { id } });
  const contacts = await readContacts(tx, municipalityId);
  const concernsOwners = transition.notices.some(({ to }) => to.includes('concerned'));
  const owners = concernsOwners ? await readConcerned(tx, id) : [];
  const readers = { meetingId: id, directory: contacts.directory, owners };
  const notices = meetingNotices(transition, readers);
  await addNotices(tx, { municipalityId, planId }, notices, contacts);
}
