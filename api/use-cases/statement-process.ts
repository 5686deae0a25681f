/** The process of statements.ts: how a plan runs and what would change in, the consequences out. */

import { answerApart, type QuestionApart } from './statements.ts';

process.once('message', (question: QuestionApart) => {
  process.send?.(answerApart(question), () => {
    process.disconnect();
  });
});
