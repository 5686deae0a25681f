/** Answers that were kept while the engine was away, or whose site died: brought to their actions (V51). */

import { setTimeout } from 'node:timers/promises';
import { groupBy } from '../../domain/group-by.ts';
import { listUndelivered, type PendingCommand, refuseKept } from '../../prisma/answer-pending.ts';
import { listUnstarted } from '../../prisma/meeting-adding.ts';
import { latestPlan } from '../../prisma/plan-headers.ts';
import type { Deps } from '../site/deps.ts';
import { startMeeting } from './start-meeting.ts';

/** Longer than a page waits for an answer to its own. */
const waitedMs = 15_000;
const everyMs = 5_000;

type Doors = Pick<Deps, 'db' | 'temporal' | 'now'>;

/** Until it is stopped, which waits for what is under way. */
export function keepDelivering(doors: Doors): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const stopped = deliverUntil(stopping.signal, doors);
  return {
    stop: () => {
      stopping.abort();
      return stopped;
    },
  };
}

async function deliverUntil(signal: AbortSignal, doors: Doors): Promise<void> {
  while (!signal.aborted) {
    await deliverPending(doors, waitedMs).catch(complain);
    await startWaitingMeetings(doors).catch(complain);
    await setTimeout(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** What has waited this long. Several sites may do so at once: an answer is dealt with once. */
export async function deliverPending(doors: Doors, waitedMs: number): Promise<void> {
  const pending = await listUndelivered(doors.db, waitedMs);
  const perAction = groupBy(pending, ({ actionId }) => actionId);
  await Promise.all([...perAction.values()].map((commands) => deliverInOrder(doors, commands)));
}

/** Added on the site while the engine was away. */
export async function startWaitingMeetings(doors: Doors): Promise<void> {
  for (const meeting of await listUnstarted(doors.db)) {
    const plan = await latestPlan(doors.db, meeting.municipalityId);
    if (plan !== null) await startMeeting(doors, plan, meeting, doors.now());
  }
}

async function deliverInOrder(
  { db, temporal, now }: Doors,
  pending: readonly PendingCommand[],
): Promise<void> {
  for (const { actionId, command } of pending) {
    const result = await temporal.command(actionId, command);
    if (result.kind === 'unavailable') return;
    if (result.kind === 'refused') await refuseKept(db, command.answerId, result.why, now());
  }
}

function complain(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error);
  console.error('Kept answers are not delivered:', why);
}
