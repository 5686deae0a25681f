/** What moves no date: how it goes, what is in the way, whose it is, and "please answer". */

import { accepted, refused, type Result } from '../result.ts';
import { type CommandContext, event, type Handled, notice } from './command-context.ts';
import type { CommandOf, Refusal } from './commands.ts';
import { milestoneById, type MilestoneState } from './state.ts';

export function reportProgress(
  context: CommandContext,
  { milestoneId, progress }: CommandOf<'report_progress'>,
): Handled {
  const { state, today } = context;
  const milestone = openMilestone(context, milestoneId);
  if (!milestone.ok) return milestone;
  const stuck = notice(context, 'stuck', ['coordinator'], milestone.value);
  return accepted({
    state: { ...state, progress: { value: progress, on: today } },
    events: [event(context, { kind: 'progress_reported', data: { progress } }, milestoneId)],
    notices: progress === 'stuck' ? [stuck] : [],
  });
}

/** Only the coordinator can give an action away; until then it stays where it is, and its mails with it. */
export function denyOwnership(
  context: CommandContext,
  { milestoneId }: CommandOf<'deny_ownership'>,
): Handled {
  const milestone = openMilestone(context, milestoneId);
  if (!milestone.ok) return milestone;
  return accepted({
    state: context.state,
    events: [event(context, { kind: 'ownership_denied', data: {} }, milestoneId)],
    notices: [notice(context, 'not_mine', ['coordinator'], milestone.value)],
  });
}

/** By whoever takes part: the owner can act, the coordinator knows. */
export function reportObstacle(
  context: CommandContext,
  { milestoneId }: CommandOf<'report_obstacle'>,
): Handled {
  const milestone = openMilestone(context, milestoneId);
  if (!milestone.ok) return milestone;
  return accepted({
    state: context.state,
    events: [event(context, { kind: 'obstacle_reported', data: {} }, milestoneId)],
    notices: [notice(context, 'obstacle', ['owner', 'coordinator'], milestone.value)],
  });
}

/** By the coordinator, between two reminders; once a day is enough. */
export function nudge(context: CommandContext, { milestoneId }: CommandOf<'nudge'>): Handled {
  const { state, today } = context;
  const milestone = openMilestone(context, milestoneId);
  if (!milestone.ok) return milestone;
  if (state.phase !== 'running') return refused('not_running');
  if (state.nudgedOn === today) return refused('nudged_today');
  return accepted({
    state: { ...state, nudgedOn: today },
    events: [event(context, { kind: 'owner_nudged', data: {} }, milestoneId)],
    notices: [notice(context, 'nudge', ['owner'], milestone.value)],
  });
}

function openMilestone({ state }: CommandContext, id: string): Result<MilestoneState, Refusal> {
  const milestone = milestoneById(state, id);
  if (milestone === null) return refused('unknown_milestone');
  return milestone.confirmedOn === null ? accepted(milestone) : refused('already_confirmed');
}
