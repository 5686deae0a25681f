/** What the coordinator can still do before a report goes out. */

import type { IsoDate } from '../calendar.ts';
import type { Half } from '../capacity/lines.ts';
import { boardNames, formatDate, formatList, plural } from '../dutch/index.ts';
import { type HalfYearFacts, missingParts } from '../half-year/missing.ts';
import type { Board } from '../meetings/meeting.ts';

/** Held, and nobody closed it: what was decided is not recorded. */
export interface UnrecordedMeeting {
  board: Board;
  on: IsoDate;
}

export interface MissingParts {
  meetings: UnrecordedMeeting[];
  /** Subjects of which nobody reported the capacity. */
  capacity: string[];
  /** Of which nobody filled in the figure. */
  indicators: string[];
}

export interface MissingForReport extends MissingParts {
  /** What owners asked and nobody answered. */
  requests: number;
}

/** Tasks of the coordinator that are a question of somebody about an action. */
export const requestKinds = ['extension_asked', 'not_mine', 'stuck', 'obstacle'] as const;

export function missingForReport(
  facts: HalfYearFacts,
  half: Half,
  meetings: UnrecordedMeeting[],
): MissingParts {
  const namesOf = (subject: 'capacity' | 'indicators') =>
    missingParts(subject, facts, half).map(({ name }) => name);
  return { meetings, capacity: namesOf('capacity'), indicators: namesOf('indicators') };
}

/** Empty when nothing is. */
export function missingSentences(missing: MissingForReport, today: IsoDate): string[] {
  const { requests } = missing;
  const unanswered = `Er ${requests === 1 ? 'ligt' : 'liggen'} nog ${plural(requests, 'vraag', 'vragen')} zonder antwoord.`;
  return [...(requests === 0 ? [] : [unanswered]), ...missingPartSentences(missing, today)];
}

/** Worst first. */
export function missingPartSentences(
  { capacity, meetings, indicators }: MissingParts,
  today: IsoDate,
): string[] {
  return [
    ...meetings.map(
      ({ board, on }) =>
        `Van ${boardNames[board]} van ${formatDate(on, today)} is nog niet vastgelegd wat er is besloten.`,
    ),
    ...(capacity.length === 0
      ? []
      : [`Van deze onderwerpen is de capaciteit nog niet gemeld: ${formatList(capacity)}.`]),
    ...(indicators.length === 0
      ? []
      : [`Van deze indicatoren is de waarde nog niet ingevuld: ${formatList(indicators)}.`]),
  ];
}
