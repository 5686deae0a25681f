/** What a person said, stored before any workflow hears of it. */

import {
  type Command,
  type CommandKind,
  isDecision,
  isSameQuestion,
} from '../domain/action/commands.ts';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import type { Capacity } from '../domain/who/capacity.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { lockAction } from './action-lock.ts';
import type { Db, Tx } from './client.ts';
import { crashPoint } from './crash-point.ts';
import { dateColumnOrNull, instantColumn } from './dates.ts';
import { fromJson, toJson } from './json.ts';

export interface Answer {
  municipalityId: string;
  actionId: string;
  milestoneId: string | null;
  kind: CommandKind;
  channel: 'mail' | 'page' | 'api' | 'plan_file' | 'plan_stop';
  capacity: Capacity;
  /** Database id of who the link was for; null on a page in local mode. */
  contactId: string | null;
  /** Who says to be answering. */
  author: string;
  reason: string;
  /** What remains of an action that is scaled down, or comes on top; empty for anything else. */
  scope: string;
  until: IsoDate | null;
  /** Database id of the contact an action is given to. */
  newOwnerId: string | null;
  at: Instant;
}

/**
 * With its command, which is delivered until the action has dealt with it. While an earlier one waits, a
 * person's second answer to the same question takes its place, and a second decision is refused: what was
 * shown of its consequences does not know the first (V51).
 */
export async function storeCommand(
  db: Db,
  answer: Answer,
  toCommand: (answerId: string) => Command,
): Promise<Result<Command, 'decision_waiting'>> {
  const stored = await db.$transaction((tx) => storeCommandWithin(tx, answer, toCommand));
  crashPoint('answer-stored');
  return stored;
}

/** The same, as part of something larger. */
export async function storeCommandWithin(
  tx: Tx,
  answer: Answer,
  toCommand: (answerId: string) => Command,
): Promise<Result<Command, 'decision_waiting'>> {
  const { municipalityId, actionId, contactId } = answer;
  // Who presses twice at once: the second waits here, and then finds the first.
  await lockAction(tx, actionId);
  const waiting = await readWaiting(tx, actionId);
  const command = toCommand(await storeAnswer(tx, answer));
  if (isDecision(command) && waiting.some((one) => isDecision(one.command))) {
    await tx.answer.delete({ where: { id: command.answerId } });
    return refused('decision_waiting');
  }
  for (const earlier of waiting) {
    const takesItsPlace =
      earlier.contactId === contactId && isSameQuestion(command, earlier.command);
    if (takesItsPlace) await takeBack(tx, earlier.command.answerId);
  }
  const pending = { answerId: command.answerId, municipalityId, actionId };
  await tx.pendingCommand.create({ data: { ...pending, command: toJson(command) } });
  return accepted(command);
}

/** For what carries its own command: a changed plan file. */
export async function storeAnswer(db: Tx, answer: Answer): Promise<string> {
  const { until, at, ...rest } = answer;
  const data = { ...rest, until: dateColumnOrNull(until), at: instantColumn(at) };
  const row = await db.answer.create({ data, select: { id: true } });
  return row.id;
}

/** A refused command leaves no answer behind. False when the action carried it out after all. */
export async function withdrawAnswer(db: Db, id: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    if (await takeBack(tx, id)) return true;
    return (await tx.answer.findUnique({ where: { id } })) === null;
  });
}

async function readWaiting(tx: Tx, actionId: string) {
  const rows = await tx.pendingCommand.findMany({
    where: { actionId },
    include: { answer: { select: { contactId: true } } },
  });
  return rows.map(({ command, answer: { contactId } }) => ({
    command: fromJson<Command>(command),
    contactId,
  }));
}

/** By its command first, for whose row whoever records the answer waits, too: one of the two wins. */
async function takeBack(tx: Tx, answerId: string): Promise<boolean> {
  const { count } = await tx.pendingCommand.deleteMany({ where: { answerId } });
  if (count === 1) await tx.answer.delete({ where: { id: answerId } });
  return count === 1;
}
