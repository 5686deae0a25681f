/** What somebody should know before a decision is taken; none of it stands in the way (V38). */

import type { ActionState, Rules } from '../action/state.ts';
import { openMilestones } from '../action/state.ts';
import { calendarOf, type IsoDate } from '../calendar.ts';
import type { CommandKind } from '../action/commands.ts';
import { absenceOn } from '../plan/absence.ts';
import { type Directory, hasLeft } from '../plan/directory.ts';
import { mailboxesOf } from '../who/mailboxes.ts';
import type { DateChange } from './consequences.ts';

export type DecisionWarning =
  /** A weekend, a holiday or a closing day: `countsOn` is the working day that counts. */
  | { kind: 'no_working_day'; on: IsoDate; countsOn: IsoDate }
  | { kind: 'after_plan_year'; on: IsoDate; year: number }
  /** It goes on standing still after its date. */
  | { kind: 'due_while_paused'; on: IsoDate }
  /** Its date passed while it stood still. */
  | { kind: 'due_during_pause'; on: IsoDate }
  | { kind: 'owner_left'; name: string }
  | { kind: 'owner_unreachable'; name: string }
  /** The mail server said no to this mailbox. */
  | { kind: 'owner_refused'; name: string }
  | { kind: 'owner_away'; name: string; untilOn: IsoDate; deputies: string[] };

/** What the decision is about, and how people stand. */
export interface WarningFacts {
  command: CommandKind;
  before: ActionState;
  dates: DateChange[];
  rules: Rules;
  /** Of the owner once the decision is taken. */
  ownerKey: string;
  /** Whether the decision or a later step sends the owner a mail that nobody would send otherwise. */
  ownerHears: boolean;
  directory: Directory;
  /** Keys of contacts whose mailbox refuses. */
  refusedKeys: readonly string[];
  today: IsoDate;
}

export function decisionWarnings(facts: WarningFacts): DecisionWarning[] {
  return [...dateWarnings(facts), ...pauseWarnings(facts), ...ownerWarnings(facts)];
}

function dateWarnings({ dates, rules }: WarningFacts): DecisionWarning[] {
  const calendar = calendarOf(rules.calendar);
  return dates.flatMap(({ until }): DecisionWarning[] => [
    ...(calendar.isWorkingDay(until)
      ? []
      : [
          {
            kind: 'no_working_day' as const,
            on: until,
            countsOn: calendar.lastWorkingDayOnOrBefore(until),
          },
        ]),
    ...(Number(until.slice(0, 4)) > rules.year
      ? [{ kind: 'after_plan_year' as const, on: until, year: rules.year }]
      : []),
  ]);
}

function pauseWarnings({ command, before, dates, today }: WarningFacts): DecisionWarning[] {
  if (command === 'pause') {
    const [first] = openMilestones(before)
      .flatMap(({ dueOn }) => dueOn)
      .sort();
    return first === undefined ? [] : [{ kind: 'due_while_paused', on: first }];
  }
  if (command !== 'resume') return [];
  return dates.flatMap(({ from }): DecisionWarning[] =>
    from < today ? [{ kind: 'due_during_pause', on: from }] : [],
  );
}

function ownerWarnings(facts: WarningFacts): DecisionWarning[] {
  const { ownerKey, ownerHears, directory, refusedKeys, today } = facts;
  const owner = directory.contacts.find(({ id }) => id === ownerKey);
  if (owner === undefined || !ownerHears) return [];
  const { name } = owner;
  if (hasLeft(owner, today)) return [{ kind: 'owner_left', name }];
  const boxes = mailboxesOf(ownerKey, directory, today);
  if (boxes.length === 0) return [{ kind: 'owner_unreachable', name }];
  const absence = absenceOn(directory.absences, ownerKey, today);
  const refused = boxes.filter(({ id }) => refusedKeys.includes(id));
  return [
    ...(absence === null
      ? []
      : [
          {
            kind: 'owner_away' as const,
            name,
            untilOn: absence.untilOn,
            deputies: boxes.flatMap((box) => (box.id === ownerKey ? [] : [box.name])),
          },
        ]),
    ...refused.map((box) => ({ kind: 'owner_refused' as const, name: box.name })),
  ];
}
