/**
 * What a person answers or decides is stored first and travels as an id. It is done, or kept until the action
 * can be asked, or refused; a refusal leaves nothing behind.
 */

import type { Command, CommandKind, Refusal } from '../../domain/action/commands.ts';
import type { Instant, IsoDate } from '../../domain/calendar.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Capacity } from '../../domain/who/capacity.ts';
import { refusalSentences } from '../../domain/dutch/sentences.ts';
import { storeCommand, withdrawAnswer } from '../../prisma/answer-storage.ts';
import type { Deps } from '../site/deps.ts';
import { decisionWaiting, nothingChanged } from './decision-kinds.ts';

/** The door that was used: the link in a mail, a page of the site, or `/api/v1`. */
export type Channel = 'mail' | 'page' | 'api';

/** `kept`: the action could not be asked yet, and will be (api/use-cases/deliver-pending.ts). */
export type Submitted = 'done' | 'kept';

export type CommandRefusal = Refusal | 'decision_waiting';

/** A command before its answer is stored. */
export interface CommandDraft {
  kind: CommandKind;
  milestoneId: string | null;
  until: IsoDate | null;
  newOwnerId: string | null;
  reason: string;
  /** What remains, or comes on top, of an action that is scaled; empty for anything else. */
  scope: string;
  toCommand(answerId: string): Command;
}

export interface CommandSubmission {
  channel: Channel;
  capacity: Capacity;
  municipalityId: string;
  actionId: string;
  /** Database id of whose link or account it is; null on one's own machine. */
  contactId: string | null;
  author: string;
  at: Instant;
  draft: CommandDraft;
}

export type SubmitResult = Result<Submitted, CommandRefusal>;

export function refusalSentence(refusal: CommandRefusal): string {
  return nothingChanged(
    refusal === 'decision_waiting' ? decisionWaiting : refusalSentences[refusal],
  );
}

type Doors = Pick<Deps, 'db' | 'temporal'>;

/** Submits one command. */
export type Submit = (submission: CommandSubmission) => Promise<SubmitResult>;

/**
 * For one request, with one command or many. Once the engine does not answer it nobody waits for it again: what
 * is left is kept, and delivered like the rest.
 */
export function submitterOf(doors: Doors): Submit {
  let isAway = false;
  return async (submission) => {
    const result = await (isAway ? keep(doors, submission) : submitCommand(doors, submission));
    isAway ||= result.ok && result.value === 'kept';
    return result;
  };
}

async function submitCommand(doors: Doors, submission: CommandSubmission): Promise<SubmitResult> {
  const stored = await store(doors.db, submission);
  if (!stored.ok) return stored;
  return deliverStored(doors, submission.actionId, stored.value);
}

/** What was stored is asked of its action; what that refuses is taken back. */
export async function deliverStored(
  { db, temporal }: Doors,
  actionId: string,
  command: Command,
): Promise<Result<Submitted, Refusal>> {
  const result = await temporal.command(actionId, command);
  switch (result.kind) {
    case 'done':
      return accepted('done');
    case 'unavailable':
      return accepted('kept');
    case 'refused':
      return (await withdrawAnswer(db, command.answerId)) ? refused(result.why) : accepted('done');
  }
}

async function keep({ db }: Doors, submission: CommandSubmission): Promise<SubmitResult> {
  const stored = await store(db, submission);
  return stored.ok ? accepted('kept') : stored;
}

async function store(db: Deps['db'], { draft, ...about }: CommandSubmission) {
  const { toCommand, ...content } = draft;
  return storeCommand(db, { ...about, ...content }, toCommand);
}
