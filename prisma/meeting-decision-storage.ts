/**
 * What a board decides about one item is stored at once, with the command that carries it out (V51): the two
 * are there together or not at all.
 */

import type { Command } from '../domain/action/commands.ts';
import type { Instant } from '../domain/calendar.ts';
import type { MeetingDecisionKind } from '../domain/meetings/decisions.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Answer, storeCommandWithin } from './answer-storage.ts';
import type { Db, Tx } from './client.ts';
import { crashPoint } from './crash-point.ts';
import { instantColumn } from './dates.ts';
import type { AgendaMeeting } from './meeting-agenda.ts';
import { keepPaper, type KeptPaper } from './meeting-items.ts';

export interface NewDecision {
  meeting: AgendaMeeting;
  paper: KeptPaper;
  /** The next of this item; of two who write the same number one wins. */
  number: number;
  kind: MeetingDecisionKind;
  decidedBy: string;
  reason: string;
  authorId: string | null;
  author: string;
  channel: 'page' | 'api';
  at: Instant;
  /** With the consequences as they were shown; null where nothing has to be carried out. */
  carriedOutBy: { answer: Answer; toCommand(answerId: string): Command } | null;
}

export type DecisionStoreRefusal = 'already_decided' | 'meeting_closed' | 'decision_waiting';

/** The command that carries it out, where there is one. */
export async function storeDecision(
  db: Db,
  decision: NewDecision,
): Promise<Result<Command | null, DecisionStoreRefusal>> {
  const stored = await db.$transaction((tx) => storeWithin(tx, decision));
  crashPoint('answer-stored');
  return stored;
}

async function storeWithin(
  tx: Tx,
  decision: NewDecision,
): Promise<Result<Command | null, DecisionStoreRefusal>> {
  const { meeting, paper, number, carriedOutBy } = decision;
  if (!(await isStillOpen(tx, meeting.id))) return refused('meeting_closed');
  const itemId = await keepPaper(tx, meeting, paper);
  // Of two secretaries at once the second waits here, and then finds what the first decided.
  await tx.$executeRaw`SELECT 1 FROM "MeetingItem" WHERE "id" = ${itemId}::uuid FOR NO KEY UPDATE`;
  const decided = await tx.meetingDecision.aggregate({ where: { itemId }, _max: { number: true } });
  if ((decided._max.number ?? 0) !== number - 1) return refused('already_decided');
  if (carriedOutBy === null) {
    await insertDecision(tx, decision, itemId, null);
    return accepted(null);
  }
  const command = await storeCommandWithin(tx, carriedOutBy.answer, carriedOutBy.toCommand);
  if (!command.ok) return command;
  await insertDecision(tx, decision, itemId, command.value.answerId);
  return command;
}

/** Whoever closes it waits for this, or comes first. */
async function isStillOpen(tx: Tx, meetingId: string): Promise<boolean> {
  const [meeting] = await tx.$queryRaw<{ phase: string }[]>`
    SELECT "phase" FROM "Meeting" WHERE "id" = ${meetingId} FOR SHARE`;
  return meeting !== undefined && !['closed', 'cancelled'].includes(meeting.phase);
}

async function insertDecision(
  tx: Tx,
  decision: NewDecision,
  itemId: string,
  answerId: string | null,
): Promise<void> {
  const { meeting, number, kind, decidedBy, reason, authorId, author, channel, at } = decision;
  await tx.meetingDecision.create({
    data: {
      municipalityId: meeting.municipalityId,
      itemId,
      number,
      kind,
      decidedBy,
      reason,
      authorId,
      author,
      channel,
      at: instantColumn(at),
      answerId,
    },
  });
}
