/** Values of indicators that somebody enters: from a page, a mail, a file or a program. */

import type { IsoDate } from '../../domain/calendar.ts';
import { valueProblemSentences } from '../../domain/dutch/indicator-problems.ts';
import { draftValue, type ValueInput, type ValueProblem } from '../../domain/indicators/entry.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { addValues, type SentValue, type ValueOrigin } from '../../prisma/indicator-values.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { authorOf } from './authorship.ts';

export interface EnteredValue {
  indicator: Indicator;
  input: ValueInput;
}

export interface ValueMoment {
  municipalityId: string;
  today: IsoDate;
  origin: ValueOrigin;
}

export type EntryProblem = ValueProblem | 'no_value';

export const valueSentences: Record<EntryProblem, string> = {
  ...valueProblemSentences,
  no_value: 'Vul ten minste één waarde in.',
};

export interface ValueRefusal {
  problem: EntryProblem;
  /** The indicator it is about; null for the whole. */
  indicatorId: string | null;
}

/** All of them, or none. */
export async function enterValues(
  { db }: Deps,
  { municipalityId, today, origin }: ValueMoment,
  entered: EnteredValue[],
): Promise<Result<null, ValueRefusal>> {
  if (entered.length === 0) return refused({ problem: 'no_value', indicatorId: null });
  const values: SentValue[] = [];
  for (const { indicator, input } of entered) {
    const drafted = draftValue(indicator, input, today);
    if (!drafted.ok) return refused({ problem: drafted.refusal, indicatorId: indicator.id });
    values.push({ ...drafted.value, explanation: input.explanation });
  }
  await addValues(db, municipalityId, origin, values);
  return accepted(null);
}

export function pageOrigin(
  { viewer, now }: PageContext,
  channel: 'page' | 'file' | 'api',
): ValueOrigin {
  return { channel, table: '', readingId: null, ...authorOf(viewer), at: now };
}
