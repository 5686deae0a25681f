/** One action in a report, as a sentence with its dates. */

import type { IsoDate } from '../../domain/calendar.ts';
import { describeClaims, formatShortDate } from '../../domain/dutch/index.ts';
import { partsOfActionId } from '../../domain/ids.ts';
import type { ReportLine } from '../../domain/reports/line.ts';
import { Reason } from '../site/components/reason.tsx';

interface Props {
  one: ReportLine;
  /** The day of the report. */
  on: IsoDate;
  /** Of the plan; null for who may not read its actions. */
  path: string | null;
}

export function LateLine(props: Props) {
  const { one, on } = props;
  return (
    <>
      <Title {...props} />
      <p>{describeClaims(one.claims, on)}</p>
      <Reason claims={one.claims} />
    </>
  );
}

/** What is done or stopped: when, and how late. What was said on the way no longer explains it (V29). */
export function DoneLine(props: Props) {
  const { one, on } = props;
  return (
    <>
      <Title {...props} />
      <p>{describeClaims(one.claims, on)}</p>
    </>
  );
}

export function MovedLine(props: Props) {
  const { one, on } = props;
  return (
    <>
      <Title {...props} />
      <p>
        {one.moves
          .map(
            (move) =>
              `Van ${formatShortDate(move.from, on)} naar ${formatShortDate(move.until, on)}, ` +
              `besloten op ${formatShortDate(move.on, on)}.`,
          )
          .join(' ')}
      </p>
    </>
  );
}

/** A removed action keeps its page. */
function Title({ one, path }: Props) {
  const { key } = partsOfActionId(one.id);
  return (
    <p>
      {path === null ? (
        <strong>{one.what}</strong>
      ) : (
        <a href={`${path}/acties/${key}`}>{one.what}</a>
      )}{' '}
      <span class="quiet">
        ({one.ownerName}, {one.themeName})
      </span>
    </p>
  );
}
