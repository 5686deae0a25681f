/** What every answer ends in: it was submitted, it was refused, or the link leads nowhere any more. */

import type { Context } from 'hono';
import { confirmation } from '../../prisma/answer-last.ts';
import type { AnswerContext } from './context.ts';
import type { Deps } from '../site/deps.ts';
import { submitAll, type Submission } from './submit.ts';
import { DeadLinkPage } from './dead-link-page.tsx';
import { NotDonePage } from './not-done-page.tsx';
import { page } from '../site/layout.tsx';

export async function submitAndShow(
  c: Context,
  deps: Deps,
  context: AnswerContext,
  submissions: Submission[],
  name: string,
) {
  const notSubmitted = await submitAll(deps, submissions, name);
  if (notSubmitted.length === 0) return c.redirect(`${context.path}/gedaan`, 303);
  const status = notSubmitted.some(({ why }) => why === 'unavailable') ? 503 : 409;
  const submitted = submissions.length - notSubmitted.length;
  return page(c, <NotDonePage {...{ context, notSubmitted, submitted }} />, status);
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
