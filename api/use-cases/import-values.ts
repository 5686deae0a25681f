/** A file of values: what it would add, and adding it. */

import { readValueRows, type ValueRow } from '../../domain/indicators/file.ts';
import type { Indicator } from '../../domain/indicators/indicator.ts';
import { type IndicatorValue, nextValue, placeOf } from '../../domain/indicators/values.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { RowProblem } from '../../domain/row-problem.ts';
import { addValues, readCurrentValues } from '../../prisma/indicator-values.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { pageOrigin } from './enter-values.ts';

export interface ValueImport {
  /** What is new, as it would be kept. */
  added: { indicator: Indicator; value: IndicatorValue }[];
  /** How many say what is known already. */
  known: number;
  /** With one, nothing is added at all. */
  problems: RowProblem[];
}

export async function previewValues(
  { db }: Deps,
  { plan, today }: PageContext,
  rows: ValueRow[],
): Promise<ValueImport> {
  const { values, problems } = readValueRows(rows, plan.settings.indicators, today);
  const current = await readCurrentValues(db, plan.municipality.id);
  const last = new Map(current.map((one) => [placeOf(one), one]));
  const added = values.flatMap(({ indicator, value }) => {
    const next = nextValue(last.get(placeOf(value)) ?? null, value);
    return next === null ? [] : [{ indicator, value: next }];
  });
  return { added, known: values.length - added.length, problems };
}

/** All of it, or nothing: judged once more, since the values may have changed meanwhile. */
export async function importValues(
  deps: Deps,
  context: PageContext,
  rows: ValueRow[],
): Promise<Result<null, ValueImport>> {
  const { plan, today } = context;
  const { values, problems } = readValueRows(rows, plan.settings.indicators, today);
  if (problems.length > 0 || values.length === 0) {
    return refused(await previewValues(deps, context, rows));
  }
  const sent = values.map(({ value, input }) => ({ ...value, explanation: input.explanation }));
  await addValues(deps.db, plan.municipality.id, pageOrigin(context, 'file'), sent);
  return accepted(null);
}
