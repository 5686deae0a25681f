/** What a person answers or decides is stored first and travels as an id; a refusal leaves nothing behind. */

import type { Command, CommandKind, Refusal } from '../../domain/action/commands.ts';
import type { Instant, IsoDate } from '../../domain/calendar.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { storeAnswer, withdrawAnswer } from '../../prisma/answer-storage.ts';
import type { Deps } from '../site/deps.ts';

/** The door that was used: the link in a mail, a page of the site, or `/api/v1`. */
export type Channel = 'mail' | 'page' | 'api';

/** `unavailable`: it is kept, and may still arrive. */
export type CommandRefusal = Refusal | 'unavailable';

/** A command before its answer is stored. */
export interface CommandDraft {
  kind: CommandKind;
  milestoneId: string | null;
  until: IsoDate | null;
  newOwnerId: string | null;
  reason: string;
  toCommand(answerId: string): Command;
}

export interface CommandSubmission {
  channel: Channel;
  municipalityId: string;
  actionId: string;
  /** Database id of whose link or account it is; null on one's own machine. */
  contactId: string | null;
  author: string;
  at: Instant;
  draft: CommandDraft;
}

export async function submitCommand(
  { db, temporal }: Pick<Deps, 'db' | 'temporal'>,
  { draft, ...about }: CommandSubmission,
): Promise<Result<null, CommandRefusal>> {
  const { toCommand, ...content } = draft;
  const answerId = await storeAnswer(db, { ...about, ...content });
  const result = await temporal.command(about.actionId, toCommand(answerId));
  switch (result.kind) {
    case 'done':
      return accepted(null);
    case 'refused':
      await withdrawAnswer(db, answerId);
      return refused(result.why);
    case 'unavailable':
      // The command may still arrive, and then needs its answer.
      return refused('unavailable');
  }
}
