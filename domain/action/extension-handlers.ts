/** More time: asked for by the owner, given or refused by the coordinator or the TVO. */

import type { IsoDate } from '../calendar.ts';
import { accepted, refused, type Result } from '../result.ts';
import { withNewStart } from './change.ts';
import { type CommandContext, event, type Handled, notice } from './command-context.ts';
import type { CommandOf, Refusal } from './commands.ts';
import { milestoneById, type MilestoneState } from './state.ts';

/** Dates further away than this many years after the plan's own are taken for typing errors. */
const latestYearsAfter = 2;

export function askExtension(
  context: CommandContext,
  { milestoneId, until }: CommandOf<'ask_extension'>,
): Handled {
  const { state, today } = context;
  const milestone = milestoneById(state, milestoneId);
  if (milestone === null) return refused('unknown_milestone');
  const refusal = unfitDate(context, milestone, until);
  if (refusal !== null) return refused(refusal);
  return accepted({
    state: { ...state, extensionRequest: { milestoneId, until, on: today } },
    events: [event(context, { kind: 'extension_asked', data: { until } }, milestoneId)],
    notices: [notice(context, 'extension_asked', ['coordinator'], milestone)],
  });
}

export function grantExtension(context: CommandContext): Handled {
  const request = openRequest(context);
  if (!request.ok) return request;
  const { milestone, until } = request.value;
  return extend(context, { milestoneId: milestone.id, until });
}

export function refuseExtension(context: CommandContext): Handled {
  const request = openRequest(context);
  if (!request.ok) return request;
  const { milestone } = request.value;
  return accepted({
    state: { ...context.state, extensionRequest: null },
    events: [event(context, { kind: 'extension_refused', data: {} }, milestone.id)],
    notices: [notice(context, 'extension_refused', ['owner'], milestone)],
  });
}

function openRequest({
  state,
}: CommandContext): Result<{ milestone: MilestoneState; until: IsoDate }, Refusal> {
  const { extensionRequest } = state;
  if (extensionRequest === null) return refused('no_extension_asked');
  const milestone = milestoneById(state, extensionRequest.milestoneId);
  if (milestone === null || milestone.confirmedOn !== null) return refused('no_extension_asked');
  return accepted({ milestone, until: extensionRequest.until });
}

export function extend(
  context: CommandContext,
  { milestoneId, until }: Pick<CommandOf<'extend'>, 'milestoneId' | 'until'>,
): Handled {
  const { state, today } = context;
  const milestone = milestoneById(state, milestoneId);
  if (milestone === null) return refused('unknown_milestone');
  const refusal = unfitDate(context, milestone, until);
  if (refusal !== null) return refused(refusal);
  const data = { from: milestone.dueOn, until };
  return accepted({
    state: withNewStart(state, milestoneId, until, today),
    events: [event(context, { kind: 'extension_granted', data }, milestoneId)],
    notices: [notice(context, 'extension_granted', ['owner'], { ...milestone, dueOn: until })],
  });
}

function unfitDate(
  context: CommandContext,
  milestone: MilestoneState,
  until: IsoDate,
): Refusal | null {
  if (milestone.confirmedOn !== null) return 'already_confirmed';
  if (until <= milestone.dueOn || until <= context.today) return 'date_not_later';
  return isOutsidePlan(context, until) ? 'date_outside_plan' : null;
}

export function isOutsidePlan({ rules }: CommandContext, until: IsoDate): boolean {
  return Number(until.slice(0, 4)) > rules.year + latestYearsAfter;
}
