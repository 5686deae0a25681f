/** One action in a report, as a sentence with its dates. */

import type { IsoDate } from '../../domain/calendar.ts';
import {
  capital,
  formatDate,
  formatDays,
  formatShortDate,
  formatWorkingDayCount,
} from '../../domain/dutch/index.ts';
import { milestoneName, progressLabels } from '../../domain/dutch/labels.ts';
import { partsOfActionId } from '../../domain/ids.ts';
import type { ReportLine } from '../../domain/reports/line.ts';

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
      <p>{[...dates(one, on), ...attemptSentences(one, on)].join(' ')}</p>
    </>
  );
}

export function DoneLine(props: Props) {
  const { one, on } = props;
  const closed = one.closedOn === null ? '' : `${formatDate(one.closedOn, on)}. `;
  return (
    <>
      <Title {...props} />
      <p>
        {closed.charAt(0).toUpperCase() + closed.slice(1)}
        {one.lastResponse !== null &&
          one.lastResponse.reason !== '' &&
          `“${one.lastResponse.reason}”`}
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
  const day = formatShortDate(dueOn, on);
  const late = `${formatWorkingDayCount(lateDays)} te laat`;
  if (due.kind === 'evaluation') {
    const name = capital(`de ${milestoneName(due)}`);
    return lateDays > 0
      ? [`${name} had ${day} binnen moeten zijn en is ${late}.`]
      : [`${name} moet uiterlijk ${day} binnen zijn.`];
  }
  return lateDays > 0
    ? [`Had ${day} klaar moeten zijn en is ${late}.`]
    : [`Moet klaar zijn op ${day}.`];
}

function isGreen(one: ReportLine): boolean {
  return one.lateDays > 0 && one.progress?.value === 'on_track';
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
