/** What people say that moves no date: how it goes, what is in the way, whose it is, and "please answer". */

import { milestoneById, type MilestoneState } from './state.ts';
import { type Change, event, notice, type CommandContext } from './change.ts';
import type { Command, Refusal } from './commands.ts';

type CommandOf<K extends Command['kind']> = Extract<Command, { kind: K }>;

export function reportProgress(
  context: CommandContext,
  command: CommandOf<'report_progress'>,
): Change | Refusal {
  const { state, today } = context;
  const milestone = openMilestone(context, command.milestoneId);
  if (typeof milestone === 'string') return milestone;
  const reported = event('progress_reported', command.answerId, milestone.id);
  const stuck = command.progress === 'stuck';
  return {
    state: { ...state, progress: { value: command.progress, on: today } },
    events: [{ ...reported, detail: { progress: command.progress } }],
    notices: stuck ? [notice(context, 'stuck', ['coordinator'], command.answerId, milestone)] : [],
  };
}

/** Only the coordinator can give an action away; until then it stays where it is, and its mails with it. */
export function denyOwnership(
  context: CommandContext,
  command: CommandOf<'deny_ownership'>,
): Change | Refusal {
  const milestone = openMilestone(context, command.milestoneId);
  if (typeof milestone === 'string') return milestone;
  return {
    state: context.state,
    events: [event('ownership_denied', command.answerId, milestone.id)],
    notices: [notice(context, 'not_mine', ['coordinator'], command.answerId, milestone)],
  };
}

/** By whoever takes part: the owner can act, the coordinator knows. */
export function reportObstacle(
  context: CommandContext,
  command: CommandOf<'report_obstacle'>,
): Change | Refusal {
  const milestone = openMilestone(context, command.milestoneId);
  if (typeof milestone === 'string') return milestone;
  return {
    state: context.state,
    events: [event('obstacle_reported', command.answerId, milestone.id)],
    notices: [notice(context, 'obstacle', ['owner', 'coordinator'], command.answerId, milestone)],
  };
}

/** By the coordinator, between two reminders; once a day is enough. */
export function nudge(context: CommandContext, command: CommandOf<'nudge'>): Change | Refusal {
  const { state, today } = context;
  const milestone = openMilestone(context, command.milestoneId);
  if (typeof milestone === 'string') return milestone;
  if (state.phase !== 'running') return 'not_running';
  if (state.nudgedOn === today) return 'nudged_today';
  const nudged = notice(context, 'nudge', ['owner'], command.answerId, milestone);
  return {
    state: { ...state, nudgedOn: today },
    events: [event('owner_nudged', command.answerId, milestone.id)],
    notices: [nudged],
  };
}

function openMilestone({ state }: CommandContext, id: string): MilestoneState | Refusal {
  const milestone = milestoneById(state, id);
  if (milestone === null) return 'unknown_milestone';
  return milestone.confirmedOn === null ? milestone : 'already_confirmed';
}
