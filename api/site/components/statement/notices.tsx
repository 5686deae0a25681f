/** Mails that come, move or go: one line for what the same people get about the same thing. */

import type { MovedNotice, StatedNotice } from '../../../../domain/ahead/stated-notices.ts';
import type { IsoDate } from '../../../../domain/calendar.ts';
import {
  audienceLabels,
  capital,
  formatDays,
  formatList,
  noticeLabels,
  plural,
} from '../../../../domain/dutch/index.ts';
import { groupBy } from '../../../../domain/group-by.ts';
import { nameOf, type StatedNames } from './names.ts';

interface NoticesProps {
  title: string;
  none: string;
  notices: (StatedNotice | MovedNotice)[];
  names: StatedNames;
  today: IsoDate;
}

/** Long lists show the first few; the rest is in a fold. */
const linesInSight = 6;

export function Notices({ title, none, notices, names, today }: NoticesProps) {
  const lines = linesOf(notices, names, today);
  const rest = lines.slice(linesInSight);
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {lines.slice(0, linesInSight).map((line) => (
          <li>{line}</li>
        ))}
        {lines.length === 0 && <li>{none}</li>}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>En nog {plural(rest.length, 'regel', 'regels')}</summary>
          <ul>
            {rest.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** One line for what the same people get about the same thing, with all its days. */
function linesOf(
  notices: (StatedNotice | MovedNotice)[],
  names: StatedNames,
  today: IsoDate,
): string[] {
  const sameDay = groupBy(notices, (one) => [one.on, wasOn(one), one.kind, one.actionId].join(' '));
  const mailed = [...sameDay.values()].flatMap((found) => {
    const [one] = found;
    if (one === undefined) return [];
    const about = one.actionId === null ? '' : ` over ${nameOf(names.actions, one.actionId)}`;
    const text = `${capital(noticeLabels[one.kind])}${about}, aan ${readersOf(found, names)}`;
    return [{ text, on: one.on, was: wasOn(one) }];
  });
  return [...groupBy(mailed, ({ text }) => text)].map(([text, found]) => {
    const days = formatDays(
      found.map(({ on }) => on),
      today,
    );
    const were = found.flatMap(({ was }) => was ?? []);
    return `${text}: ${days}${were.length === 0 ? '' : ` in plaats van ${formatDays(were, today)}`}.`;
  });
}

function wasOn(notice: StatedNotice | MovedNotice): IsoDate | null {
  return 'from' in notice ? notice.from : null;
}

function readersOf(notices: StatedNotice[], names: StatedNames): string {
  const readers = notices.map(
    ({ contactId, audience }) =>
      `${nameOf(names.contacts, contactId)} (${audienceLabels[audience]})`,
  );
  return formatList([...new Set(readers)]);
}
