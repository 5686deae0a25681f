/** The year board: what its marks say to who does not see them, one line for each. */

import type { About, Pattern } from '../pattern.ts';
import type { Moment } from '../replay.ts';

type Holds = (moment: Moment, about: About) => boolean;

const isMissed: Holds = ({ dueOn, confirmedOn }, { truth, standing: { phase } }) =>
  confirmedOn === null &&
  ['running', 'paused'].includes(phase) &&
  truth.days.countAfter(dueOn, truth.today) > 0;

const marks: [string, Holds][] = [
  ['moet nog klaar', (one, about) => one.confirmedOn === null && !isMissed(one, about)],
  ['klaar gemeld', ({ confirmedOn }) => confirmedOn !== null],
  ['te laat', isMissed],
];

const kinds: [string, string][] = [
  ['einddatum', 'deadline'],
  ['evaluatie', 'evaluation'],
];

export const yearBoardPatterns: Pattern[] = [
  ...kinds.flatMap(([name, kind]) =>
    marks.map(([mark, holds]): Pattern => ({
      kind: 'mark',
      form: `${name} {on:date}, ${mark}`,
      faults: (found, about) => {
        const { moments, action } = about.standing;
        const isMarked = (one: Moment) => one.dueOn === found.date('on') && holds(one, about);
        return action.momentKind === kind && moments.some(isMarked) ? [] : ['no such moment'];
      },
    })),
  ),
  ...kinds.map(([name]): Pattern => ({
    kind: 'mark',
    form: `${name} {on:date}, eerst gepland, later verzet`,
    faults: (found, { standing: { action, moments } }) => {
      const first = action.moments.find(({ dueOn }) => dueOn === found.date('on'));
      const hasMoved = moments.some(({ id, dueOn }) => id === first?.id && dueOn !== first.dueOn);
      return hasMoved ? [] : ['no date of the plan that has moved'];
    },
  })),
  {
    kind: 'mark',
    form: 'naar het TVO gegaan, {on:date}',
    faults: (found, { truth, standing: { action } }) =>
      truth.rows.events.some(
        ({ actionId, kind, at }) =>
          actionId === action.id &&
          kind === 'action_escalated' &&
          truth.days.dayOf(at) === found.date('on'),
      )
        ? []
        : ['it was not brought to the TVO that day'],
  },
];
