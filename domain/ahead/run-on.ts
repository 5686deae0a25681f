/** Lets the time of a simulation pass: whatever is due first happens first. */

import { needsEvidence } from '../action/decide.ts';
import { evidenceFrom } from '../action/evidence.ts';
import type { Instant } from '../calendar.ts';
import { nextHalfYearAt } from '../half-year/steps.ts';
import { compare } from '../compare.ts';
import { reportAt } from '../reports/moment.ts';
import { perform } from './acts.ts';
import { acceptedByOwner } from './ledger.ts';
import { byMoment } from './people.ts';
import { takeMeeting } from './meetings.ts';
import { askHalfYear, holdRound, makeDraft, makeReport } from './rounds.ts';
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
    nextHalfYear(world),
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

/** Of a thousand actions hundreds wake at the same moment: one walk past them finds all of those. */
function nextWake(world: World): Moment | null {
  let first: Instant | null = null;
  let ids: string[] = [];
  for (const [id, { transition }] of world.actions) {
    if (transition.nextWakeAt === null) continue;
    const at = notBefore(world.now, transition.nextWakeAt);
    if (first !== null && at > first) continue;
    if (at === first) ids.push(id);
    else [first, ids] = [at, [id]];
  }
  const at = first;
  if (at === null) return null;
  return {
    at,
    run: () => {
      for (const id of ids) wakeThrough(world, id, at);
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

function nextHalfYear(world: World): Moment | null {
  const next = nextHalfYearAt(world.plan, world.halfYearThrough);
  if (next === null) return null;
  return {
    at: notBefore(world.now, next),
    run: () => {
      askHalfYear(world);
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

/** As often as it has to at this moment. */
function wakeThrough(world: World, id: string, at: Instant): void {
  for (;;) {
    const action = world.actions.get(id);
    const wakeAt = action?.transition.nextWakeAt ?? null;
    if (action === undefined || wakeAt === null || wakeAt > at) return;
    wake(world, id, action, at);
  }
}

function wake(world: World, id: string, action: SimulatedAction, at: Instant): void {
  const { state } = action.transition;
  const needed = needsEvidence(state, at, action.rules);
  const evidence = needed ? evidenceFrom(state, acceptedByOwner(world, id)) : {};
  take(world, id, action, { kind: 'wake', at, evidence });
}
