/** More or less is asked of an action, by another date or by the same: a decision of priorities. */

import type { IsoDate } from '../calendar.ts';
import { accepted, refused } from '../result.ts';
import { amendMilestone, withNewStart } from './change.ts';
import { type CommandContext, event, type Handled, notice } from './command-context.ts';
import type { CommandOf, Refusal } from './commands.ts';
import { isOutsidePlan } from './extension-handlers.ts';
import { type ActionState, milestoneById, type MilestoneState } from './state.ts';

type Scale = CommandOf<'scale_up'> | CommandOf<'scale_down'>;

export function scale(context: CommandContext, { kind, milestoneId, until }: Scale): Handled {
  const milestone = milestoneById(context.state, milestoneId);
  if (milestone === null) return refused('unknown_milestone');
  const { dueOn: from } = milestone;
  const moved = until === from ? null : until;
  const refusal = refusalOf(context, milestone, moved);
  if (refusal !== null) return refused(refusal);
  const direction = kind === 'scale_up' ? 'up' : 'down';
  const data = { direction, from, until: moved } as const;
  const scaled = { ...milestone, dueOn: moved ?? from };
  return accepted({
    state: dated(context, withScope(context.state, milestone, kind), scaled),
    events: [event(context, { kind: 'action_scaled', data }, milestoneId)],
    notices: [notice(context, 'scaled', ['owner', 'involved'], scaled)],
  });
}

/** A date in the past would make it late, or leave it so, by a decision that asks something new. */
function refusalOf(
  context: CommandContext,
  { confirmedOn, dueOn }: MilestoneState,
  moved: IsoDate | null,
): Refusal | null {
  const { state, today } = context;
  if (confirmedOn !== null) return 'already_confirmed';
  if (moved !== null && isOutsidePlan(context, moved)) return 'date_outside_plan';
  // While it stands still its date waits: resuming moves it.
  const isPast = moved === null ? state.pause === null && dueOn < today : moved <= today;
  return isPast ? 'date_not_ahead' : null;
}

/** "Done" was said of less than what is asked now. */
function withScope(state: ActionState, { id }: MilestoneState, kind: Scale['kind']): ActionState {
  return kind === 'scale_up' ? amendMilestone(state, id, { ownerDoneOn: null }) : state;
}

function dated(
  { state: before, today }: CommandContext,
  state: ActionState,
  { id, dueOn }: MilestoneState,
): ActionState {
  return milestoneById(before, id)?.dueOn === dueOn ? state : withNewStart(state, id, dueOn, today);
}
