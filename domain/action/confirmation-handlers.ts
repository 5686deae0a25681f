/** Saying that it is done, as a whole or for one's own part, and taking that back. */

import { accepted, refused } from '../result.ts';
import { amendMilestone, type Change } from './change.ts';
import { type CommandContext, event, type Handled, notice, opensOn } from './command-context.ts';
import type { CommandOf } from './commands.ts';
import type { NoticeDraft } from './notice-kinds.ts';
import { missingParts, partById } from './parts.ts';
import {
  type ActionState,
  milestoneById,
  type MilestoneState,
  openMilestones,
  undoUntil,
} from './state.ts';

/** By the owner, who waits for the required parts; or `whole`, whoever accepts it without them. */
export function confirm(
  context: CommandContext,
  { milestoneId, whole }: CommandOf<'confirm'>,
): Handled {
  const { state, today } = context;
  const milestone = milestoneById(state, milestoneId);
  if (milestone === null) return refused('unknown_milestone');
  if (milestone.confirmedOn !== null) return refused('already_confirmed');
  if (milestone.kind === 'evaluation' && today < opensOn(context, milestone)) {
    return refused('too_early');
  }
  if (whole || milestone.parts.length === 0) {
    return accepted(complete(context, state, milestone));
  }
  if (milestone.ownerDoneOn !== null) return refused('already_confirmed');
  const ownerDone = amendMilestone(state, milestoneId, { ownerDoneOn: today });
  if (missingParts(milestone).length === 0) {
    return accepted(complete(context, ownerDone, milestone));
  }
  return accepted({
    state: {
      ...ownerDone,
      progress: null,
      extensionRequest: requestOfOthers(state, milestoneId),
    },
    events: [event(context, { kind: 'owner_confirmed', data: {} }, milestoneId)],
    notices: [receiptOf(context, 'receipt', milestone)],
  });
}

/** By a party, for its own part. The last one that was waited for completes the milestone. */
export function confirmPart(
  context: CommandContext,
  { milestoneId, partId }: CommandOf<'confirm_part'>,
): Handled {
  const { state, today } = context;
  const milestone = milestoneById(state, milestoneId);
  if (milestone === null) return refused('unknown_milestone');
  const part = partById(milestone, partId);
  if (part === null) return refused('unknown_part');
  if (milestone.confirmedOn !== null || part.confirmedOn !== null) {
    return refused('already_confirmed');
  }
  const confirmed = { ...milestone, ...withPart(milestone, partId, today) };
  const next = amendMilestone(state, milestoneId, confirmed);
  const completes = confirmed.ownerDoneOn !== null && missingParts(confirmed).length === 0;
  const done = completes ? complete(context, next, confirmed) : null;
  const receipt = { ...receiptOf(context, 'part_receipt', milestone), partId };
  return accepted({
    state: done?.state ?? next,
    events: [
      event(context, { kind: 'part_confirmed', data: { partId } }, milestoneId),
      ...(done?.events ?? []),
    ],
    notices: [toParty(receipt, partId), ...(done?.notices ?? [receipt])],
  });
}

/** A changed plan may ask for fewer parts: what waited for no other is complete. */
export function completeWhatWaits(context: CommandContext, change: Change): Change {
  const waiting = openMilestones(change.state).find(
    (milestone) => milestone.ownerDoneOn !== null && missingParts(milestone).length === 0,
  );
  if (waiting === undefined) return change;
  const done = complete(context, change.state, waiting);
  return {
    state: done.state,
    events: [...change.events, ...done.events],
    notices: [...change.notices, ...done.notices],
  };
}

function complete(context: CommandContext, state: ActionState, milestone: MilestoneState): Change {
  const { today } = context;
  const { id } = milestone;
  const confirmed = amendMilestone(state, id, { confirmedOn: today, escalateFrom: null });
  const data = { evaluationId: milestone.kind === 'evaluation' ? id : null };
  const events = [event(context, { kind: 'action_confirmed', data }, id)];
  const done = openMilestones(confirmed).length === 0;
  if (done) events.push(event(context, { kind: 'action_completed', data: {} }, id));
  const next: ActionState = {
    ...confirmed,
    extensionRequest: requestOfOthers(confirmed, id),
    progress: milestone.kind === 'evaluation' ? confirmed.progress : null,
    phase: done ? 'completed' : confirmed.phase,
    closedOn: done ? today : null,
  };
  return { state: next, events, notices: [receiptOf(context, 'receipt', milestone)] };
}

/** The ladder goes on where it would have been; what fell in between is not sent after all. */
export function undo(context: CommandContext, { milestoneId, partId }: CommandOf<'undo'>): Handled {
  const { state, today, calendar } = context;
  const milestone = milestoneById(state, milestoneId);
  if (milestone === null) return refused('unknown_milestone');
  if (state.phase === 'cancelled') return refused('already_closed');
  const confirmedOn = confirmedOnOf(milestone, partId);
  if (confirmedOn === null) return refused('not_confirmed');
  if (today > undoUntil(confirmedOn, calendar)) return refused('undo_too_late');
  const receipt = { ...receiptOf(context, 'undone', milestone), partId };
  return accepted({
    state: takenBack(context, milestone, partId),
    events: [event(context, { kind: 'confirmation_undone', data: { partId } }, milestoneId)],
    notices: partId === null ? [receipt] : [receipt, toParty(receipt, partId)],
  });
}

function takenBack(
  { state, today }: CommandContext,
  milestone: MilestoneState,
  partId: string | null,
): ActionState {
  const taken = partId === null ? { ownerDoneOn: null } : withPart(milestone, partId, null);
  // What may be missing from the start may be taken back: the whole stays complete.
  const counts = partId === null || partById(milestone, partId)?.required === true;
  if (milestone.confirmedOn === null || !counts) return amendMilestone(state, milestone.id, taken);
  const reopened = { ...taken, confirmedOn: null, since: today };
  return {
    ...amendMilestone(state, milestone.id, reopened),
    closedOn: null,
    processedThrough: today,
    phase: state.phase === 'completed' ? 'running' : state.phase,
  };
}

/** The day on which the whole, or one part of it, was confirmed; null while it is open. */
export function confirmedOnOf(milestone: MilestoneState, partId: string | null) {
  if (partId !== null) return partById(milestone, partId)?.confirmedOn ?? null;
  return milestone.confirmedOn ?? milestone.ownerDoneOn;
}

function withPart(
  { parts }: MilestoneState,
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

function receiptOf(
  context: CommandContext,
  kind: 'receipt' | 'part_receipt' | 'undone',
  milestone: MilestoneState,
): NoticeDraft {
  return notice(context, kind, ['owner', 'coordinator'], milestone);
}

/** The same, to the party whose part it is. */
function toParty(receipt: NoticeDraft, partId: string): NoticeDraft {
  return { ...receipt, to: ['part'], stepId: `${receipt.stepId}/${partId}` };
}
