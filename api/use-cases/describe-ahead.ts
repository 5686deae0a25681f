/** What a decision would change, in a few sentences: for where there is no room for all of it. */

import type { IsoDate } from '../../domain/calendar.ts';
import {
  describeWarning,
  formatDate,
  formatList,
  noticeLabels,
  plural,
} from '../../domain/dutch/index.ts';
import type { Ahead, StepAhead } from './look-ahead.ts';

export function describeAhead(ahead: Ahead, today: IsoDate): string[] {
  const { notices, added, dropped } = ahead;
  return [
    ...describeChange(ahead, today),
    ...notices.map(
      ({ kind, readers, immediate }) =>
        `${immediate ? 'Meteen een mail' : 'In de volgende mailronde'}: ${noticeLabels[kind]}, aan ${namesOf(readers)}.`,
    ),
    ...stepSentences(added, 'Er komen bij', today),
    ...stepSentences(dropped, 'Er vervallen', today),
  ];
}

/** Without the mails: what to watch for, dates, and who becomes its owner. */
export function describeChange(ahead: Ahead, today: IsoDate): string[] {
  const { dates, newOwner, warnings } = ahead;
  return [
    ...warnings.map((warning) => describeWarning(warning, today)),
    ...dates.map(
      ({ from, until }) => `De datum ${formatDate(from, today)} wordt ${formatDate(until, today)}.`,
    ),
    ...(newOwner === null
      ? []
      : [`${newOwner.until} wordt actiehouder, in plaats van ${newOwner.from}.`]),
  ];
}

function stepSentences(steps: StepAhead[], opening: string, today: IsoDate): string[] {
  const [first, ...others] = steps;
  if (first === undefined) return [];
  const one = `${noticeLabels[first.kind]} op ${formatDate(first.on, today)}`;
  const rest = others.length === 0 ? '' : ` en nog ${plural(others.length, 'mail', 'mails')}`;
  return [`${opening}: ${one}${rest}.`];
}

function namesOf(readers: StepAhead['readers']): string {
  const names = [...new Set(readers.flatMap((reader) => reader.names))];
  return names.length === 0 ? 'niemand' : formatList(names);
}
