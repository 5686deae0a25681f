/**
 * The rest of a year, simulated with a change, costs a quarter of a second for a plan of two dozen actions: that
 * is made here. A plan of a thousand takes seconds: it gets a process of its own, so that the site goes on
 * answering. What comes without a change is simulated once for every state, whatever is asked about it.
 */

import { createHash } from 'node:crypto';
import type { Refusal } from '../../domain/action/commands.ts';
import { type Outcome, outcomeWithoutChange } from '../../domain/ahead/outcome.ts';
import type { Running } from '../../domain/ahead/running-world.ts';
import {
  type Statement,
  statementAgainst,
  type StatementQuestion,
} from '../../domain/ahead/statement.ts';
import { calendarOf, type Instant } from '../../domain/calendar.ts';
import { nextRoundAt } from '../../domain/notices/round-times.ts';
import { existingPlan } from '../../domain/plan/existing.ts';
import { refused, type Result } from '../../domain/result.ts';
import { madeApart } from './made-apart.ts';

type StatementAnswer = Result<Statement, Refusal>;

/** What travels to the process of its own, and back; `before` is null until it is made there. */
export interface QuestionApart extends StatementQuestion {
  before: Outcome | null;
}
export interface AnswerApart {
  answer: StatementAnswer;
  before: Outcome | null;
}

/**
 * Who agrees asks for what was just shown: while nothing changed, on the same day and for the same mail round,
 * that is not computed again.
 */
let latest: { key: string; answer: Promise<StatementAnswer> } | null = null;
/** Of the state that was asked about last. */
let latestBefore: { key: string; before: Outcome } | null = null;

export async function makeStatement(question: StatementQuestion): Promise<StatementAnswer> {
  const stateKey = keyOf(question);
  const key = hashOf([stateKey, question.change]);
  if (latest?.key !== key) latest = { key, answer: compute(question, stateKey) };
  const { answer } = latest;
  answer.catch(() => {
    latest = null;
  });
  return answer;
}

function keyOf({ running, at }: { running: Running; at: Instant }): string {
  const plan = existingPlan(running.existing);
  if (plan === null) return hashOf([running, at]);
  const calendar = calendarOf(plan.calendar);
  return hashOf([running, calendar.dateOf(at), nextRoundAt(at, plan.roundAt, calendar)]);
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

const program = new URL('./statement-process.ts', import.meta.url);
/** Starting a process takes as long as some sixty actions. */
const mostActionsHere = 60;
const failure = 'the consequences of a decision could not be simulated';

async function compute(question: StatementQuestion, stateKey: string): Promise<StatementAnswer> {
  const { running } = question;
  const known = latestBefore?.key === stateKey ? latestBefore.before : null;
  const withKnown = { ...question, before: known };
  const { answer, before } =
    running.existing.actions.length > mostActionsHere
      ? await madeApart<AnswerApart>(program, withKnown, failure)
      : answerApart(withKnown);
  if (before !== null) latestBefore = { key: stateKey, before };
  return answer;
}

export function answerApart({ before: known, ...question }: QuestionApart): AnswerApart {
  const before = known ?? outcomeWithoutChange(question.running, question.at);
  const answer = before === null ? notRunning : statementAgainst(before, question);
  return { answer, before };
}

const notRunning: StatementAnswer = refused('not_running');
