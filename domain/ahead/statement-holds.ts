/** Whether a decision came out as its consequences were stated. */

import type { IsoDate } from '../calendar.ts';
import { byDay, lineOf, type StatedNotice } from './stated-notices.ts';
import type { Statement } from './statement.ts';

/** What happened to one action since a decision about it. */
export interface WhatHappened {
  actionId: string;
  /** What was mailed about it after the decision. */
  notices: StatedNotice[];
  /**
   * The first day on which somebody answered or decided anew about it, left, or entered an absence: from then on
   * other things may come. Null while nobody did.
   */
  changedOn: IsoDate | null;
  /** The last day whose mails have gone. */
  through: IsoDate;
}

/**
 * A line for each notice that came without being stated, or was stated and did not come; empty when it holds.
 * The day of the change itself belongs to neither.
 */
export function statementDifferences(
  statement: Pick<Statement, 'toCome' | 'until'>,
  { actionId, notices, changedOn, through }: WhatHappened,
): string[] {
  const counts = ({ on }: StatedNotice) =>
    on <= through && on <= statement.until && (changedOn === null || on < changedOn);
  const stated = statement.toCome.filter((one) => one.actionId === actionId && counts(one));
  const came = notices.filter(counts);
  return [
    ...missingIn(came, stated).map((line) => `stated, and did not come: ${line}`),
    ...missingIn(stated, came).map((line) => `came, and was not stated: ${line}`),
  ];
}

export function statementHolds(
  statement: Pick<Statement, 'toCome' | 'until'>,
  happened: WhatHappened,
): boolean {
  return statementDifferences(statement, happened).length === 0;
}

function missingIn(there: StatedNotice[], wanted: StatedNotice[]): string[] {
  const lines = new Set(there.map(lineOf));
  return wanted
    .toSorted(byDay)
    .map(lineOf)
    .filter((line) => !lines.has(line));
}
