/** What an input makes of one action of a simulation. */

import { decide, type DecideInput, rulesAfter } from '../action/decide.ts';
import { actionNotices } from '../notices/action-notices.ts';
import type { AddressedNotice } from '../notices/notice.ts';
import { gatherReceipts, isReceipt } from '../notices/receipts.ts';
import { addNotices } from './ledger.ts';
import type { SimulatedAction, World } from './world.ts';

/** A refusal changes nothing; false then. */
export function take(
  world: World,
  id: string,
  action: SimulatedAction,
  input: DecideInput,
): boolean {
  const outcome = decide(action.transition.state, input, action.rules);
  if (!outcome.ok) return false;
  const rules = rulesAfter(input, action.rules);
  settle(world, id, { ...action, rules, transition: outcome.value });
  return true;
}

export function settle(world: World, id: string, action: SimulatedAction): void {
  const { transition, parties } = action;
  for (const event of transition.events) {
    world.events.push({ actionId: id, at: transition.at, event });
  }
  world.actions.set(id, action);
  const { directory } = world;
  const { state } = transition;
  const notices = transition.notices.flatMap((draft) =>
    actionNotices(draft, { actionId: id, parties, directory, state }),
  );
  addNotices(world, gatherReceipts(notices, receiptReceivers(world, notices)));
}

/** Who had a receipt at once on the day of these. */
function receiptReceivers(world: World, notices: AddressedNotice[]): ReadonlySet<string> {
  const on = notices.find(isReceipt)?.on;
  if (on === undefined) return new Set();
  const receipts = [...world.notices.values()].filter(
    (notice) => isReceipt(notice) && notice.immediate && notice.on === on,
  );
  return new Set(receipts.map(({ contactId }) => contactId));
}
