/** What every answer from a mail ends in: it was submitted, it was refused, or the link leads nowhere any more. */

import type { Context } from 'hono';
import { confirmation } from '../../prisma/answer-last.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import type { AnswerContext } from '../use-cases/answer-context.ts';
import { type AnswerSubmission, submitAnswers } from '../use-cases/submit-answers.ts';
import { DeadLinkPage } from './dead-link-page.tsx';
import { NotDonePage } from './not-done-page.tsx';

interface MailAnswers {
  /** Of the link that was followed. */
  context: AnswerContext;
  author: string;
  submissions: AnswerSubmission[];
}

export async function submitAndShow(
  c: Context,
  deps: Deps,
  { context, author, submissions }: MailAnswers,
) {
  const refused = await submitAnswers(deps, { channel: 'mail', author, submissions });
  if (refused.length === 0) return c.redirect(`${context.path}/gedaan`, 303);
  const status = refused.some(({ refusal }) => refusal === 'unavailable') ? 503 : 409;
  const submitted = submissions.length - refused.length;
  return page(c, <NotDonePage {...{ context, refused, submitted }} />, status);
}

export async function deadPage(c: Context, deps: Deps, context: AnswerContext, status: 200 | 409) {
  const dead = context.dead ?? 'unknown_milestone';
  const confirmedBy = await confirmedByOf(deps, context);
  return page(c, <DeadLinkPage {...{ context, dead, confirmedBy }} />, status);
}

export async function confirmedByOf(
  deps: Deps,
  { dead, link }: AnswerContext,
): Promise<string | null> {
  if (dead !== 'confirmed') return null;
  return (await confirmation(deps.db, link))?.author ?? null;
}
