/** The meetings that letters speak of, with their agenda and what was decided. */

import type { IsoDate } from '../domain/calendar.ts';
import { meetingOfStep } from '../domain/ids.ts';
import type { LetterMeeting, LetterMeetingItem, PlannedLetter } from '../domain/letters/input.ts';
import type { Db } from './client.ts';
import { fromJson } from './json.ts';
import {
  countUndecided,
  isUndecided,
  type MeetingItem,
  readMeetingItems,
} from './meeting-items.ts';
import { readMeetingMoves } from './meeting-moves.ts';
import { findMeeting, listMeetings, type MeetingRow } from './meeting-storage.ts';
import type { PlanSettings } from './plan-settings.ts';

export async function readLetterMeetings(
  db: Db,
  letters: PlannedLetter[],
  today: IsoDate,
): Promise<Map<string, LetterMeeting>> {
  const steps = letters.flatMap(({ letter }) => letter.items.map(({ stepId }) => stepId));
  const ids = new Set(steps.map(meetingOfStep).filter((id) => id !== ''));
  const found = new Map<string, LetterMeeting>();
  for (const id of ids) {
    const meeting = await findMeeting(db, id);
    if (meeting !== null) found.set(id, await letterMeeting(db, meeting, today));
  }
  return found;
}

async function letterMeeting(db: Db, meeting: MeetingRow, today: IsoDate): Promise<LetterMeeting> {
  const { id, municipalityId, planId, board, introduction, state } = meeting;
  const items = await readMeetingItems(db, meeting, today);
  const owners = await readOwners(db, planId);
  const { settings } = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  const days = (await listMeetings(db, municipalityId)).flatMap((other) =>
    other.board === board && other.state.phase !== 'cancelled' ? [other.state.on] : [],
  );
  return {
    id,
    board,
    introduction,
    state,
    on: state.on,
    times: fromJson<PlanSettings>(settings).meetings[board].times,
    nextOn: days.find((on) => on > state.on) ?? null,
    request: await readLastRequest(db, id),
    undecided:
      state.on < today ? await countUndecided(db, meeting) : items.filter(isUndecided).length,
    items: items
      .filter(({ leftOutBecause }) => leftOutBecause === null)
      .map((item) => letterItem(item, owners)),
    moves: await readMeetingMoves(db, meeting),
  };
}

function letterItem(item: MeetingItem, owners: ReadonlyMap<string, string>): LetterMeetingItem {
  const { subject, title, action, decisions } = item;
  const key = subject.kind === 'action' ? subject.actionKey : '';
  return {
    title,
    ownerId: owners.get(key) ?? '',
    ownerName: action?.ownerName ?? '',
    dueOn: action?.dueOn ?? null,
    decision: decisions.findLast(({ progress }) => progress !== 'refused') ?? null,
  };
}

/** Ids in the plan, by the key of the action. */
async function readOwners(db: Db, planId: string): Promise<Map<string, string>> {
  const rows = await db.action.findMany({
    where: { planId },
    select: { key: true, owner: { select: { key: true } } },
  });
  return new Map(rows.map(({ key, owner }) => [key, owner.key]));
}

/** Why it moved or is off, and from which day it moved. */
async function readLastRequest(db: Db, meetingId: string): Promise<LetterMeeting['request']> {
  const row = await db.meetingEvent.findFirst({
    where: { meetingId, kind: { in: ['meeting_moved', 'meeting_cancelled'] } },
    orderBy: { seq: 'desc' },
    include: { request: { select: { reason: true } } },
  });
  if (row === null) return { movedFrom: null, reason: '' };
  const { from } = fromJson<{ from?: IsoDate }>(row.data);
  return {
    movedFrom: from ?? null,
    reason: row.request?.reason ?? '',
  };
}
