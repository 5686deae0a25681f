/** From a form to the action: what a person said, stored, sent and answered. */

import { storeAnswer, withdrawAnswer } from '../../prisma/answer-storage.ts';
import { answerOf, type SubmittedAnswer } from './form.ts';
import type { AnswerContext } from './context.ts';
import type { ActionForm } from './forms.ts';
import type { Deps } from '../site/deps.ts';
import type { NotSubmitted } from './not-done-page.tsx';

export interface Submission {
  context: AnswerContext;
  answered: SubmittedAnswer;
}

export function toSubmissions({ context, form }: ActionForm): Submission[] {
  const { antwoord } = form;
  if (antwoord === null) return [];
  return [{ context, answered: answerOf(antwoord, form, context.milestone.id) }];
}

/** Each action decides for itself: one that says no does not take the others along. Empty when all is done. */
export async function submitAll(
  deps: Deps,
  submissions: Submission[],
  name: string,
): Promise<NotSubmitted[]> {
  const notSubmitted: NotSubmitted[] = [];
  for (const submission of submissions) {
    const why = await submit(deps, submission, name);
    if (why !== null) notSubmitted.push({ context: submission.context, why });
  }
  return notSubmitted;
}

/** What was said is stored first and travels as an id; a refusal leaves nothing behind. Null when it is done. */
async function submit(
  deps: Deps,
  { context: { link, now }, answered: { kind, reason, until, command } }: Submission,
  name: string,
): Promise<NotSubmitted['why'] | null> {
  const answerId = await storeAnswer(deps.db, {
    municipalityId: link.municipality.id,
    actionId: link.action.id,
    milestoneId: link.milestoneId,
    kind,
    channel: link.mailId === null ? 'page' : 'mail',
    contactId: link.contact.id,
    author: name === '' ? link.contact.name : name,
    reason,
    until,
    newOwnerId: null,
    at: now,
  });
  const result = await deps.temporal.command(link.action.id, command(answerId));
  switch (result.kind) {
    case 'done':
      return null;
    case 'refused':
      await withdrawAnswer(deps.db, answerId);
      return result.why;
    case 'unavailable':
      // The command may still arrive, and then needs its answer.
      return 'unavailable';
  }
}
