/** What a board can decide about each action of its agenda, and what that brings by how the plan runs now. */

import type { OptionMoment } from '../domain/ahead/options.ts';
import type { Running } from '../domain/ahead/running-world.ts';
import { calendarOf, type Instant, type IsoDate } from '../domain/calendar.ts';
import { actionIdOf } from '../domain/ids.ts';
import { heldDays } from '../domain/meetings/existing.ts';
import type { AgendaItem } from '../domain/meetings/agenda.ts';
import type { AgendaOption } from '../domain/meetings/option.ts';
import type { ItemPaper } from '../domain/meetings/paper.ts';
import { usedOfAction } from '../domain/money/balance.ts';
import { existingPlan } from '../domain/plan/existing.ts';
import type { Tx } from './client.ts';
import type { AgendaMeeting } from './meeting-agenda.ts';
import { readMoneyEntries } from './money-book.ts';
import { readRunningState } from './plan-running-state.ts';

/** How the options of one action are made: see domain/ahead/options.ts. */
export type MakeOptions = (
  running: Running,
  actionId: string,
  moment: OptionMoment,
) => AgendaOption[] | Promise<AgendaOption[]>;

interface OptionItem extends AgendaItem, ItemPaper {
  leftOutBecause: string | null;
  settled: boolean;
}

/** What is frozen has those of its day. */
export async function withOptions<Item extends OptionItem>(
  db: Tx,
  meeting: AgendaMeeting,
  items: Item[],
  { at, today, make }: { at: Instant; today: IsoDate; make: MakeOptions },
): Promise<Item[]> {
  if (!items.some(lacksOptions)) return items;
  const running = await readRunningState(db, meeting.planId, today);
  if (running === null) return items;
  const moment = momentOf(running, meeting, at);
  const entries = await readMoneyEntries(db, meeting.planId);
  const made: Item[] = [];
  for (const item of items) {
    const { subject, action } = item;
    if (action === null || subject.kind !== 'action' || !lacksOptions(item)) made.push(item);
    else {
      const actionId = actionIdOf(meeting.planId, subject.actionKey);
      const { committedCents, spentCents } = usedOfAction(entries, subject.actionKey);
      const about = { ...moment, usedCents: committedCents + spentCents };
      made.push({ ...item, action: { ...action, options: await make(running, actionId, about) } });
    }
  }
  return made;
}

/** About what was left out or settled nothing is asked. */
function lacksOptions({ action, leftOutBecause, settled }: OptionItem): boolean {
  return action !== null && action.options === null && leftOutBecause === null && !settled;
}

function momentOf(
  { existing }: Running,
  { state: { board, on } }: AgendaMeeting,
  at: Instant,
): Omit<OptionMoment, 'usedCents'> {
  const plan = existingPlan(existing);
  const noon = plan === null ? at : calendarOf(plan.calendar).instantOf(on, '12:00');
  const days = [...heldDays(existing.meetings, board)].sort();
  return {
    at,
    decidedAt: noon > at ? noon : at,
    nextOn: days.find((day) => day > on) ?? null,
  };
}
