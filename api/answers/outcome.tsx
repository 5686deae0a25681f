/** What every answer from a mail ends in: it was submitted, it was refused, or the link leads nowhere any more. */

import type { Context } from 'hono';
import { confirmation } from '../../prisma/answer-last.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import type { AnswerContext } from '../use-cases/answer-context.ts';
import {
  type AnswersOutcome,
  type AnswerSubmission,
  submitAnswers,
} from '../use-cases/submit-answers.ts';
import { readSentForm } from '../site/sent-form.tsx';
import { DeadLinkPage, UnknownLinkPage } from './dead-link-page.tsx';

interface MailAnswers {
  /** Of the link that was followed. */
  context: AnswerContext;
  author: string;
  submissions: AnswerSubmission[];
}

/** What is refused comes back with all that was typed. */
export async function submitAndShow(
  c: Context,
  deps: Deps,
  { context, author, submissions }: MailAnswers,
  again: (outcome: AnswersOutcome) => Response | Promise<Response>,
) {
  const outcome = await submitAnswers(deps, { channel: 'mail', author, submissions });
  if (outcome.refused.length > 0) return again(outcome);
  return c.redirect(`${context.path}/gedaan`, 303);
}

export async function deadPage(c: Context, deps: Deps, context: AnswerContext, status: 200 | 409) {
  const dead = context.dead ?? 'unknown_milestone';
  const confirmedBy = await confirmedByOf(deps, context);
  const sent = await readSentForm(c);
  return page(c, <DeadLinkPage {...{ context, dead, confirmedBy, sent }} />, status);
}

export async function unknownLink(c: Context) {
  return page(c, <UnknownLinkPage sent={await readSentForm(c)} />, 404);
}

export async function confirmedByOf(
  deps: Deps,
  { dead, link }: AnswerContext,
): Promise<string | null> {
  if (dead !== 'confirmed') return null;
  return (await confirmation(deps.db, link))?.author ?? null;
}
