/**
 * The options of a board about one action: each is simulated from the day of its meeting on, with nobody
 * answering until then or after. The others of the plan are left out, so that an agenda costs no whole years.
 */

import { refusalOf } from '../action/decide.ts';
import type { Command } from '../action/commands.ts';
import { type ActionState, isOpen, type MilestoneState, openMilestones } from '../action/state.ts';
import { addDays, type Instant, type IsoDate } from '../calendar.ts';
import type { AgendaOption } from '../meetings/option.ts';
import type { Contact } from '../plan/plan.ts';
import { submit } from './acts.ts';
import { withOneAction } from './one-action.ts';
import { beginning } from './outcome.ts';
import { runOn } from './run-on.ts';
import { endInstant, endOfPlan, type Running } from './running-world.ts';
import { plannedPerTheme } from './stated-money.ts';
import { noticeChanges, type StatedNotice, statedNotices } from './stated-notices.ts';
import type { World } from './world.ts';

/** What a board gives when it gives time. */
const extensionDays = 28;

export interface OptionMoment {
  /** How the plan runs is known at this moment. */
  at: Instant;
  /** Of the meeting, or now when that is over. */
  decidedAt: Instant;
  /** Of the meeting after it; null for the last of the plan. */
  nextOn: IsoDate | null;
  /** Of the action: committed and spent. That comes free no more. */
  usedCents: number;
}

/** Empty for what is not open any more. */
export function optionsOf(
  running: Running,
  actionId: string,
  moment: OptionMoment,
): AgendaOption[] {
  const alone = withAnyOwner(withOneAction(running, actionId));
  const before = worldAtDecision(alone, moment);
  const state = before?.actions.get(actionId)?.transition.state;
  if (before === null || state === undefined || !isOpen(state.phase)) return [];
  const choices = choicesFor(state, before.calendar.dateOf(moment.decidedAt));
  const without = noticesToCome(before, actionId);
  const options = choices.flatMap((choice) => {
    const after = worldAtDecision(alone, moment);
    if (after === null || !decide(after, actionId, choice, moment.decidedAt)) return [];
    const changes = noticeChanges(without, noticesToCome(after, actionId));
    return [optionFrom(choice, changes, freed(before, after, moment))];
  });
  return [...options, kept(without, before, moment)];
}

function worldAtDecision(running: Running, { at, decidedAt }: OptionMoment): World | null {
  const world = beginning(running, at);
  if (world === null) return null;
  runOn(world, decidedAt);
  world.now = decidedAt;
  world.mails = [];
  return world;
}

function noticesToCome(world: World, actionId: string): StatedNotice[] {
  runOn(world, endInstant(world));
  return statedNotices(world).filter((notice) => notice.actionId === actionId);
}

interface Choice {
  kind: Exclude<AgendaOption['kind'], 'keep'>;
  until: IsoDate | null;
  command: Command;
}

/** About the moment that lies with the board, or else the next one. */
function choicesFor(state: ActionState, today: IsoDate): Choice[] {
  const open = openMilestones(state);
  const milestone = open.find(({ escalatedOn }) => escalatedOn !== null) ?? open[0];
  const answerId = '';
  return [
    ...(milestone === undefined ? [] : milestoneChoices(milestone, today)),
    { kind: 'reassign', until: null, command: { kind: 'reassign', answerId } },
    { kind: 'cancel', until: null, command: { kind: 'cancel', answerId } },
  ];
}

/** Without another date where the present one can stay. */
function milestoneChoices({ id: milestoneId, dueOn }: MilestoneState, today: IsoDate): Choice[] {
  const until = addDays(dueOn > today ? dueOn : today, extensionDays);
  const less = dueOn > today ? null : until;
  const [answerId, about] = ['', { milestoneId, answerId: '' }];
  return [
    { kind: 'extend', until, command: { kind: 'extend', until, ...about } },
    { kind: 'scale_down', until: less, command: { kind: 'scale_down', until: less, ...about } },
    {
      kind: 'confirm',
      until: null,
      command: { kind: 'confirm', milestoneId, whole: true, answerId },
    },
  ];
}

/** False for what the action would refuse. */
function decide(world: World, actionId: string, { command }: Choice, at: Instant): boolean {
  const action = world.actions.get(actionId);
  if (action === undefined) return false;
  if (refusalOf(action.transition.state, command, at, action.rules) !== null) return false;
  const newOwner = command.kind === 'reassign' ? anyOwner.id : null;
  submit(world, { actionId, command, newOwner, at });
  return true;
}

/** Whoever takes it over: who that will be is not known beforehand. */
const anyOwner: Contact = {
  id: 'nieuwe-actiehouder',
  kind: 'person',
  name: '',
  jobTitle: '',
  partyId: null,
  address: 'nieuwe-actiehouder@example.org',
  leftOn: null,
};

function withAnyOwner(running: Running): Running {
  const { existing } = running;
  const contacts = [...existing.contacts, anyOwner];
  return { ...running, existing: { ...existing, contacts } };
}

/** Of what the plan has for this one action, what is neither committed nor spent. */
function freed(before: World, after: World, { usedCents }: OptionMoment): number {
  const planned = plannedIn(before) - plannedIn(after);
  return planned === 0 ? 0 : Math.max(0, planned - usedCents);
}

function plannedIn(world: World): number {
  return [...plannedPerTheme(world).values()].reduce((sum, cents) => sum + cents, 0);
}

function optionFrom(
  { kind, until }: Choice,
  { appears, moves, vanishes }: ReturnType<typeof noticeChanges>,
  freedCents: number,
): AgendaOption {
  return {
    kind,
    until,
    freedCents,
    appears: appears.length,
    moves: moves.length,
    vanishes: vanishes.length,
  };
}

/** Nothing changes: what still comes before it lies on the table again. */
function kept(without: StatedNotice[], world: World, { nextOn }: OptionMoment): AgendaOption {
  const until = nextOn ?? endOfPlan(world.plan);
  const appears = without.filter(({ on }) => on <= until).length;
  return { kind: 'keep', until: nextOn, appears, moves: 0, vanishes: 0, freedCents: 0 };
}
