/** The capacity of a half year as it was sent: a subject without a number was left alone. */

import { readFte } from '../../domain/amounts.ts';
import type { CapacityLine, Half } from '../../domain/capacity/lines.ts';
import { type CapacityInput, type CapacityRefusal, capacitySentences } from './report-capacity.ts';
import type { FilledForm } from '../site/filled-form.ts';

export function readCapacityForm(
  typed: Record<string, string>,
  lines: CapacityLine[],
  half: Half,
): CapacityInput {
  const sent = lines.flatMap(({ key }) => {
    const [regular, priority] = [`regulier:${key}`, `prioriteit:${key}`].map(
      (name) => typed[name]?.trim() ?? '',
    );
    if (regular === '' && priority === '') return [];
    const [regularFte, priorityFte] = [readFte(regular ?? ''), readFte(priority ?? '')];
    return [{ lineKey: key, regularFte, priorityFte }];
  });
  return { half, lines: sent, explanation: typed['toelichting']?.trim() ?? '' };
}

export function capacityErrors(
  { problem, lineKey }: CapacityRefusal,
  typed: Record<string, string>,
): FilledForm {
  const text = capacitySentences[problem];
  const at = problem === 'explanation_too_long' ? 'toelichting' : null;
  if (lineKey === null) return { errors: [{ at, text }], typed };
  const isWrong = (name: string) => readFte(typed[name] ?? '') === undefined;
  const field = isWrong(`regulier:${lineKey}`) ? 'regulier' : 'prioriteit';
  return { errors: [{ at: `${field}-${lineKey}`, text }], typed };
}
