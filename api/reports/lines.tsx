/** One action in a report, as a sentence with its dates. */

import type { IsoDate } from '../../domain/calendar.ts';
import { sayDate, sayDays, sayShortDate, sayWorkingDayCount } from '../../domain/dutch/index.ts';
import { progressWordsDutch } from '../../domain/dutch/labels.ts';
import type { ReportLine } from '../../domain/reports/line.ts';

interface Props {
  one: ReportLine;
  /** The day of the report. */
  on: IsoDate;
  path: string;
  planId: string;
}

export function LateLine(props: Props) {
  const { one, on } = props;
  return (
    <>
      <Title {...props} />
      <p>{[...dates(one, on), ...tried(one, on)].join(' ')}</p>
    </>
  );
}

export function DoneLine(props: Props) {
  const { one, on } = props;
  const closed = one.closedOn === null ? '' : `${sayDate(one.closedOn, on)}. `;
  return (
    <>
      <Title {...props} />
      <p>
        {closed.charAt(0).toUpperCase() + closed.slice(1)}
        {one.said !== null && one.said.reason !== '' && `“${one.said.reason}”`}
      </p>
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
              `Van ${sayShortDate(move.from, on)} naar ${sayShortDate(move.until, on)}, ` +
              `besloten op ${sayShortDate(move.on, on)}.`,
          )
          .join(' ')}
      </p>
    </>
  );
}

/** Ids of a report are `municipality/year/key`; a removed action keeps its page. */
function Title({ one, path, planId }: Props) {
  const key = one.id.startsWith(`${planId}/`) ? one.id.slice(planId.length + 1) : one.id;
  return (
    <p>
      <a href={`${path}/acties/${key}`}>{one.what}</a>{' '}
      <span class="quiet">
        ({one.ownerName}, {one.themeName})
      </span>
    </p>
  );
}

function dates(one: ReportLine, on: IsoDate): string[] {
  const due = one.dueOn === null ? null : sayShortDate(one.dueOn, on);
  return [
    ...(due === null
      ? []
      : one.lateDays > 0
        ? [`Had ${due} klaar moeten zijn en is ${sayWorkingDayCount(one.lateDays)} te laat.`]
        : [`Moet klaar zijn op ${due}.`]),
    ...(one.escalatedOn === null ? [] : [`Bij het TVO sinds ${sayDate(one.escalatedOn, on)}.`]),
    ...(one.progress === null
      ? []
      : [
          `De actiehouder zei op ${sayShortDate(one.progress.on, on)}: ` +
            `${progressWordsDutch[one.progress.word]}${isGreen(one) ? ', maar de actie is te laat' : ''}.`,
        ]),
    ...(one.askedUntil === null ? [] : [`Vraagt tijd tot ${sayShortDate(one.askedUntil, on)}.`]),
  ];
}

function isGreen(one: ReportLine): boolean {
  return one.lateDays > 0 && one.progress?.word === 'on_track';
}

function tried(one: ReportLine, on: IsoDate): string[] {
  const mailed = one.mailedOn.length === 0 ? [] : [`Gemaild op ${sayDays(one.mailedOn, on)}.`];
  if (one.said === null) return one.lateDays > 0 ? [...mailed, 'Geen antwoord ontvangen.'] : [];
  const { saidBy, reason, on: saidOn } = one.said;
  return reason === ''
    ? mailed
    : [...mailed, `${saidBy} op ${sayShortDate(saidOn, on)}: “${reason}”`];
}
