/** What a decision changes about an action itself, and what to watch for. */

import type { Consequences } from '../../../domain/ahead/consequences.ts';
import type { DecisionWarning } from '../../../domain/ahead/warnings.ts';
import type { IsoDate } from '../../../domain/calendar.ts';
import { describeWarning, formatDate } from '../../../domain/dutch/index.ts';
import { Message } from '../layout.tsx';

interface WarningsProps {
  warnings: DecisionWarning[];
  today: IsoDate;
}

export function Warnings({ warnings, today }: WarningsProps) {
  if (warnings.length === 0) return null;
  return (
    <Message kind="problem">
      <p>Let op:</p>
      <ul>
        {warnings.map((warning) => (
          <li>{describeWarning(warning, today)}</li>
        ))}
      </ul>
    </Message>
  );
}

interface ChangesProps {
  dates: Consequences['dates'];
  /** By name; null where the owner stays. */
  newOwner: { from: string; until: string } | null;
  today: IsoDate;
}

export function Changes({ dates, newOwner, today }: ChangesProps) {
  if (dates.length === 0 && newOwner === null) return null;
  return (
    <ul>
      {dates.map(({ from, until }) => (
        <li>
          De datum {formatDate(from, today)} wordt {formatDate(until, today)}.
        </li>
      ))}
      {newOwner !== null && (
        <li>
          {newOwner.until} wordt actiehouder. {newOwner.from} krijgt over deze actie geen mail meer
          als actiehouder; links in oude mails werken niet meer.
        </li>
      )}
    </ul>
  );
}
