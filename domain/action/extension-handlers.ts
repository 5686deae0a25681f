/** More time: asked for by the owner, given or refused by the coordinator or the TVO. */

import type { IsoDate } from '../calendar.ts';
import { accepted, refused, type Result } from '../result.ts';
import { amendMilestone } from './change.ts';
import { type CommandContext, event, type Handled, notice } from './command-context.ts';
import type { CommandOf, Refusal } from './commands.ts';
import { milestoneById, type MilestoneState, withDatesGiven } from './state.ts';

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

/** A new due date is a new start: the ladder, fairness and escalation count from it. */
export function extend(
  context: CommandContext,
  { milestoneId, until }: Pick<CommandOf<'extend'>, 'milestoneId' | 'until'>,
): Handled {
  const { state, today } = context;
  const milestone = milestoneById(state, milestoneId);
  if (milestone === null) return refused('unknown_milestone');
  const refusal = unfitDate(context, milestone, until);
  if (refusal !== null) return refused(refusal);
  const fresh = { dueOn: until, since: today, escalatedOn: null, escalateFrom: null };
  const data = { from: milestone.dueOn, until };
  return accepted({
    state: {
      ...amendMilestone(state, milestoneId, fresh),
      processedThrough: today,
      pause: withDatesGiven(state.pause, [milestoneId]),
      extensionRequest: null,
    },
    events: [event(context, { kind: 'extension_granted', data }, milestoneId)],
    notices: [notice(context, 'extension_granted', ['owner'], { ...milestone, ...fresh })],
  });
}

function unfitDate(
  context: CommandContext,
  milestone: MilestoneState,
  until: IsoDate,
): Refusal | null {
  if (milestone.confirmedOn !== null) return 'already_confirmed';
  if (until <= milestone.dueOn || until <= context.today) return 'date_not_later';
  return Number(until.slice(0, 4)) > context.rules.year + latestYearsAfter
    ? 'date_outside_plan'
    : null;
}
