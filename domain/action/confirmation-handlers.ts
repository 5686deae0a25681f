/** Saying that it is done, as a whole or for one's own part, and taking that back. */

import {
  type ActionState,
  milestoneById,
  type MilestoneState,
  openMilestones,
  undoUntil,
} from './state.ts';
import {
  amendMilestone,
  type Change,
  event,
  notice,
  opensOn,
  type CommandContext,
} from './change.ts';
import type { Command, Refusal } from './commands.ts';
import { missingParts, partById } from './parts.ts';

type CommandOf<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** By the owner, whose word waits for the required parts; or `whole`, whoever accepts it without them. */
export function confirm(context: CommandContext, command: CommandOf<'confirm'>): Change | Refusal {
  const { state, today } = context;
  const { milestoneId, answerId } = command;
  const milestone = milestoneById(state, milestoneId);
  if (milestone === null) return 'unknown_milestone';
  if (milestone.confirmedOn !== null) return 'already_confirmed';
  if (milestone.kind === 'evaluation' && today < opensOn(context, milestone)) return 'too_early';
  if (command.whole === true || milestone.parts === undefined) {
    return complete(context, state, milestone, answerId);
  }
  if (milestone.ownerDoneOn != null) return 'already_confirmed';
  const said = amendMilestone(state, milestoneId, { ownerDoneOn: today });
  if (missingParts(milestone).length === 0) return complete(context, said, milestone, answerId);
  const receipt = notice(context, 'receipt', ['owner', 'coordinator'], answerId, milestone);
  return {
    state: {
      ...said,
      progress: null,
      extensionRequest: requestOfOthers(state, milestoneId),
    },
    events: [event('owner_confirmed', answerId, milestoneId)],
    notices: [receipt],
  };
}

/** By a party, for its own part. The last one that was waited for completes the milestone. */
export function confirmPart(
  context: CommandContext,
  command: CommandOf<'confirm_part'>,
): Change | Refusal {
  const { state, today } = context;
  const { milestoneId, partId, answerId } = command;
  const milestone = milestoneById(state, milestoneId);
  if (milestone === null) return 'unknown_milestone';
  const part = partById(milestone, partId);
  if (part === null) return 'unknown_part';
  if (milestone.confirmedOn !== null || part.confirmedOn !== null) return 'already_confirmed';
  const confirmed = { ...milestone, ...withPart(milestone, partId, today) };
  const next = amendMilestone(state, milestoneId, confirmed);
  const said = { ...event('part_confirmed', answerId, milestoneId), detail: { part: partId } };
  const completes = confirmed.ownerDoneOn != null && missingParts(confirmed).length === 0;
  const done = completes ? complete(context, next, confirmed, answerId) : null;
  const receipt = notice(context, 'part_receipt', ['owner', 'coordinator'], answerId, milestone);
  const toParty = { ...receipt, to: ['part' as const], partId };
  const others = done === null ? [{ ...receipt, partId }] : done.notices;
  return {
    state: done === null ? next : done.state,
    events: [said, ...(done === null ? [] : done.events)],
    notices: [{ ...toParty, stepId: `${receipt.stepId}/${partId}` }, ...others],
  };
}

/** A changed plan may ask for fewer parts: what waited for no other is complete. */
export function completeWhatWaits(
  context: CommandContext,
  change: Change,
  answerId: string,
): Change {
  const waiting = openMilestones(change.state).find(
    (milestone) => milestone.ownerDoneOn != null && missingParts(milestone).length === 0,
  );
  if (waiting === undefined) return change;
  const done = complete(context, change.state, waiting, answerId);
  return {
    state: done.state,
    events: [...change.events, ...done.events],
    notices: [...change.notices, ...done.notices],
  };
}

function complete(
  context: CommandContext,
  state: ActionState,
  milestone: MilestoneState,
  answerId: string,
): Change {
  const { today } = context;
  const { id } = milestone;
  const confirmed = amendMilestone(state, id, { confirmedOn: today, escalateFrom: null });
  const events = [event('action_confirmed', answerId, id)];
  const done = openMilestones(confirmed).length === 0;
  if (done) events.push(event('action_completed', answerId, id));
  const next: ActionState = {
    ...confirmed,
    extensionRequest: requestOfOthers(confirmed, id),
    progress: milestone.kind === 'evaluation' ? confirmed.progress : null,
    phase: done ? 'completed' : confirmed.phase,
    closedOn: done ? today : null,
  };
  const receipt = notice(context, 'receipt', ['owner', 'coordinator'], answerId, milestone);
  return { state: next, events, notices: [receipt] };
}

/** The ladder goes on where it would have been; what fell in between is not said after all. */
export function undo(context: CommandContext, command: CommandOf<'undo'>): Change | Refusal {
  const { state, today, calendar } = context;
  const { milestoneId, partId, answerId } = command;
  const milestone = milestoneById(state, milestoneId);
  if (milestone === null) return 'unknown_milestone';
  if (state.phase === 'cancelled') return 'already_closed';
  const confirmedOn = confirmedOnOf(milestone, partId ?? null);
  if (confirmedOn === null) return 'not_confirmed';
  if (today > undoUntil(confirmedOn, calendar)) return 'undo_too_late';
  const taken =
    partId === undefined
      ? milestone.ownerDoneOn == null
        ? {}
        : { ownerDoneOn: null }
      : withPart(milestone, partId, null);
  // What may be missing from the start may be taken back: the whole stays complete.
  const counts = partId === undefined || partById(milestone, partId)?.required === true;
  const reopens = milestone.confirmedOn !== null && counts;
  const reopened = reopens ? { confirmedOn: null, since: today } : {};
  const next: ActionState = {
    ...amendMilestone(state, milestoneId, { ...taken, ...reopened }),
    ...(reopens ? { closedOn: null, processedThrough: today } : {}),
    phase: reopens && state.phase === 'completed' ? 'running' : state.phase,
  };
  const told = notice(context, 'undone', ['owner', 'coordinator'], answerId, milestone);
  const receipt = { ...told, partId: partId ?? null };
  const toParty = { ...receipt, to: ['part' as const], stepId: `${told.stepId}/${partId ?? ''}` };
  const said = event('confirmation_undone', answerId, milestoneId);
  return {
    state: next,
    events: [partId === undefined ? said : { ...said, detail: { part: partId } }],
    notices: partId === undefined ? [receipt] : [receipt, toParty],
  };
}

/** The day on which the whole, or one part of it, was confirmed; null while it is open. */
export function confirmedOnOf(milestone: MilestoneState, partId: string | null) {
  if (partId !== null) return partById(milestone, partId)?.confirmedOn ?? null;
  return milestone.confirmedOn ?? milestone.ownerDoneOn ?? null;
}

function withPart(
  { parts = [] }: MilestoneState,
  partId: string,
  confirmedOn: MilestoneState['confirmedOn'],
): Pick<MilestoneState, 'parts'> {
  return { parts: parts.map((part) => (part.id === partId ? { ...part, confirmedOn } : part)) };
}

/** Whoever is done no longer asks for time. */
function requestOfOthers(
  { extensionRequest }: ActionState,
  milestoneId: string,
): ActionState['extensionRequest'] {
  return extensionRequest?.milestoneId === milestoneId ? null : extensionRequest;
}
