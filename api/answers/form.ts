/** What somebody sent from an answer page, as a command; or what is missing. */

import { z } from 'zod';
import type { IsoDate } from '../../domain/calendar.ts';
import type { Command } from '../../domain/action/commands.ts';

export const choices = [
  'confirm',
  'on_track',
  'at_risk',
  'stuck',
  'ask_extension',
  'not_mine',
] as const;
export type Choice = (typeof choices)[number];

export const answerProblems = ['no_choice', 'no_reason', 'no_date'] as const;
export type AnswerProblem = (typeof answerProblems)[number];

/** As typed about one action, to be shown again when something is missing. */
export interface AnswerForm {
  antwoord: Choice | null;
  tot: string;
  toelichting: string;
}

export const emptyForm: AnswerForm = { antwoord: null, tot: '', toelichting: '' };

const text = (most: number) => z.string().trim().max(most).catch('');
const fields = z.record(z.string(), z.unknown()).catch({});
const form = z.object({
  antwoord: z.enum(choices).nullable().catch(null),
  tot: text(10),
  toelichting: text(4000),
});

/** `of` is the ending of the names of the fields about one action; empty for the action of the link. */
export function readAnswerForm(body: unknown, of: string): AnswerForm {
  const sent = fields.parse(body);
  const about = (name: string) => sent[`${name}${of}`];
  return form.parse({
    antwoord: about('antwoord'),
    tot: about('tot'),
    toelichting: about('toelichting'),
  });
}

/** Who says to be answering; empty for the person the mail was for. */
export function readName(body: unknown): string {
  return z.object({ naam: text(200) }).parse(body).naam;
}

/** Whoever says it is not going by itself, says why: somebody must be able to help. */
const needReason: readonly Choice[] = ['at_risk', 'stuck', 'ask_extension'];

/** Nothing chosen is no answer: a form sent as it came changes nothing (F8). */
export function problemsOf({ antwoord, tot, toelichting }: AnswerForm): AnswerProblem[] {
  if (antwoord === null) return ['no_choice'];
  const problems: AnswerProblem[] = [];
  if (antwoord === 'ask_extension' && !isDate(tot)) problems.push('no_date');
  if (needReason.includes(antwoord) && toelichting === '') problems.push('no_reason');
  return problems;
}

export interface SubmittedAnswer {
  kind: Command['kind'];
  reason: string;
  until: IsoDate | null;
  command(answerId: string): Command;
}

export function answerOf(choice: Choice, form: AnswerForm, milestoneId: string): SubmittedAnswer {
  const common = { reason: form.toelichting, until: null };
  switch (choice) {
    case 'confirm':
      return {
        ...common,
        kind: choice,
        command: (answerId) => ({ kind: choice, milestoneId, whole: false, answerId }),
      };
    case 'ask_extension': {
      const until = form.tot;
      const command = (answerId: string): Command => ({
        kind: choice,
        milestoneId,
        until,
        answerId,
      });
      return { ...common, kind: choice, until, command };
    }
    case 'on_track':
    case 'at_risk':
    case 'stuck':
      return { ...common, ...progress(choice, milestoneId) };
    case 'not_mine': {
      const kind = 'deny_ownership';
      return { ...common, kind, command: (answerId) => ({ kind, milestoneId, answerId }) };
    }
  }
}

function progress(word: 'on_track' | 'at_risk' | 'stuck', milestoneId: string) {
  const kind = 'report_progress' as const;
  const command = (answerId: string): Command => ({ kind, milestoneId, progress: word, answerId });
  return { kind, command };
}

function isDate(text: string): boolean {
  return z.iso.date().safeParse(text).success;
}
