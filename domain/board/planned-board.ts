/** The board of a plan that does not run yet: as it would stand on the day it is put on. */

import { activate } from '../action/decide.ts';
import { rulesFor } from '../action/state.ts';
import { calendarOf, type Instant } from '../calendar.ts';
import { boards } from '../meetings/meeting.ts';
import type { Action, Plan } from '../plan/plan.ts';
import { type BoardAction, yearBoard, type YearBoard } from './year-board.ts';

export function plannedBoard(plan: Plan, at: Instant): YearBoard {
  const names = {
    themes: new Map(plan.themes.map(({ id, name }) => [id, name])),
    contacts: new Map(plan.contacts.map(({ id, name }) => [id, name])),
  };
  const rowOf = (action: Action): BoardAction => ({
    key: action.id,
    shortName: action.shortName,
    number: action.particulars.number,
    themeName: names.themes.get(action.themeId) ?? action.themeId,
    ownerName: names.contacts.get(action.owner) ?? action.owner,
    status: 'running',
    state: activate(action, at, rulesFor(plan, action.ladder)).state,
    escalatedOn: [],
  });
  return yearBoard(
    {
      year: plan.year,
      today: null,
      calendar: calendarOf(plan.calendar),
      actions: plan.actions.map(rowOf),
      meetings: boards.flatMap((board) => plan.meetings[board].on.map((on) => ({ board, on }))),
    },
    'theme',
  );
}
