/**
 * Where time enters a workflow. In production it is the durable timer; in a rehearsal it stands still
 * until the conductor advances it.
 */

import { ApplicationFailure, condition, setHandler } from '@temporalio/workflow';
import type { Instant } from '../domain/calendar.ts';
import { advanceUpdate, type TimeStart } from './contract.ts';

export interface Clock {
  now(): Instant;
  /** A message says when it was sent: a rehearsal's time moves along. */
  receive(at: Instant): Instant;
  /** Waits for `at` (for ever when null) or until `interrupted`, whichever comes first. */
  until(at: Instant | null, interrupted: () => boolean): Promise<void>;
  /** Lets whoever advanced the time go on, before the workflow ends or starts a fresh history. */
  rest(): void;
}

export function openClock(start: TimeStart): Clock {
  return start.rehearsal ? rehearsalClock(start.startedAt) : durableClock();
}

function durableClock(): Clock {
  setHandler(advanceUpdate, refuseAdvance, { validator: refuseAdvance });
  const now = () => new Date(Date.now()).toISOString();
  return {
    now,
    receive: now,
    until: async (at, interrupted) => {
      if (at === null) await condition(interrupted);
      else await condition(interrupted, Math.max(1, Date.parse(at) - Date.now()));
    },
    rest: () => undefined,
  };
}

function refuseAdvance(to: Instant): void {
  throw ApplicationFailure.nonRetryable(`not a rehearsal: ${to}`, 'NotARehearsal');
}

function rehearsalClock(startedAt: Instant): Clock {
  let time = startedAt;
  let idle = false;
  const moveTo = (at: Instant) => {
    if (at > time) time = at;
    return time;
  };
  setHandler(advanceUpdate, async (to) => {
    moveTo(to);
    idle = false;
    await condition(() => idle);
  });
  return {
    now: () => time,
    receive: moveTo,
    until: async (at, interrupted) => {
      const ready = () => interrupted() || (at !== null && at <= time);
      while (!ready()) {
        idle = true;
        await condition(() => ready() || !idle);
      }
      idle = false;
    },
    rest: () => {
      idle = true;
    },
  };
}
