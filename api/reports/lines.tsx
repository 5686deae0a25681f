/** One action in a report, as a sentence with its dates. */

import type { IsoDate } from '../../domain/calendar.ts';
import {
  capital,
  describeComing,
  describeOverdue,
  formatDate,
  formatDays,
  formatShortDate,
  formatWorkingDayCount,
} from '../../domain/dutch/index.ts';
import { milestoneName, progressLabels } from '../../domain/dutch/labels.ts';
import { partsOfActionId } from '../../domain/ids.ts';
import { isLateAction, type ReportLine } from '../../domain/reports/line.ts';

interface Props {
  one: ReportLine;
  /** The day of the report. */
  on: IsoDate;
  path: string;
}

export function LateLine(props: Props) {
  const { one, on } = props;
  return (
    <>
      <Title {...props} />
      <p>{[...dates(one, on), ...attemptSentences(one, on)].join(' ')}</p>
    </>
  );
}

export function DoneLine(props: Props) {
  const { one, on } = props;
  return (
    <>
      <Title {...props} />
      <p>{[...doneSentences(one, on), ...moveSentences(one, on)].join(' ')}</p>
    </>
  );
}

/** Why it was stopped is what was written on that day: what was written before explains something else (V29). */
export function StoppedLine(props: Props) {
  const { one, on } = props;
  const { closedOn, lastResponse } = one;
  const reason = lastResponse !== null && lastResponse.on === closedOn ? lastResponse.reason : '';
  return (
    <>
      <Title {...props} />
      <p>
        {closedOn !== null && `Gestopt op ${formatDate(closedOn, on)}.`}
        {reason !== '' && ` Reden: “${reason}”`}
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
          {capital(milestoneName({ id: milestoneId, kind: 'evaluation' }))}, gedaan op{' '}
          {formatDate(doneOn, on)}
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
      `Kreeg tijd van ${formatShortDate(move.from, on)} tot ${formatShortDate(move.until, on)}, ` +
      `besloten op ${formatShortDate(move.on, on)}.`,
  );
}

/** "Klaar op maandag 14 oktober, 9 werkdagen te laat."; lateness is told of what is done as well (V29). */
function doneSentences(one: ReportLine, on: IsoDate): string[] {
  const last = one.met.at(-1);
  if (last === undefined) return [];
  const earlier = one.met.slice(0, -1).filter(({ lateDays }) => lateDays > 0);
  return [
    `Klaar op ${formatDate(last.doneOn, on)}, ${timeliness(last.lateDays)}.`,
    ...earlier.map(
      ({ dueOn, doneOn, lateDays }) =>
        `Wat ${formatShortDate(dueOn, on)} klaar moest zijn, was dat op ${formatShortDate(doneOn, on)}, ${timeliness(lateDays)}.`,
    ),
  ];
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
      <a href={`${path}/acties/${key}`}>{one.what}</a>{' '}
      <span class="quiet">
        ({one.ownerName}, {one.themeName})
      </span>
    </p>
  );
}

function dates(one: ReportLine, on: IsoDate): string[] {
  return [
    ...dueSentence(one, on),
    ...(one.escalatedOn === null ? [] : [`Bij het TVO sinds ${formatDate(one.escalatedOn, on)}.`]),
    ...(one.progress === null
      ? []
      : [
          `De actiehouder zei op ${formatShortDate(one.progress.on, on)}: ` +
            `${progressLabels[one.progress.value]}${isGreen(one) ? ', maar de actie is te laat' : ''}.`,
        ]),
    ...(one.requestedUntil === null
      ? []
      : [`Vraagt tijd tot ${formatShortDate(one.requestedUntil, on)}.`]),
  ];
}

function dueSentence({ dueOn, due, lateDays }: ReportLine, on: IsoDate): string[] {
  if (dueOn === null || due === null) return [];
  return lateDays > 0
    ? [describeOverdue({ ...due, dueOn }, formatWorkingDayCount(lateDays), on)]
    : [describeComing({ ...due, dueOn }, on)];
}

function isGreen(one: ReportLine): boolean {
  return isLateAction(one) && one.progress?.value === 'on_track';
}

function attemptSentences(one: ReportLine, on: IsoDate): string[] {
  const mailed = one.mailedOn.length === 0 ? [] : [`Gemaild op ${formatDays(one.mailedOn, on)}.`];
  if (one.lastResponse === null)
    return one.lateDays > 0 ? [...mailed, 'Geen antwoord ontvangen.'] : [];
  const { author, reason, on: respondedOn } = one.lastResponse;
  return reason === ''
    ? mailed
    : [...mailed, `${author} op ${formatShortDate(respondedOn, on)}: “${reason}”`];
}
