/** Of a decision about many actions, what is kept with one of them. */

import type { Statement } from './statement.ts';
import type { StatedNotice } from './stated-notices.ts';

/**
 * What comes about this action and what the report says of it; mails, money and crowded months are those of the
 * whole decision. Months of everybody are left out: with each of two hundred actions they would be kept again.
 */
export function partAbout(statement: Statement, actionId: string): Statement {
  const own = <N extends StatedNotice>(notices: N[]) =>
    notices.filter((notice) => notice.actionId === actionId);
  const { appears, moves, vanishes, toCome, report } = statement;
  return {
    ...statement,
    actionIds: [actionId],
    appears: own(appears),
    moves: own(moves),
    vanishes: own(vanishes),
    toCome: own(toCome),
    loads: [],
    report: report && {
      ...report,
      lines: report.lines.filter((line) => line.actionId === actionId),
    },
  };
}
