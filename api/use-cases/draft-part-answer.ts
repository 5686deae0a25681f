/** What a party answers about its own part, as a command; or what is missing. */

import { isTooLong, mostCharacters } from '../../domain/text.ts';
import type { CommandDraft } from './submit-command.ts';

export const partChoices = ['confirm_part', 'report_obstacle'] as const;
export type PartChoice = (typeof partChoices)[number];
export type PartProblem = 'no_choice' | 'no_reason' | 'reason_too_long';

export interface PartForm {
  antwoord: PartChoice | null;
  toelichting: string;
}

/** Nothing chosen is no answer: a form sent as it came changes nothing (F8). */
export function partProblem({ antwoord, toelichting }: PartForm): PartProblem | null {
  if (antwoord === null) return 'no_choice';
  if (isTooLong(toelichting, mostCharacters.text)) return 'reason_too_long';
  return antwoord === 'report_obstacle' && toelichting === '' ? 'no_reason' : null;
}

export function draftPartAnswer(
  choice: PartChoice,
  reason: string,
  { milestoneId, partId }: { milestoneId: string; partId: string },
): CommandDraft {
  return choice === 'confirm_part'
    ? {
        kind: choice,
        ...withoutDate(milestoneId, reason),
        toCommand: (answerId) => ({ kind: choice, milestoneId, partId, answerId }),
      }
    : draftObstacle(reason, milestoneId);
}

export function draftObstacle(reason: string, milestoneId: string): CommandDraft {
  const kind = 'report_obstacle';
  return {
    kind,
    ...withoutDate(milestoneId, reason),
    toCommand: (answerId) => ({ kind, milestoneId, answerId }),
  };
}

function withoutDate(milestoneId: string, reason: string) {
  return { milestoneId, reason, scope: '', until: null, newOwnerId: null };
}
