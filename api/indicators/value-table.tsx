/** The values of an indicator, newest first. */

import { formatShortDate } from '../../domain/dutch/index.ts';
import { formatFigure, formatValuePeriod } from '../../domain/dutch/indicators.ts';
import { describeStatus } from '../../domain/dutch/indicator-sentences.ts';
import type { Unit } from '../../domain/indicators/indicator.ts';
import type { RecordedValue } from '../../prisma/indicator-values.ts';
import type { PageContext } from '../site/context.ts';

interface Props {
  caption: string;
  values: RecordedValue[];
  unit: Unit;
  context: PageContext;
}

export function ValueTable({ caption, values, unit, context }: Props) {
  return (
    <table class="stack">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Periode</th>
          <th scope="col" class="number">
            Waarde
          </th>
          <th scope="col">Hoe zeker</th>
          <th scope="col">Waar vandaan</th>
        </tr>
      </thead>
      <tbody>
        {values.map((value) => (
          <tr>
            <th scope="row">{formatValuePeriod(value.period)}</th>
            <td class="number" data-label="Waarde">
              {value.figure === null ? '–' : formatFigure(value.figure, unit)}
            </td>
            <td data-label="Hoe zeker">{describeStatus(value, unit)}</td>
            <td data-label="Waar vandaan">{describeOrigin(value, context)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "politie (47013NED), 16 juli". */
function describeOrigin(value: RecordedValue, { calendar, today }: PageContext): string {
  const on = formatShortDate(calendar.dateOf(value.at), today);
  const why = value.explanation === '' ? '' : ` “${value.explanation}”`;
  if (value.table !== '') return `open data ${value.table}, ${on}.${why}`;
  const by = value.author === '' ? 'ingevuld' : `ingevuld door ${value.author}`;
  return `${by}, ${on}.${why}`;
}
