/** From a form to the action: what a person said, stored, sent and answered. */

import { storeAnswer, withdrawAnswer } from '../../prisma/answer-storage.ts';
import { answerOf, type Answered } from './form.ts';
import type { AnswerScene } from './context.ts';
import type { Asked } from './forms.ts';
import type { Deps } from '../site/deps.ts';
import type { Untold } from './not-done-page.tsx';

export interface Telling {
  scene: AnswerScene;
  answered: Answered;
}

export function toTell({ scene, form }: Asked): Telling[] {
  const { antwoord } = form;
  if (antwoord === null) return [];
  return [{ scene, answered: answerOf(antwoord, form, scene.milestone.id) }];
}

/** Each action decides for itself: one that says no does not take the others along. Empty when all is done. */
export async function tellAll(deps: Deps, tellings: Telling[], name: string): Promise<Untold[]> {
  const untold: Untold[] = [];
  for (const telling of tellings) {
    const why = await tell(deps, telling, name);
    if (why !== null) untold.push({ scene: telling.scene, why });
  }
  return untold;
}

/** What was said is stored first and travels as an id; a refusal leaves nothing behind. Null when it is done. */
async function tell(
  deps: Deps,
  { scene: { link, now }, answered: { kind, reason, until, command } }: Telling,
  name: string,
): Promise<Untold['why'] | null> {
  const answerId = await storeAnswer(deps.db, {
    municipalityId: link.municipality.id,
    actionId: link.action.id,
    milestoneId: link.milestoneId,
    kind,
    channel: link.mailId === null ? 'page' : 'mail',
    contactId: link.contact.id,
    saidBy: name === '' ? link.contact.name : name,
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
