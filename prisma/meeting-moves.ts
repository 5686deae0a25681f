/** The money that a meeting moved, with the names its pots have now. */

import type { Tx } from './client.ts';
import { readMoves, readPots, type RecordedMove } from './money-book.ts';

export interface MeetingMove extends RecordedMove {
  /** The names of the two pots. */
  from: string;
  to: string;
}

/** As they were entered. */
export async function readMeetingMoves(
  db: Tx,
  { id, planId }: { id: string; planId: string },
): Promise<MeetingMove[]> {
  const moves = await readMoves(db, { meetingId: id });
  if (moves.length === 0) return [];
  const pots = await readPots(db, planId);
  const nameOf = (key: string) => pots.find((pot) => pot.key === key)?.name ?? key;
  return moves.map((move) => ({ ...move, from: nameOf(move.fromKey), to: nameOf(move.toKey) }));
}
