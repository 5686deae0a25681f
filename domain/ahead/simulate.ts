/**
 * The whole year in milliseconds: the same `decide`, the same mail round and the same people, without
 * Temporal, PostgreSQL or SMTP. The preview shows it; a rehearsal must produce the same ledger.
 */

import type { Command } from '../action/commands.ts';
import { activate, needsEvidence } from '../action/decide.ts';
import { evidenceFrom } from '../action/evidence.ts';
import { type ActionState, rulesFor } from '../action/state.ts';
import { type DateStatus, dateStatusOf } from '../action/status.ts';
import type { Instant } from '../calendar.ts';
import { nextCapacityAt } from '../capacity/steps.ts';
import { actionIdOf } from '../ids.ts';
import type { Existing } from '../plan/existing.ts';
import type { Plan, ReportMoment } from '../plan/plan.ts';
import { reportAt } from '../reports/moment.ts';
import { applyFile, existingIn } from './apply.ts';
import { goAway, leave } from './directory-changes.ts';
import { acceptedByOwner } from './ledger.ts';
import { type Act, type ActOf, byMoment, type People } from './people.ts';
import { askCapacity, holdRound, makeReport, sendImmediate } from './rounds.ts';
import { planMeetings, takeMeeting } from './meetings.ts';
import { settle, take } from './transitions.ts';
import {
  type SimulatedAction,
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
  const world = worldOf(plan, options.people, options.from);
  activateAll(world, options.from);
  planMeetings(world, options.from);
  for (;;) {
    const next = earliest(world);
    if (next === null || next.at > options.until) break;
    world.now = next.at;
    next.run();
  }
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

export function activateAll(world: World, from: Instant): void {
  for (const action of world.plan.actions) {
    const rules = rulesFor(world.plan, action.ladder);
    const { owner, involved } = action;
    const transition = activate(action, from, rules);
    const id = actionIdOf(world.planId, action.id);
    settle(world, id, { transition, rules, parties: { owner, involved } });
  }
}

interface Moment {
  at: Instant;
  run: () => void;
}

/** Wakes before reports, reports before meetings, those before the round, the round before people. */
function earliest(world: World): Moment | null {
  const moments = [
    ...nextWakes(world),
    ...world.toReport.map((report) => ({
      at: notBefore(world.now, reportAt(report, world.calendar)),
      run: () => {
        makeReport(world, report);
      },
    })),
    ...capacityMoment(world),
    ...meetingWakes(world),
    {
      at: world.roundAt,
      run: () => {
        holdRound(world);
      },
    },
    ...world.acts.sort(byMoment).map((act) => ({
      at: act.at,
      run: () => {
        perform(world, act);
      },
    })),
  ];
  return moments.reduce<Moment | null>(
    (first, moment) => (first === null || moment.at < first.at ? moment : first),
    null,
  );
}

function capacityMoment(world: World): Moment[] {
  const next = nextCapacityAt(world.plan, world.capacityThrough);
  if (next === null) return [];
  const run = () => {
    askCapacity(world);
  };
  return [{ at: notBefore(world.now, next), run }];
}

function nextWakes(world: World): Moment[] {
  return [...world.actions].flatMap(([id, action]) => {
    const { nextWakeAt } = action.transition;
    if (nextWakeAt === null) return [];
    const at = notBefore(world.now, nextWakeAt);
    const run = () => {
      wake(world, id, action, at);
    };
    return [{ at, run }];
  });
}

function meetingWakes(world: World): Moment[] {
  return [...world.meetings].flatMap(([id, { nextWakeAt }]) => {
    if (nextWakeAt === null) return [];
    const at = notBefore(world.now, nextWakeAt);
    const run = () => {
      takeMeeting(world, id, { kind: 'wake', at });
    };
    return [{ at, run }];
  });
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

function perform(world: World, act: Act): void {
  world.acts.splice(world.acts.indexOf(act), 1);
  const today = world.calendar.dateOf(act.at);
  switch (act.kind) {
    case 'leave':
      leave(world, act.by, today);
      break;
    case 'away':
      goAway(world, { ...act, contactId: act.by }, today);
      break;
    case 'apply':
      applyFile(world, act.file, act.at);
      sendImmediate(world, act.at);
      break;
    case 'reassign':
    case 'command':
      submit(world, act);
      break;
    case 'meeting_decision':
      decideAtMeeting(world, act);
      break;
    case 'meeting':
      takeMeeting(world, act.meetingId, { kind: 'command', at: act.at, command: act.command });
      break;
  }
}

function submit(world: World, act: ActOf<'reassign' | 'command'>): void {
  const { actionId, at } = act;
  const action = world.actions.get(actionId);
  if (action === undefined) return;
  if (act.kind === 'reassign') {
    const parties = { ...action.parties, owner: act.newOwner };
    const command: Command = { kind: 'reassign', answerId: '' };
    take(world, actionId, { ...action, parties }, { kind: 'command', at, command });
  } else {
    const { command } = act;
    const done = take(world, actionId, action, { kind: 'command', at, command });
    if (done && command.kind === 'cancel') world.droppedByFile.delete(actionId);
  }
  sendImmediate(world, at);
}

/** The action carries it out as it does any decision; the meeting knows whom to send its list. */
function decideAtMeeting(world: World, act: ActOf<'meeting_decision'>): void {
  const { meetingId, actionId, command, newOwner, at, by } = act;
  const decided = world.decidedAt.get(meetingId) ?? new Set();
  world.decidedAt.set(meetingId, decided.add(actionId));
  if (newOwner !== null) submit(world, { kind: 'reassign', at, by, actionId, newOwner });
  else if (command !== null) submit(world, { kind: 'command', at, by, actionId, command });
}
