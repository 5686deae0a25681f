/**
 * The rest of a year, simulated twice, costs half a second for a plan of two dozen actions: that is made here.
 * A plan of a thousand takes half a minute: it gets a process of its own, so that the site goes on answering.
 */

import { createHash } from 'node:crypto';
import type { Refusal } from '../../domain/action/commands.ts';
import type { Running } from '../../domain/ahead/running-world.ts';
import { type ChangeAhead, type Statement, statementOf } from '../../domain/ahead/statement.ts';
import { calendarOf, type Instant } from '../../domain/calendar.ts';
import { nextRoundAt } from '../../domain/notices/round-times.ts';
import { existingPlan } from '../../domain/plan/existing.ts';
import type { Result } from '../../domain/result.ts';
import { madeApart } from './made-apart.ts';

export interface StatementQuestion {
  running: Running;
  change: ChangeAhead;
  at: Instant;
}

type StatementAnswer = Result<Statement, Refusal>;

/**
 * Who agrees asks for what was just shown: while nothing changed, on the same day and for the same mail round,
 * that is not computed again.
 */
let latest: { key: string; answer: Promise<StatementAnswer> } | null = null;

export async function makeStatement(question: StatementQuestion): Promise<StatementAnswer> {
  const key = keyOf(question);
  if (latest?.key !== key) latest = { key, answer: compute(question) };
  const { answer } = latest;
  answer.catch(() => {
    latest = null;
  });
  return answer;
}

function keyOf({ running, change, at }: StatementQuestion): string {
  const plan = existingPlan(running.existing);
  if (plan === null) return JSON.stringify([running, change, at]);
  const calendar = calendarOf(plan.calendar);
  const moment = [calendar.dateOf(at), nextRoundAt(at, plan.roundAt, calendar)];
  return createHash('sha256')
    .update(JSON.stringify([running, change, moment]))
    .digest('hex');
}

const program = new URL('./statement-process.ts', import.meta.url);
/** Starting a process takes as long as some sixty actions. */
const mostActionsHere = 60;

async function compute(question: StatementQuestion): Promise<StatementAnswer> {
  const { running, change, at } = question;
  return running.existing.actions.length > mostActionsHere
    ? madeApart(program, question, 'the consequences of a decision could not be simulated')
    : statementOf(running, change, at);
}
