/** What is wrong with the meetings of a plan before anybody is invited. The paths are keys of the plan file. */

import { calendarOf } from '../calendar.ts';
import { formatTime, plural } from '../dutch/index.ts';
import type { Plan, Problem } from '../plan/plan.ts';
import { error, warning } from '../plan/problems.ts';
import { type Board, boards } from './meeting.ts';

export function checkMeetings(plan: Plan): Problem[] {
  return boards.flatMap((board) => [...checkDays(plan, board), ...checkOrder(plan, board)]);
}

function checkDays({ calendar: data, meetings }: Plan, board: Board): Problem[] {
  const calendar = calendarOf(data);
  return meetings[board].on.flatMap((on) =>
    calendar.isWorkingDay(on)
      ? []
      : [warning([board, 'vergaderingen'], on, 'Op deze dag wordt niet gewerkt. Klopt dat?')],
  );
}

function checkOrder({ meetings }: Plan, board: Board): Problem[] {
  const { conveneDays, freezeDays, times } = meetings[board];
  const problems: Problem[] = [];
  if (freezeDays > conveneDays) {
    const expected = `De uitnodiging gaat ${plural(conveneDays, 'werkdag', 'werkdagen')} vooraf: de stukken liggen niet eerder vast.`;
    problems.push(error([board, 'stukken'], String(freezeDays), expected));
  }
  if (times !== null && times.from >= times.until) {
    problems.push(
      error([board, 'tot'], times.until, `Het overleg begint om ${formatTime(times.from)}.`),
    );
  }
  return problems;
}
