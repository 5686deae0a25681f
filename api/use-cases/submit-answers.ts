/** What one person answers about one action or several, from a mail, on the site or through the API. */

import type { Capacity } from '../../domain/who/capacity.ts';
import type { Deps } from '../site/deps.ts';
import type { AnswerContext } from './answer-context.ts';
import {
  type Channel,
  type CommandDraft,
  type CommandRefusal,
  type CommandSubmission,
  submitterOf,
} from './submit-command.ts';

export interface AnswerSubmission {
  context: AnswerContext;
  draft: CommandDraft;
}

export interface RefusedAnswer {
  context: AnswerContext;
  refusal: CommandRefusal;
}

export interface AnswersOutcome {
  done: number;
  /** Stored, and not heard by their actions yet. */
  kept: number;
  refused: RefusedAnswer[];
}

interface Answers {
  channel: Channel;
  /** Who says to be answering; empty for the person of the link or the account. */
  author: string;
  submissions: AnswerSubmission[];
}

/** Each action decides for itself: one that says no does not take the others along. */
export async function submitAnswers(deps: Deps, answers: Answers): Promise<AnswersOutcome> {
  const submit = submitterOf(deps);
  const outcome: AnswersOutcome = { done: 0, kept: 0, refused: [] };
  for (const submission of answers.submissions) {
    const result = await submit(commandSubmission(answers, submission));
    if (result.ok) outcome[result.value] += 1;
    else outcome.refused.push({ context: submission.context, refusal: result.refusal });
  }
  return outcome;
}

function commandSubmission(
  { channel, author }: Answers,
  { context, draft }: AnswerSubmission,
): CommandSubmission {
  const { link, now } = context;
  return {
    channel,
    capacity: capacityOf(context),
    municipalityId: link.municipality.id,
    actionId: link.action.id,
    contactId: link.contact.id,
    author: author === '' ? link.contact.name : author,
    at: now,
    draft,
  };
}

/** A receipt, which can be taken back, reaches the coordinator as well. */
function capacityOf({ link, today }: AnswerContext): Capacity {
  const { id } = link.contact;
  if (link.partHoldersOn(today).includes(id)) return 'party';
  if (link.ownersOn(today).includes(id)) return 'owner';
  return link.isCoordinator ? 'decider' : 'party';
}
