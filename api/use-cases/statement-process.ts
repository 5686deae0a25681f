/** The process of statements.ts: how a plan runs and what would change in, the consequences out. */

import { statementOf } from '../../domain/ahead/statement.ts';
import type { StatementQuestion } from './statements.ts';

process.once('message', ({ running, change, at }: StatementQuestion) => {
  process.send?.(statementOf(running, change, at), () => {
    process.disconnect();
  });
});
