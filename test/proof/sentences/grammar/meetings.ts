/** Meetings of boards: their days, their agendas, and what was decided there. */

import type { MeetingStanding } from '../meetings.ts';
import { type About, differs, type Found, type Pattern, type PlanPattern } from '../pattern.ts';
import type { BoardDecisionRow } from '../rows.ts';
import type { Standing, Truth } from '../standing.ts';
import { returnPatterns } from './agenda-reasons.ts';

const boards: [string, string][] = [
  ['tvo', '[TVO|het TVO|Het TVO]'],
  ['driehoek', '[Driehoek|de Driehoek|De Driehoek]'],
];
const endings = ['', ' (en {others:number} [ander bericht|andere berichten])'];

type Holds = (meeting: MeetingStanding, on: string) => boolean;

const isHeld: Holds = ({ on, phase }, day) => on === day && phase !== 'cancelled';
const isOff: Holds = ({ on, phase }, day) => on === day && phase === 'cancelled';
const isClosed: Holds = ({ on, phase }, day) => on === day && phase === 'closed';
const isOpen: Holds = (meeting, day) => isHeld(meeting, day) && meeting.phase !== 'closed';
const isPlanned: Holds = ({ on }, day) => on === day;

/** Each with the name of a board before it or in it. */
const daysOfBoards: [string, Holds][] = [
  ['{board}, {on:date}', isPlanned],
  ['{board}, {on:date} ({distance:text})', isPlanned],
  ['Agenda van {board}, {on:date}', isPlanned],
  ['Besluiten van {board}, {on:date}', isPlanned],
  ['{board} komt bij elkaar op {on:date}.', isHeld],
  ['{board} komt bij elkaar op {on:date}, van {from:text} tot {until:text} uur.', isHeld],
  ['{board} van {on:date} gaat niet door.', isOff],
  ['Van {board} van {on:date} is nog niet vastgelegd wat er is besloten.', isOpen],
  ['{board} nam op {on:date} geen besluiten.', isUndecided],
  // About actions, or about money.
  ['Dit besloot {board} op {on:date}.', isClosed],
  ['De besluiten van {board} van {on:date} staan nog niet vast.', isOpen],
];

const subjects: [string, Holds][] = [
  ['Uitnodiging: {board} op {on:date}', isHeld],
  ['Verplaatst: {board} is nu op {on:date}', (one, day) => isHeld(one, day) && hasMoved(one)],
  ['Afgezegd: {board} van {on:date}', isOff],
  ['Wat besloot {board} op {on:date}?', isOpen],
  ['Besluiten ontbreken: {board} van {on:date}', isOpen],
  ['Besluiten: {board} van {on:date}', isClosed],
];

function hasMoved({ movedFrom }: MeetingStanding): boolean {
  return movedFrom.length > 0;
}

function isUndecided(meeting: MeetingStanding, day: string): boolean {
  return isClosed(meeting, day) && meeting.decisions.length === 0;
}

const dayPatterns = [
  ...daysOfBoards,
  ...subjects.flatMap(([form, holds]) =>
    endings.map((ending): [string, Holds] => [`${form}${ending}`, holds]),
  ),
].flatMap(([form, holds]) =>
  boards.map(([board, names]): PlanPattern => ({
    kind: 'meeting',
    form: form.replace('{board}', names),
    faults: (found, truth) => {
      const day = found.date('on') ?? '';
      const isThere = truth.meetings().some((one) => one.board === board && holds(one, day));
      return isThere ? [] : [`no such meeting on ${day}`];
    },
  })),
);

export const meetingPatterns: PlanPattern[] = [
  ...dayPatterns,
  ...['Dat was {was:date}.', 'Verzet van {was:date}.'].map((form): PlanPattern => ({
    kind: 'meeting',
    form,
    faults: (found, truth) => {
      const isKnown = truth
        .meetings()
        .some(({ movedFrom }) => movedFrom.includes(found.date('was') ?? ''));
      return isKnown ? [] : ['no meeting was on that day'];
    },
  })),
  {
    kind: 'meeting',
    form: 'De agenda verandert nog tot {on:date}.',
    faults: (found, truth) => {
      const day = found.date('on') ?? '';
      const isFreezeDay = ({ on, freezeDays }: MeetingStanding) =>
        truth.days.isWorkingDay(day) && truth.days.countAfter(day, on) === freezeDays;
      return truth.meetings().some(isFreezeDay) ? [] : ['on that day no papers are frozen'];
    },
  },
  {
    kind: 'meeting',
    form: 'Buiten het overleg besloten sinds {since:date}',
    faults: (found, truth) =>
      [truth.rows.activatedOn, ...truth.meetingDays('tvo')].includes(found.date('since') ?? '')
        ? []
        : ['no meeting was on that day'],
  },
  // The page of the meeting holds its own count; see countedRequests.
  ...boards.map(([, names]): PlanPattern => ({
    kind: 'requests',
    form: `Over {count:number} [punt|punten] vragen we ${names} om een besluit.`,
    faults: () => [],
  })),
  {
    kind: 'board_decision',
    form: 'Besloten door: {who:text}.',
    faults: (found, { rows }) =>
      rows.boardDecisions.some(({ decidedBy }) => decidedBy === found.text('who'))
        ? []
        : ['nobody of that name decided anything'],
  },
];

type Decided = (decision: BoardDecisionRow, found: Found, truth: Truth) => boolean;

const ofKind =
  (...kinds: string[]): Decided =>
  ({ kind }) =>
    kinds.includes(kind);
const untilDay =
  (...kinds: string[]): Decided =>
  ({ kind, until }, found) =>
    kinds.includes(kind) && until === found.date('until');

const decisions: [string, Decided][] = [
  ['Meer tijd tot {until:date}', untilDay('extend')],
  ['Afgeschaald, klaar op {until:date}', untilDay('scale_down')],
  ['Opgeschaald, klaar op {until:date}', untilDay('scale_up')],
  ['Afgeschaald', ofKind('scale_down')],
  ['Opgeschaald', ofKind('scale_up')],
  ['{who:text} wordt actiehouder', isNewOwner],
  ['De actie stopt', ofKind('cancel')],
  ['Geaccepteerd als klaar', ofKind('confirm')],
  ['Aangehouden tot het volgende overleg', ofKind('keep')],
  ['Doorgestuurd naar [het TVO|de Driehoek]', ofKind('refer')],
  ['Ter kennisname', ofKind('inform')],
];

function isNewOwner({ kind, newOwnerId }: BoardDecisionRow, found: Found, { rows }: Truth) {
  const owner = rows.people.find(({ id }) => id === newOwnerId);
  return kind === 'reassign' && owner?.name === found.text('who');
}

const forms = decisions.flatMap(([form, holds]) =>
  ['', 'Besluit: ', 'Eerder: '].flatMap((opening) =>
    ['', ' (“”)'].map((scope): [string, Decided] => [`${opening}${form}${scope}.`, holds]),
  ),
);

export const boardPatterns: Pattern[] = [
  ...returnPatterns,
  ...forms.map(([form, holds]): Pattern => ({
    kind: 'board_decision',
    form,
    faults: (found, { truth, standing }) =>
      truth.rows.boardDecisions
        .filter(({ actionId }) => actionId === standing.action.id)
        .some((decision) => holds(decision, found, truth))
        ? []
        : ['no board decided that'],
  })),
  ...[
    ['moet klaar zijn op {on:date}', false],
    ['had klaar moeten zijn op {on:date}', true],
  ].flatMap(([form, isPast]) =>
    ['', ', actiehouder {who:text}'].map((ending): Pattern => ({
      kind: 'agenda',
      form: `${String(form)}${ending}`,
      faults: (found, about) => [
        ...dueOn(found, about),
        ...differs('past', isPast, (found.date('on') ?? '') < about.truth.today),
        ...(ending === '' ? [] : differs('owner', found.text('who'), about.standing.owner.name)),
      ],
    })),
  ),
  { kind: 'agenda', form: 'Datum: {on:date}.', faults: dueOn },
];

/** What is about no action: by whom and what, wherever it stands. */
export const freePatterns: PlanPattern[] = forms.map(([form, holds]) => ({
  kind: 'board_decision',
  form,
  faults: (found, truth) =>
    truth.rows.boardDecisions
      .filter(({ actionId }) => actionId === null)
      .some((decision) => holds(decision, found, truth))
      ? []
      : ['no board decided that'],
}));

function dueOn(found: Found, { standing }: About): string[] {
  return differs('due', found.date('on'), nextDue(standing));
}

function nextDue({ open }: Standing): string | null {
  return open[0]?.dueOn ?? null;
}
