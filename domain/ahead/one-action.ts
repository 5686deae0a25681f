/**
 * A running plan with one of its actions only. While nobody answers, what is mailed about an action does not
 * depend on the others (test/domain/ahead/options.test.ts); and one action is simulated in milliseconds.
 */

import { partsOfActionId } from '../ids.ts';
import type { Plan } from '../plan/plan.ts';
import { isReceipt } from '../notices/receipts.ts';
import type { Running } from './running-world.ts';
import type { SimulatedNotice } from './world.ts';

export function withOneAction(running: Running, actionId: string): Running {
  const { key } = partsOfActionId(actionId);
  const { existing } = running;
  const notices = running.notices.filter((notice) => matters(notice, actionId));
  const mailKeys = new Set(notices.map(({ mailKey }) => mailKey));
  return {
    ...running,
    existing: {
      ...existing,
      before: existing.before && withoutOthers(existing.before),
      meetings: [],
      actions: existing.actions.filter((action) => action.key === key),
    },
    notices,
    accepted: running.accepted.filter((mail) => mailKeys.has(mail.key)),
  };
}

/** Nobody is asked for capacity: that is about no action. */
function withoutOthers(plan: Plan): Plan {
  return { ...plan, reports: [], capacity: { ...plan.capacity, lines: [] } };
}

/** Of other actions only who had a receipt at once today: the next one waits. */
function matters(notice: SimulatedNotice, actionId: string): boolean {
  return notice.actionId === actionId || (isReceipt(notice) && notice.status !== 'pending');
}
