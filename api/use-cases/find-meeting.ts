/** A meeting with its agenda, for whoever may read it. */

import { type Board, boards } from '../../domain/meetings/meeting.ts';
import { meetingIdOf } from '../../domain/ids.ts';
import { type MeetingItem, readMeetingItems } from '../../prisma/meeting-items.ts';
import { type MeetingMove, readMeetingMoves } from '../../prisma/meeting-moves.ts';
import {
  findMeeting as findMeetingRow,
  listMeetings as listMeetingRows,
  type MeetingRow,
} from '../../prisma/meeting-storage.ts';
import type { AccessRefusal } from '../site/access.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { moveWithoutWords, titlesOnly } from './titles-only.ts';
import { meetingAccess, type MeetingAccess } from './meeting-access.ts';

export interface FoundMeeting {
  context: PageContext;
  meeting: MeetingRow;
  items: MeetingItem[];
  moves: MeetingMove[];
  access: Exclude<MeetingAccess, 'none'>;
}

export interface MeetingAddress {
  board: string;
  /** The day that was planned first: it stays in the address when the meeting moves. */
  firstOn: string;
}

export async function findMeeting(
  { db }: Pick<Deps, 'db'>,
  context: PageContext,
  { board, firstOn }: MeetingAddress,
): Promise<Result<FoundMeeting, AccessRefusal>> {
  const known = boardNamed(board);
  if (known === null) return refused('not_found');
  const meeting = await findMeetingRow(
    db,
    meetingIdOf(context.plan.municipality.id, known, firstOn),
  );
  if (meeting === null || meeting.planId !== context.plan.planId) return refused('not_found');
  const access = meetingAccess(context.viewer, known);
  if (access === 'none') return refused('not_permitted');
  const items = await readMeetingItems(db, meeting, context.today);
  const moves = await readMeetingMoves(db, meeting);
  if (access !== 'titles') return accepted({ context, meeting, items, moves, access });
  return accepted({
    context,
    meeting: { ...meeting, introduction: '' },
    items: titlesOnly(items, known),
    moves: moves.map(moveWithoutWords),
    access,
  });
}

/** Of the boards that this viewer may read, ascending. */
export async function listMeetings(
  { db }: Pick<Deps, 'db'>,
  { plan, viewer }: PageContext,
): Promise<MeetingRow[]> {
  const rows = await listMeetingRows(db, plan.municipality.id);
  return rows.filter(
    ({ planId, board }) => planId === plan.planId && meetingAccess(viewer, board) !== 'none',
  );
}

export function boardNamed(name: string): Board | null {
  return boards.find((board) => board === name) ?? null;
}
