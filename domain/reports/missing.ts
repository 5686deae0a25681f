/** What the coordinator can still do before a report goes out. */

import type { IsoDate } from '../calendar.ts';
import { boardNames, formatDate, formatList, plural } from '../dutch/index.ts';
import type { Board } from '../meetings/meeting.ts';

export interface MissingForReport {
  /** Subjects of which nobody reported the capacity. */
  capacity: string[];
  /** Held, and nobody closed them: what was decided is not recorded. */
  meetings: { board: Board; on: IsoDate }[];
  /** What owners asked and nobody answered. */
  requests: number;
}

/** Tasks of the coordinator that are a question of somebody about an action. */
export const requestKinds = ['extension_asked', 'not_mine', 'stuck', 'obstacle'] as const;

/** Worst first; empty when nothing is. */
export function missingSentences(
  { capacity, meetings, requests }: MissingForReport,
  today: IsoDate,
): string[] {
  return [
    ...meetings.map(
      ({ board, on }) =>
        `De besluiten van ${boardNames[board]} van ${formatDate(on, today)} zijn nog niet vastgelegd.`,
    ),
    ...(requests === 0
      ? []
      : [
          `Er ${requests === 1 ? 'ligt' : 'liggen'} nog ${plural(requests, 'vraag', 'vragen')} zonder antwoord.`,
        ]),
    ...(capacity.length === 0
      ? []
      : [`Van deze onderwerpen is de capaciteit nog niet gemeld: ${formatList(capacity)}.`]),
  ];
}
