/** Answers that are kept: their actions have not dealt with them yet, or refused them later on. */

import { type Command, isDecision, milestoneOf, type Refusal } from '../domain/action/commands.ts';
import type { Instant } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { instant, instantColumn } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { fromJson, readRows } from './json.ts';

export interface KeptAnswer {
  command: Command;
  /** Database id of whose link or account it was; null when nobody's, in local mode. */
  contactId: string | null;
  author: string;
  reason: string;
  /** What remains, or comes on top, of an action that is scaled. */
  scope: string;
  /** Database id of the contact an action is given to. */
  newOwnerId: string | null;
  at: Instant;
}

export const withAnswer = {
  include: { answer: true },
  orderBy: { storedAt: 'asc' },
} satisfies Prisma.Action$pendingArgs;

export function keptAnswer({
  command,
  answer,
}: Prisma.PendingCommandGetPayload<typeof withAnswer>): KeptAnswer {
  const { contactId, author, reason, scope, newOwnerId, at } = answer;
  const about = { contactId, author, reason, scope, newOwnerId };
  return { command: fromJson(command), ...about, at: instant(at) };
}

export interface PendingCommand {
  actionId: string;
  command: Command;
}

/** As many as one turn delivers. */
const perTurn = 200;

/** Oldest first: of an action, in the order in which they were given. None that somebody still waits for. */
export async function listUndelivered(db: Db, waitedMs: number): Promise<PendingCommand[]> {
  return readRows<PendingCommand>(
    db,
    Prisma.sql`
    SELECT "actionId", "command" FROM "PendingCommand"
    WHERE "storedAt" < now() - ${waitedMs} * interval '1 millisecond'
    ORDER BY "storedAt" LIMIT ${perTurn}`,
  );
}

/** Milestones about which somebody answered what the action has not heard yet. */
export async function milestonesWithKept(db: Db, actionId: string): Promise<(string | null)[]> {
  const rows = await db.pendingCommand.findMany({ where: { actionId } });
  const commands = rows.map(({ command }) => fromJson<Command>(command));
  return commands.filter((command) => !isDecision(command)).map(milestoneOf);
}

export async function countPending(db: Db, municipalityId: string): Promise<number> {
  return db.pendingCommand.count({ where: { municipalityId } });
}

/** Its author was told that it is kept, so what became of it is kept as well, and somebody is to tell them. */
export async function refuseKept(
  db: Db,
  answerId: string,
  refusal: Refusal,
  at: Instant,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.pendingCommand.deleteMany({ where: { answerId } });
    if (count === 0) return;
    const { municipalityId, actionId, contactId } = await tx.answer.update({
      where: { id: answerId },
      data: { refusal },
    });
    const task = { municipalityId, actionId, contactId, kind: 'answer_refused', detail: '' };
    const key = `answer_refused/${answerId}`;
    await tx.task.create({ data: { ...task, key, openedAt: instantColumn(at) } });
  });
}
