/** What one person answers about one action or several, from a mail, on the site or through the API. */

import type { Deps } from '../site/deps.ts';
import type { AnswerContext } from './answer-context.ts';
import {
  type Channel,
  type CommandDraft,
  type CommandRefusal,
  submitCommand,
} from './submit-command.ts';

export interface AnswerSubmission {
  context: AnswerContext;
  draft: CommandDraft;
}

export interface RefusedAnswer {
  context: AnswerContext;
  refusal: CommandRefusal;
}

interface Answers {
  channel: Channel;
  /** Who says to be answering; empty for the person of the link or the account. */
  author: string;
  submissions: AnswerSubmission[];
}

/** Each action decides for itself: one that says no does not take the others along. Empty when all is done. */
export async function submitAnswers(
  deps: Deps,
  { channel, author, submissions }: Answers,
): Promise<RefusedAnswer[]> {
  const refused: RefusedAnswer[] = [];
  for (const { context, draft } of submissions) {
    const { link, now } = context;
    const result = await submitCommand(deps, {
      channel,
      municipalityId: link.municipality.id,
      actionId: link.action.id,
      contactId: link.contact.id,
      author: author === '' ? link.contact.name : author,
      at: now,
      draft,
    });
    if (!result.ok) refused.push({ context, refusal: result.refusal });
  }
  return refused;
}
