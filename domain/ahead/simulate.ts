/**
 * The whole year in milliseconds: the same `decide`, the same mail round and the same people, without
 * Temporal, PostgreSQL or SMTP. The preview shows it; a rehearsal must produce the same ledger.
 */

import { activate } from '../action/decide.ts';
import { type ActionState, rulesFor } from '../action/state.ts';
import { type DateStatus, dateStatusOf } from '../action/status.ts';
import type { Instant } from '../calendar.ts';
import { actionIdOf } from '../ids.ts';
import type { Existing } from '../plan/existing.ts';
import type { Plan, ReportMoment } from '../plan/plan.ts';
import { existingIn } from './apply.ts';
import { planMeetings } from './meetings.ts';
import type { People } from './people.ts';
import { runOn } from './run-on.ts';
import { settle } from './transitions.ts';
import {
  type SimulatedEvent,
  type SimulatedMail,
  type SimulatedNotice,
  type World,
  worldOf,
} from './world.ts';

export interface Simulation {
  /** In the order in which they happened. */
  events: SimulatedEvent[];
  notices: SimulatedNotice[];
  mails: SimulatedMail[];
  actions: { id: string; state: ActionState; status: DateStatus; nextWakeAt: Instant | null }[];
  reports: ReportMoment[];
  /** The plan at the end, by its last file, and as it stands. */
  plan: Plan;
  existing: Existing;
}

/** Runs a plan from its activation at `from` up to and including `until`. */
export function simulate(
  plan: Plan,
  options: { from: Instant; until: Instant; people: People },
): Simulation {
  const world = worldAt(plan, options);
  const today = world.calendar.dateOf(options.until);
  return {
    events: world.events,
    notices: [...world.notices.values()],
    mails: world.mails,
    actions: [...world.actions].map(
      ([
        id,
        {
          transition: { state, nextWakeAt },
        },
      ]) => ({
        id,
        state,
        nextWakeAt,
        status: dateStatusOf(state, today, world.calendar),
      }),
    ),
    reports: world.reported,
    plan: world.plan,
    existing: existingIn(world),
  };
}

/** The world as it stands at `until`; it can be run on from there. */
export function worldAt(
  plan: Plan,
  { from, until, people }: { from: Instant; until: Instant; people: People },
): World {
  const world = worldOf(plan, people, from);
  activateAll(world, from);
  planMeetings(world, from);
  runOn(world, until);
  return world;
}

export function activateAll(world: World, from: Instant): void {
  for (const action of world.plan.actions) {
    const rules = rulesFor(world.plan, action.ladder);
    const { owner, involved } = action;
    const transition = activate(action, from, rules);
    const id = actionIdOf(world.planId, action.id);
    settle(world, id, { transition, rules, parties: { owner, involved } });
  }
}
