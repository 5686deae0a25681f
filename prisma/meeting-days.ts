/** A board meets once a day, also when two people put meetings on that day at once. */

import { isDayTaken, type MeetingState } from '../domain/meetings/meeting.ts';
import type { MeetingTransition } from '../domain/meetings/process.ts';
import type { Tx } from './client.ts';
import { dateColumn } from './dates.ts';
import { fromJson } from './json.ts';

interface MeetingAddress {
  id: string;
  municipalityId: string;
}

/** Who asks second waits for the first, and then finds its day taken. */
export async function findsDayTaken(
  tx: Tx,
  address: MeetingAddress,
  { events, state }: Pick<MeetingTransition, 'events' | 'state'>,
): Promise<boolean> {
  const claimsDay = events.some(
    ({ kind }) => kind === 'meeting_planned' || kind === 'meeting_moved',
  );
  if (!claimsDay) return false;
  await tx.$executeRaw`
    SELECT 1 FROM "Municipality" WHERE "id" = ${address.municipalityId} FOR NO KEY UPDATE`;
  return isTaken(tx, address, state);
}

export async function isTaken(
  db: Tx,
  { id, municipalityId }: MeetingAddress,
  wanted: Pick<MeetingState, 'board' | 'on'>,
): Promise<boolean> {
  const others = await db.meeting.findMany({
    where: { municipalityId, id: { not: id }, board: wanted.board, on: dateColumn(wanted.on) },
    select: { state: true },
  });
  return isDayTaken(
    wanted,
    others.map(({ state }) => fromJson<MeetingState>(state)),
  );
}
