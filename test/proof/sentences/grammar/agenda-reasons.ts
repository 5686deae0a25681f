/** Why an action stands on an agenda: each reason by itself. */

import type { About, Pattern } from '../pattern.ts';
import { statusOf } from './counts.ts';

type Holds = (about: About) => boolean;

const requested =
  (kind: string): Holds =>
  ({ standing }) =>
    standing.openRequest?.kind === kind;

const reasons = new Map<string, Holds>([
  ['te laat, en naar het overleg gebracht', ({ standing }) => standing.withTvoSince !== null],
  ['doorgestuurd door het andere overleg', wasReferred],
  ['vorige keer niet besloten', hadMeeting],
  ['wacht op een besluit over meer tijd', requested('extension_asked')],
  ['de actiehouder zegt: niet van mij', requested('ownership_denied')],
  ['een partij meldt een belemmering', hasObstacle],
  ['moet klaar zijn vóór het volgende overleg', isOnTime],
]);

/** What is wrong with a list of reasons; null for any other sentence. They have commas of their own. */
export function reasonFaults(sentence: string, about: About): string[] | null {
  const text = sentence.replace(/\.$/, '').toLowerCase();
  const given = [...reasons].filter(([reason]) => text.includes(reason));
  const left = given.reduce((rest, [reason]) => rest.replace(reason, ''), text);
  if (given.length === 0 || !/^(, | en )*$/.test(left)) return null;
  return given.flatMap(([reason, holds]) => (holds(about) ? [] : [`not so: ${reason}`]));
}

export const returnPatterns: Pattern[] = [
  {
    kind: 'agenda_reason',
    form: 'Al {count:number} keer niet besloten.',
    faults: (found, about) =>
      found.number('count') >= 1 && found.number('count') <= meetingsBefore(about)
        ? []
        : ['there were not so many meetings'],
  },
];

function wasReferred({ truth, standing }: About): boolean {
  return truth.rows.boardDecisions.some(
    ({ actionId, kind }) => kind === 'refer' && actionId === standing.action.id,
  );
}

function hadMeeting(about: About): boolean {
  return meetingsBefore(about) > 0;
}

function meetingsBefore({ truth }: About): number {
  return truth.meetings().filter(({ on, phase }) => phase !== 'cancelled' && on <= truth.today)
    .length;
}

function hasObstacle({ truth, standing }: About): boolean {
  return truth.rows.events.some(
    ({ actionId, kind }) => kind === 'obstacle_reported' && actionId === standing.action.id,
  );
}

/** What is late is brought to the meeting, and will not get so. */
function isOnTime({ standing }: About): boolean {
  return ['running', 'at_risk', 'stuck'].includes(statusOf(standing)) && standing.lateDays === 0;
}
