/** What takes seconds of computing is made in a process of its own, so that the site goes on answering. */

import { fork } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const mostMs = 5 * 60_000;

/** `program` gets the question as its one message, and answers with one. `failure`: what to say of none. */
export function madeApart<Answer>(
  program: URL,
  question: object,
  failure: string,
): Promise<Answer> {
  const path = fileURLToPath(program);
  return new Promise((resolve, reject) => {
    const child = fork(path, {
      cwd: dirname(path),
      execArgv: ['--import', 'tsx'],
      // It needs none of our passwords.
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
    }, mostMs);
    child.once('message', (answer: Answer) => {
      resolve(answer);
    });
    child.once('error', reject);
    // After its message this settles nothing.
    child.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(failure));
    });
    child.send(question);
  });
}
