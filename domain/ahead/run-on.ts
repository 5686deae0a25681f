/** Lets the time of a simulation pass: whatever is due first happens first. */

import { needsEvidence } from '../action/decide.ts';
import { evidenceFrom } from '../action/evidence.ts';
import type { Instant } from '../calendar.ts';
import { nextCapacityAt } from '../capacity/steps.ts';
import { compare } from '../compare.ts';
import { reportAt } from '../reports/moment.ts';
import { perform } from './acts.ts';
import { acceptedByOwner } from './ledger.ts';
import { byMoment } from './people.ts';
import { takeMeeting } from './meetings.ts';
import { askCapacity, holdRound, makeDraft, makeReport } from './rounds.ts';
import { take } from './transitions.ts';
import type { SimulatedAction, World } from './world.ts';

/** Up to and including `until`. */
export function runOn(world: World, until: Instant): void {
  for (;;) {
    const next = earliest(world);
    if (next.at > until) return;
    world.now = next.at;
    next.run();
  }
}

interface Moment {
  at: Instant;
  run: () => void;
}

/** Wakes before reports, those before meetings, those before the round, the round before people. */
function earliest(world: World): Moment {
  const [act] = world.acts.sort(byMoment);
  const moments = [
    nextWake(world),
    nextReport(world),
    nextDraft(world),
    nextCapacity(world),
    nextMeeting(world),
    nextRound(world),
  ].filter((moment) => moment !== null);
  if (act !== undefined) {
    moments.push({
      at: act.at,
      run: () => {
        perform(world, act);
      },
    });
  }
  return moments.reduce((first, moment) => (moment.at < first.at ? moment : first));
}

/** Of a thousand actions it is asked at every step of the year: no more than one walk past them. */
function nextWake(world: World): Moment | null {
  let first: { id: string; action: SimulatedAction; at: Instant } | null = null;
  for (const [id, action] of world.actions) {
    const { nextWakeAt } = action.transition;
    if (nextWakeAt === null) continue;
    const at = notBefore(world.now, nextWakeAt);
    if (first === null || at < first.at) first = { id, action, at };
  }
  if (first === null) return null;
  const { id, action, at } = first;
  return {
    at,
    run: () => {
      wake(world, id, action, at);
    },
  };
}

function nextReport(world: World): Moment | null {
  const [report] = world.toReport;
  if (report === undefined) return null;
  return {
    at: notBefore(world.now, reportAt(report, world.calendar)),
    run: () => {
      makeReport(world, report);
    },
  };
}

function nextDraft(world: World): Moment | null {
  const [draft] = world.toDraft;
  if (draft === undefined) return null;
  return {
    at: notBefore(world.now, draft.at),
    run: () => {
      makeDraft(world, draft.report);
    },
  };
}

function nextCapacity(world: World): Moment | null {
  const next = nextCapacityAt(world.plan, world.capacityThrough);
  if (next === null) return null;
  return {
    at: notBefore(world.now, next),
    run: () => {
      askCapacity(world);
    },
  };
}

function nextMeeting(world: World): Moment | null {
  const moments = [...world.meetings].flatMap(([id, { nextWakeAt }]) =>
    nextWakeAt === null ? [] : [{ id, at: notBefore(world.now, nextWakeAt) }],
  );
  const [first] = moments.sort((a, b) => compare(a.at, b.at));
  if (first === undefined) return null;
  return {
    at: first.at,
    run: () => {
      takeMeeting(world, first.id, { kind: 'wake', at: first.at });
    },
  };
}

function nextRound(world: World): Moment {
  return {
    at: world.roundAt,
    run: () => {
      holdRound(world);
    },
  };
}

/** What a decision or a file put on a day that passed happens at once. */
function notBefore(now: Instant, at: Instant): Instant {
  return at > now ? at : now;
}

function wake(world: World, id: string, action: SimulatedAction, at: Instant): void {
  const { state } = action.transition;
  const needed = needsEvidence(state, at, action.rules);
  const evidence = needed ? evidenceFrom(state, acceptedByOwner(world, id)) : {};
  take(world, id, action, { kind: 'wake', at, evidence });
}
