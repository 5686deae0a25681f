/** What the next report says, with the decision and without it. */

import { changedCounts, type StatedLine } from '../../../../domain/ahead/stated-report.ts';
import type { IsoDate } from '../../../../domain/calendar.ts';
import {
  capital,
  formatList,
  formatShortDate,
  statusLabels,
} from '../../../../domain/dutch/index.ts';
import { nameOf, type StatementProps } from './names.ts';

export function NextReport({ statement: { report }, names, today }: StatementProps) {
  if (report === null) return null;
  const counts = changedCounts(report);
  return (
    <>
      <h2>De volgende rapportage, {formatShortDate(report.on, today)}</h2>
      <ul>
        {report.lines.map(({ actionId, before, after }) => (
          <li>
            {capital(nameOf(names.actions, actionId))}: {describeLine(after, today)}. Zonder dit
            besluit: {describeLine(before, today)}.
          </li>
        ))}
        {counts.length > 0 && (
          <li>
            In de kop:{' '}
            {formatList(
              counts.map(
                ({ status, before, after }) =>
                  `${statusLabels[status]} ${String(after)} in plaats van ${String(before)}`,
              ),
            )}
            .
          </li>
        )}
      </ul>
    </>
  );
}

function describeLine(line: StatedLine | null, today: IsoDate): string {
  if (line === null) return 'staat er niet in';
  const due = line.dueOn === null ? '' : `, datum ${formatShortDate(line.dueOn, today)}`;
  return `${statusLabels[line.status]}${due}`;
}
