/** A board decides about one item of its agenda; what an action must do about it, it hears at once. */

import type { Statement } from '../../domain/ahead/statement.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { actionDecisionKinds, type MeetingDecisionKind } from '../../domain/meetings/decisions.ts';
import { boardRoles } from '../../domain/meetings/board-roles.ts';
import { recordingRefusal } from '../../domain/meetings/meeting.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { isTooLong, mostCharacters } from '../../domain/text.ts';
import { type ActionDetails, readAction } from '../../prisma/action-details.ts';
import type { Db } from '../../prisma/client.ts';
import { type NewDecision, storeDecision } from '../../prisma/meeting-decision-storage.ts';
import type { MeetingItem } from '../../prisma/meeting-items.ts';
import type { Deps } from '../site/deps.ts';
import { contactIdsOf } from '../site/viewer.ts';
import { authorOf } from './authorship.ts';
import { decisionKinds } from './decision-kinds.ts';
import type { MeetingDecisionRefusal } from './meeting-decision-problems.ts';
import { type Decision, draftDecision } from './draft-decision.ts';
import { type Ahead, lookAhead } from './look-ahead.ts';
import type { FoundMeeting } from './find-meeting.ts';
import { changeOf, type Stated, stateConsequences } from './state-consequences.ts';
import { deliverStored, type Submitted } from './submit-command.ts';

export interface MeetingDecisionInput {
  itemKey: string;
  /** The next of this item, as it stood on the page. */
  number: number;
  kind: MeetingDecisionKind | null;
  decidedBy: string;
  reason: string;
  /** What remains, or comes on top, of an action that is scaled. */
  scope: string;
  milestoneId: string;
  until: IsoDate | null;
  newOwnerId: string;
}

/** What is decided, before it is stored. */
export interface DraftedDecision {
  item: MeetingItem;
  order: number;
  kind: MeetingDecisionKind;
  /** Null where nothing has to be carried out. */
  carriedOut: CarriedOut | null;
}

export interface CarriedOut {
  action: ActionDetails;
  decision: Decision;
  ahead: Ahead;
}

export async function draftMeetingDecision(
  deps: Pick<Deps, 'db'>,
  found: FoundMeeting,
  input: MeetingDecisionInput,
): Promise<Result<DraftedDecision, MeetingDecisionRefusal>> {
  const problem = recordingRefusal(found.meeting.state, found.context.today);
  if (problem !== null) return refused(problem);
  const order = found.items.findIndex(({ key }) => key === input.itemKey);
  const item = found.items[order];
  if (item === undefined || item.leftOutBecause !== null) return refused('no_item');
  if (input.number !== item.decisions.length + 1) return refused('already_decided');
  const { kind } = input;
  if (kind === null) return refused('no_decision');
  if (input.decidedBy === '') return refused('no_decided_by');
  if (isTooLong(input.decidedBy, mostCharacters.name)) return refused('reason_too_long');
  if (isTooLong(input.reason, mostCharacters.text)) return refused('reason_too_long');
  if (!isCarriedOut(kind)) return accepted({ item, order, kind, carriedOut: null });
  const carriedOut = await draftForAction(deps, found, item, input);
  return carriedOut.ok ? accepted({ item, order, kind, carriedOut: carriedOut.value }) : carriedOut;
}

/** By its action, with a command of the same name. */
export function isCarriedOut(kind: MeetingDecisionKind): boolean {
  return actionDecisionKinds.some((one) => one === kind);
}

async function draftForAction(
  { db }: Pick<Deps, 'db'>,
  { context, meeting }: FoundMeeting,
  { subject }: MeetingItem,
  { reason, scope, milestoneId, until, newOwnerId, ...input }: MeetingDecisionInput,
): Promise<Result<CarriedOut, MeetingDecisionRefusal>> {
  if (subject.kind !== 'action') return refused('no_action_item');
  const { municipalityId, planId, board } = meeting;
  const action = await readAction(
    db,
    { municipalityId, planId, key: subject.actionKey },
    context.today,
  );
  if (action === null) return refused('no_item');
  const secretary = action.roleHolders.find(({ roles }) =>
    roles.includes(boardRoles[board].secretary),
  );
  const deciderId = context.viewer.kind === 'machine' ? (secretary?.id ?? null) : null;
  const kind = decisionKinds.find((one) => one === input.kind) ?? null;
  const texts = { reason, scope, milestoneId, until, newOwnerId, partId: '' };
  const decision = draftDecision(context.viewer, action, { kind, deciderId, ...texts });
  if (!decision.ok) return decision;
  const ahead = lookAhead(context, action, decision.value);
  if (!ahead.ok) return ahead;
  return accepted({ action, decision: decision.value, ahead: ahead.value });
}

/** Null where nothing is carried out. */
export async function stateDecision(
  db: Db,
  { context }: FoundMeeting,
  { kind, carriedOut }: DraftedDecision,
): Promise<Result<StatedDecision | null, MeetingDecisionRefusal>> {
  if (carriedOut === null) return accepted(null);
  const stated = await stateConsequences(db, context, changeOf([carriedOut]));
  return stated.ok ? accepted({ kind, ahead: carriedOut.ahead, stated: stated.value }) : stated;
}

interface StatedDecision {
  kind: MeetingDecisionKind;
  ahead: Ahead;
  stated: Stated;
}

export interface RecordedRequest {
  channel: 'page' | 'api';
  found: FoundMeeting;
  input: MeetingDecisionInput;
  drafted: DraftedDecision;
  /** As it was shown; null where nothing is carried out. */
  statement: Statement | null;
}

/** `kept`: stored, and its action hears of it as soon as it can be asked. */
export async function recordMeetingDecision(
  deps: Pick<Deps, 'db' | 'temporal'>,
  request: RecordedRequest,
): Promise<Result<Submitted, MeetingDecisionRefusal>> {
  const stored = await storeDecision(deps.db, newDecision(request));
  if (!stored.ok) return stored;
  const { carriedOut } = request.drafted;
  return stored.value === null || carriedOut === null
    ? accepted('done')
    : deliverStored(deps, carriedOut.action.id, stored.value);
}

function newDecision(request: RecordedRequest): NewDecision {
  const { channel, found, input } = request;
  const { item, order, kind, carriedOut } = request.drafted;
  const { context, meeting } = found;
  const { authorId, author } = authorOf(context.viewer);
  return {
    meeting,
    paper: { item, order, late: item.late },
    number: input.number,
    kind,
    decidedBy: input.decidedBy,
    reason: input.reason,
    authorId,
    author: carriedOut?.decision.author ?? author,
    channel,
    at: context.now,
    carriedOutBy: carriedOut && commandOf(request, carriedOut),
  };
}

function commandOf(
  { channel, found: { context, meeting }, statement }: RecordedRequest,
  { action, decision: { author, draft } }: CarriedOut,
): NewDecision['carriedOutBy'] {
  const { toCommand, ...content } = draft;
  const answer = {
    ...content,
    statement,
    channel,
    capacity: 'decider' as const,
    municipalityId: meeting.municipalityId,
    actionId: action.id,
    contactId: contactIdsOf(context.viewer)[0] ?? null,
    author,
    at: context.now,
  };
  return { answer, toCommand };
}
