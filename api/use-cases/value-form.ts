/** Values as they were sent by a form: each field bears the id of its indicator. */

import type { ValueInput } from '../../domain/indicators/entry.ts';
import { statusNamed } from '../../domain/indicators/file.ts';
import type { FilledForm } from '../site/filled-form.ts';
import { valueSentences, type EntryProblem, type ValueRefusal } from './enter-values.ts';

export function readValueForm(typed: Record<string, string>, id: string): ValueInput {
  const field = (name: string) => typed[`${name}:${id}`]?.trim() ?? '';
  return {
    period: field('periode'),
    status: statusNamed(field('stand')) ?? 'final',
    figure: field('waarde'),
    people: field('inwoners'),
    explanation: typed['toelichting']?.trim() ?? '',
  };
}

/** Nothing was typed, and nothing was said about why. */
export function isLeftOpen({ figure, status }: ValueInput): boolean {
  return figure === '' && (status === 'final' || status === 'provisional');
}

const fields: Record<EntryProblem, string> = {
  no_value: 'waarde',
  no_period: 'periode',
  period_to_come: 'periode',
  no_figure: 'waarde',
  figure_without_status: 'waarde',
  figure_too_high: 'waarde',
  no_population: 'inwoners',
  value_text_too_long: 'toelichting',
};

export function valueErrors(
  { problem, indicatorId }: ValueRefusal,
  typed: Record<string, string>,
): FilledForm {
  const text = valueSentences[problem];
  if (problem === 'value_text_too_long') return { errors: [{ at: 'toelichting', text }], typed };
  const at = indicatorId === null ? null : `${fields[problem]}-${indicatorId}`;
  return { errors: [{ at, text }], typed };
}
