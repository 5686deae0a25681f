/** The year board of what is filled in so far: an action that lacks something has no line yet. */

import { plannedBoard } from '../../domain/board/planned-board.ts';
import type { YearBoard } from '../../domain/board/year-board.ts';
import type { Instant } from '../../domain/calendar.ts';
import { keysOf } from '../../domain/draft/keys.ts';
import type { StoredItem } from '../../domain/draft/stored.ts';
import type { Understood } from '../../plans/drafts/understand.ts';

/** Null while there is none, or without a year. */
export function draftBoard(
  items: readonly StoredItem[],
  { plan, concerns, around }: Understood,
  now: Instant,
): YearBoard | null {
  if (plan === null || around.year === null) return null;
  const keys = keysOf(items);
  const needed = ['timing', 'theme', 'ladder'];
  const unclear = concerns.flatMap(({ itemId, field, kind }) => {
    const isNeeded = field !== null && needed.includes(field);
    return isNeeded && (kind === 'problem' || kind === 'missing') ? [keys.get(itemId)] : [];
  });
  const actions = plan.actions.filter(({ id }) => !unclear.includes(id));
  return actions.length === 0 ? null : plannedBoard({ ...plan, actions }, now);
}
