/**
 * The rest of a year, simulated twice, costs half a second for a plan of two dozen actions: that is made here.
 * A plan of a thousand takes half a minute: it gets a process of its own, so that the site goes on answering.
 */

import { fork } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Refusal } from '../../domain/action/commands.ts';
import type { Running } from '../../domain/ahead/running-world.ts';
import { type ChangeAhead, type Statement, statementOf } from '../../domain/ahead/statement.ts';
import type { Instant } from '../../domain/calendar.ts';
import type { Result } from '../../domain/result.ts';

export interface StatementQuestion {
  running: Running;
  change: ChangeAhead;
  at: Instant;
}

type StatementAnswer = Result<Statement, Refusal>;

/** Starting a process takes as long as some sixty actions. */
const mostActionsHere = 60;

export async function makeStatement(question: StatementQuestion): Promise<StatementAnswer> {
  const { running, change, at } = question;
  return running.existing.actions.length > mostActionsHere
    ? madeApart(question)
    : statementOf(running, change, at);
}

const program = fileURLToPath(new URL('./statement-process.ts', import.meta.url));
const mostMs = 5 * 60_000;

function madeApart(question: StatementQuestion): Promise<StatementAnswer> {
  return new Promise((resolve, reject) => {
    const child = fork(program, {
      cwd: dirname(program),
      execArgv: ['--import', 'tsx'],
      // It needs none of our passwords.
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
    }, mostMs);
    child.once('message', (answer: StatementAnswer) => {
      resolve(answer);
    });
    child.once('error', reject);
    // After its message this settles nothing.
    child.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the consequences of a decision could not be simulated'));
    });
    child.send(question);
  });
}
