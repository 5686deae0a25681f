/** What an owner answers about a milestone, as a command; or what is missing. */

import { z } from 'zod';
import type { Command } from '../../domain/action/commands.ts';
import type { Milestone } from '../../domain/action/milestones.ts';
import { isTooLong, mostCharacters, tooLongSentence } from '../../domain/text.ts';
import { noResultSentence } from './decision-kinds.ts';
import type { CommandDraft } from './submit-command.ts';

export const answerChoices = [
  'confirm',
  'on_track',
  'at_risk',
  'stuck',
  'ask_extension',
  'not_mine',
] as const;
export type AnswerChoice = (typeof answerChoices)[number];

export type AnswerProblem = 'no_choice' | 'no_reason' | 'no_result' | 'reason_too_long' | 'no_date';

export const answerProblemSentences: Record<AnswerProblem, string> = {
  no_choice: 'Kies hoe het ervoor staat.',
  no_date: 'Kies tot welke datum u tijd vraagt.',
  reason_too_long: tooLongSentence(mostCharacters.text),
  no_result: noResultSentence,
  no_reason: 'Schrijf in de toelichting wat er aan de hand is.',
};

export const resultLabel = 'Wat kwam eruit, en wat verandert er?';

/** As typed about one action, to be shown again when something is missing. */
export interface AnswerForm {
  antwoord: AnswerChoice | null;
  tot: string;
  toelichting: string;
}

/** Whoever says it is not going by itself, says why: somebody must be able to help. */
const answersWithReason: readonly AnswerChoice[] = ['at_risk', 'stuck', 'ask_extension'];

/** Nothing chosen is no answer: a form sent as it came changes nothing (F8). */
export function answerProblems(
  { antwoord, tot, toelichting }: AnswerForm,
  about: Milestone['kind'],
): AnswerProblem[] {
  if (antwoord === null) return ['no_choice'];
  const problems: AnswerProblem[] = [];
  if (antwoord === 'ask_extension' && !isDate(tot)) problems.push('no_date');
  if (answersWithReason.includes(antwoord) && toelichting === '') problems.push('no_reason');
  if (isResult(antwoord, about) && toelichting === '') problems.push('no_result');
  if (isTooLong(toelichting, mostCharacters.text)) problems.push('reason_too_long');
  return problems;
}

/** An evaluation that is done has found something, if only that nothing has to change (V28). */
function isResult(antwoord: AnswerChoice, about: Milestone['kind']): boolean {
  return antwoord === 'confirm' && about === 'evaluation';
}

function isDate(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}

export function draftAnswer(
  choice: AnswerChoice,
  { toelichting: reason, tot: until }: AnswerForm,
  milestoneId: string,
): CommandDraft {
  const common = { milestoneId, reason, scope: '', until: null, newOwnerId: null };
  switch (choice) {
    case 'confirm':
      return { ...common, ...confirmation(milestoneId) };
    case 'ask_extension':
      return { ...common, ...extensionRequest(milestoneId, until), until };
    case 'on_track':
    case 'at_risk':
    case 'stuck':
      return { ...common, ...progressReport(milestoneId, choice) };
    case 'not_mine':
      return { ...common, ...ownershipDenial(milestoneId) };
  }
}

function confirmation(milestoneId: string) {
  const kind = 'confirm' as const;
  return {
    kind,
    toCommand: (answerId: string): Command => ({ kind, milestoneId, whole: false, answerId }),
  };
}

function extensionRequest(milestoneId: string, until: string) {
  const kind = 'ask_extension' as const;
  const toCommand = (answerId: string): Command => ({ kind, milestoneId, until, answerId });
  return { kind, toCommand };
}

function progressReport(milestoneId: string, progress: 'on_track' | 'at_risk' | 'stuck') {
  const kind = 'report_progress' as const;
  const toCommand = (answerId: string): Command => ({ kind, milestoneId, progress, answerId });
  return { kind, toCommand };
}

function ownershipDenial(milestoneId: string) {
  const kind = 'deny_ownership' as const;
  return { kind, toCommand: (answerId: string): Command => ({ kind, milestoneId, answerId }) };
}
