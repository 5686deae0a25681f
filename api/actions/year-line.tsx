/** The year of one action on one line: when it started, what was said, when it is due, and today. */

import { daysBetween, type IsoDate, quarterEnd, quarters } from '../../domain/calendar.ts';
import { formatList, formatShortDate } from '../../domain/dutch/index.ts';

export interface YearLineData {
  year: number;
  activatedOn: IsoDate;
  /** Days on which a mail about it went out. */
  mailed: IsoDate[];
  coming: IsoDate[];
  due: { on: IsoDate; met: boolean }[];
  today: IsoDate;
  /** What is known of the contact with the owner, for who does not see the line. */
  contact: string;
}

const top = 14;
const middle = 24;
const bottom = 34;

export function YearLine({ line }: { line: YearLineData }) {
  const at = scaleOf(line);
  return (
    <svg class="year" role="img" aria-label={describeYear(line)}>
      <line class="track" x1="0" x2="100%" y1={middle} y2={middle} />
      {quarters.map((quarter) => {
        const on = quarterEnd(line.year, quarter);
        return (
          <>
            <line class="tick" x1={at(on)} x2={at(on)} y1={middle - 5} y2={middle + 5} />
            <text x={at(on)} y="52" text-anchor="end">
              Q{quarter}
            </text>
          </>
        );
      })}
      <circle class="given" cx={at(line.activatedOn)} cy={middle} r="3" />
      {unique(line.coming).map((on) => (
        <circle class="coming" cx={at(on)} cy={middle} r="4" />
      ))}
      {unique(line.mailed).map((on) => (
        <circle class="given" cx={at(on)} cy={middle} r="4" />
      ))}
      {line.due.map(({ on, met }) => (
        <line class={met ? 'met' : 'due'} x1={at(on)} x2={at(on)} y1={top} y2={bottom} />
      ))}
      <line class="today" x1={at(line.today)} x2={at(line.today)} y1="4" y2="44" />
    </svg>
  );
}

export function YearLineLegend() {
  return (
    <p class="utrecht-paragraph utrecht-paragraph--small">
      Dichte stip: er ging een mail uit. Open stip: er komt nog een mail. Dikke streep: einddatum,
      groen als het klaar is gemeld. Stippellijn: vandaag.
    </p>
  );
}

function describeYear({ activatedOn, contact, due, today }: YearLineData): string {
  const ends = due.map(({ on, met }) => `${formatShortDate(on, today)}${met ? ' (klaar)' : ''}`);
  return (
    `Gestart op ${formatShortDate(activatedOn, today)}. Momenten: ${formatList(ends)}. ` +
    `Vandaag is het ${formatShortDate(today)}. ${contact}`.trim()
  );
}

/** The whole year, and longer when something lies beyond it. */
function scaleOf(line: YearLineData): (on: IsoDate) => string {
  const first = [`${String(line.year)}-01-01`, line.activatedOn].sort()[0] ?? line.activatedOn;
  const dates = [...line.due.map(({ on }) => on), ...line.coming, ...line.mailed, line.today];
  const last = [`${String(line.year)}-12-31`, ...dates].sort().at(-1) ?? line.today;
  const whole = daysBetween(first, last);
  return (on) => `${((daysBetween(first, on) / whole) * 98 + 1).toFixed(1)}%`;
}

function unique(days: IsoDate[]): IsoDate[] {
  return [...new Set(days)].sort();
}
