/** What the coordinator or the TVO decides about an action, as a command; or what is missing. */

import type { Command } from '../../domain/action/commands.ts';
import { openParts } from '../../domain/action/parts.ts';
import { milestoneById, type MilestoneState, openMilestones } from '../../domain/action/state.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { isTooLong, mostCharacters } from '../../domain/text.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { decidersFor } from '../site/deciders.ts';
import type { Viewer } from '../site/viewer.ts';
import type { DecisionKind, DecisionProblem } from './decision-kinds.ts';
import type { CommandDraft } from './submit-command.ts';

export interface DecisionInput {
  kind: DecisionKind | null;
  /** Database id of who decides; null for whoever asks. */
  deciderId: string | null;
  reason: string;
  /** What remains, or comes on top, of an action that is scaled. */
  scope: string;
  milestoneId: string;
  until: IsoDate | null;
  newOwnerId: string;
  partId: string;
}

export interface Decision {
  kind: DecisionKind;
  author: string;
  draft: CommandDraft;
}

/** These change what others must do: they get to read why. */
const decisionsWithReason: readonly DecisionKind[] = [
  'extend',
  'scale_up',
  'scale_down',
  'reassign',
  'cancel',
  'confirm',
  'confirm_part',
];

export function draftDecision(
  viewer: Viewer,
  action: ActionDetails,
  input: DecisionInput,
): Result<Decision, DecisionProblem> {
  const { kind, reason } = input;
  if (kind === null) return refused('no_decision');
  const deciders = decidersFor(viewer, action.roleHolders);
  const deciderId = input.deciderId ?? deciders[0]?.id;
  const decider = deciders.find(({ id }) => id === deciderId);
  if (decider === undefined) return refused('no_decider');
  if (reason === '' && kind === 'confirm' && isEvaluation(action, input)) {
    return refused('no_result');
  }
  if (reason === '' && decisionsWithReason.includes(kind)) return refused('no_reason');
  if (isTooLong(reason, mostCharacters.text)) return refused('reason_too_long');
  const content = contentOf(kind, action, input);
  if (!content.ok) return content;
  const draft = { ...noDetails, ...content.value, kind, reason };
  return accepted({ kind, author: decider.name, draft });
}

function isEvaluation({ state }: ActionDetails, { milestoneId }: DecisionInput): boolean {
  return milestoneById(state, milestoneId)?.kind === 'evaluation';
}

const noDetails = { milestoneId: null, until: null, newOwnerId: null, scope: '' };

interface DecisionContent extends Partial<
  Pick<CommandDraft, 'milestoneId' | 'until' | 'newOwnerId' | 'scope'>
> {
  toCommand(answerId: string): Command;
}
type ContentResult = Result<DecisionContent, DecisionProblem>;

function contentOf(kind: DecisionKind, action: ActionDetails, input: DecisionInput): ContentResult {
  const { state } = action;
  const milestone = openMilestones(state).find(({ id }) => id === input.milestoneId);
  switch (kind) {
    case 'extend':
      return extension(milestone, input.until);
    case 'scale_up':
    case 'scale_down':
      return scaling(kind, milestone, input);
    case 'confirm_part':
      return partConfirmation(milestone, input.partId);
    case 'nudge':
    case 'confirm':
      return aboutMilestone(kind, milestone);
    case 'reassign':
      return reassignment(action, input.newOwnerId);
    case 'grant_extension':
    case 'refuse_extension':
      return answeredRequest(kind, action);
    case 'pause':
    case 'resume':
    case 'cancel':
      return accepted({ toCommand: (answerId) => ({ kind, answerId }) });
  }
}

function extension(milestone: MilestoneState | undefined, until: IsoDate | null): ContentResult {
  if (milestone === undefined) return refused('no_milestone');
  if (until === null) return refused('no_date');
  const { id: milestoneId } = milestone;
  const toCommand = (answerId: string): Command => ({
    kind: 'extend',
    milestoneId,
    until,
    answerId,
  });
  return accepted({ milestoneId, until, toCommand });
}

/** Its date may stay as it is. */
function scaling(
  kind: 'scale_up' | 'scale_down',
  milestone: MilestoneState | undefined,
  { scope, until }: DecisionInput,
): ContentResult {
  if (milestone === undefined) return refused('no_milestone');
  if (scope === '') return refused('no_scope');
  if (isTooLong(scope, mostCharacters.text)) return refused('scope_too_long');
  const { id: milestoneId } = milestone;
  const toCommand = (answerId: string): Command => ({ kind, milestoneId, until, answerId });
  return accepted({ milestoneId, until, scope, toCommand });
}

function partConfirmation(milestone: MilestoneState | undefined, partId: string): ContentResult {
  if (milestone === undefined) return refused('no_milestone');
  const { id: milestoneId } = milestone;
  if (!openParts(milestone).some(({ id }) => id === partId)) return refused('no_part');
  const kind = 'confirm_part';
  return accepted({
    milestoneId,
    toCommand: (answerId) => ({ kind, milestoneId, partId, answerId }),
  });
}

function aboutMilestone(
  kind: 'nudge' | 'confirm',
  milestone: MilestoneState | undefined,
): ContentResult {
  if (milestone === undefined) return refused('no_milestone');
  const { id: milestoneId } = milestone;
  return accepted({
    milestoneId,
    toCommand: (answerId) =>
      kind === 'confirm'
        ? { kind, milestoneId, whole: true, answerId }
        : { kind, milestoneId, answerId },
  });
}

function reassignment({ candidates }: ActionDetails, newOwnerId: string): ContentResult {
  if (!candidates.some(({ id }) => id === newOwnerId)) return refused('no_owner');
  return accepted({ newOwnerId, toCommand: (answerId) => ({ kind: 'reassign', answerId }) });
}

function answeredRequest(
  kind: 'grant_extension' | 'refuse_extension',
  { state: { extensionRequest } }: ActionDetails,
): ContentResult {
  return accepted({
    milestoneId: extensionRequest?.milestoneId ?? null,
    until: kind === 'grant_extension' ? (extensionRequest?.until ?? null) : null,
    toCommand: (answerId) => ({ kind, answerId }),
  });
}
