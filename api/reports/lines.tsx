/** One action in a report, as a sentence with its dates. */

import type { IsoDate } from '../../domain/calendar.ts';
import {
  capital,
  describeClaims,
  describeScaling,
  evaluationName,
  formatDate,
  formatShortDate,
  formatWorkingDayCount,
} from '../../domain/dutch/index.ts';
import { partsOfActionId } from '../../domain/ids.ts';
import type { Move, ReportLine } from '../../domain/reports/line.ts';
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
      <p>{[describeClaims(one.claims, on), ...scalingSentence(one, on)].join(' ')}</p>
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
      <p>
        {[
          describeClaims(one.claims, on),
          ...moveSentences(one, on),
          ...scalingSentence(one, on),
        ].join(' ')}
      </p>
    </>
  );
}

/** What was found, and what changes. */
export function ResultLine(props: Props) {
  const { one, on } = props;
  return (
    <>
      <Title {...props} />
      {one.results.map(({ milestoneId, doneOn, author, text }) => (
        <p>
          {capital(evaluationName(milestoneId))}, gedaan op {formatDate(doneOn, on)}
          {latenessOf(one, milestoneId)}, door {author}
          {text === '' ? '.' : `: “${text}”`}
        </p>
      ))}
    </>
  );
}

export function MovedLine(props: Props) {
  const { one, on } = props;
  return (
    <>
      <Title {...props} />
      <p>{moveSentences(one, on).join(' ')}</p>
    </>
  );
}

function moveSentences({ moves }: ReportLine, on: IsoDate): string[] {
  return moves.map(
    (move) =>
      `${moveVerb(move)} ${formatShortDate(move.until, on)}, besloten op ${formatShortDate(move.on, on)}.`,
  );

  function moveVerb({ from, until }: Move): string {
    const was = formatShortDate(from, on);
    return until > from ? `Kreeg tijd van ${was} tot` : `Vervroegd van ${was} naar`;
  }
}

function scalingSentence({ scaling }: ReportLine, on: IsoDate): string[] {
  return scaling === null ? [] : [describeScaling(scaling, on)];
}

export function timeliness(lateDays: number): string {
  return lateDays === 0 ? 'op tijd' : `${formatWorkingDayCount(lateDays)} te laat`;
}

function latenessOf({ met }: ReportLine, milestoneId: string): string {
  const lateDays = met.find(({ id }) => id === milestoneId)?.lateDays ?? 0;
  return lateDays === 0 ? '' : `, ${timeliness(lateDays)}`;
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
