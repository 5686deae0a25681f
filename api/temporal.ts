/** The site's one way to the workflows. */

import {
  type Client,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure, type UpdateDefinition } from '@temporalio/common';
import type { Instant } from '../domain/calendar.ts';
import { refusals } from '../domain/action/commands.ts';
import { meetingRefusals } from '../domain/meetings/meeting.ts';
import { planIdOf } from '../domain/ids.ts';
import {
  actionWorkflowId,
  applyUpdate,
  commandUpdate,
  mailRoundsWorkflowId,
  mailNowSignal,
  meetingUpdate,
  meetingWorkflowId,
  type PlanYearStart,
  planStartUpdate,
  planYearWorkflowId,
  refusedType,
  stopUpdate,
  type CommandMessage,
  withdrawStartUpdate,
  workflowTypes,
} from '../workflows/contract.ts';
import type { CommandResult, PlanStep, TemporalClient, Unavailable } from './site/deps.ts';

/** Long enough for a busy worker, short enough for a person who waits: what takes longer is kept. */
const patienceMs = 10_000;
/** Whoever asks whether it is there wants to know within a second. */
const soonMs = 800;
/** A large plan takes a while to activate; the workflow goes on when the page stops waiting. */
const activationMs = 10 * 60_000;

export function temporalClient(client: Client, queue: string, now: () => Instant): TemporalClient {
  const stepWith = async <Message>(
    plan: PlanOf,
    at: Instant,
    update: UpdateDefinition<void, [Message]>,
    message: Message,
  ): Promise<{ kind: 'done' } | Unavailable> => {
    const startWorkflowOperation = planYearStart(plan, at, queue);
    const answer = await answerOf(
      client.withDeadline(Date.now() + activationMs, () =>
        client.workflow.executeUpdateWithStart(update, { startWorkflowOperation, args: [message] }),
      ),
    );
    return answer.kind === 'done' ? answer : { kind: 'unavailable' };
  };
  return {
    command: async (actionId, command) => {
      const message: CommandMessage = { command, at: now() };
      const handle = client.workflow.getHandle(actionWorkflowId(actionId));
      return answerOf(
        client.withDeadline(Date.now() + patienceMs, () =>
          // The same answer again joins the first.
          handle.executeUpdate(commandUpdate, { args: [message], updateId: command.answerId }),
        ),
      );
    },
    applyPlan: ({ id, versionId, at, ...plan }) =>
      stepWith(plan, at, applyUpdate, { id, versionId, at }),
    planStart: ({ id, versionId, at, startAt, ...plan }) =>
      stepWith(plan, at, planStartUpdate, { id, versionId, at, startAt }),
    withdrawStart: ({ id, at, ...plan }) => stepWith(plan, at, withdrawStartUpdate, { id, at }),
    stopPlan: ({ id, at, ...plan }) => stepWith(plan, at, stopUpdate, { id, at }),
    startMeeting: async (start) => {
      const handle = client.withDeadline(Date.now() + patienceMs, () =>
        client.workflow.start(workflowTypes.meeting, {
          workflowId: meetingWorkflowId(start.meetingId),
          taskQueue: queue,
          args: [start],
          // One that was added may have been started before its site went away.
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      );
      const answer = await answerOf(handle);
      return answer.kind === 'done' ? answer : { kind: 'unavailable' };
    },
    meetingCommand: async (meetingId, requestId, command) => {
      const handle = client.workflow.getHandle(meetingWorkflowId(meetingId));
      const message = { command, requestId, at: now() };
      const update = client.withDeadline(Date.now() + patienceMs, () =>
        // The same request again joins the first.
        handle.executeUpdate(meetingUpdate, { args: [message], updateId: requestId }),
      );
      return refusable(update, meetingRefusals, 'meeting_closed');
    },
    mailNow: async (municipalityId) => {
      const rounds = client.workflow.getHandle(mailRoundsWorkflowId(municipalityId));
      const answer = await answerOf(
        client.withDeadline(Date.now() + patienceMs, () => rounds.signal(mailNowSignal, now())),
      );
      return answer.kind === 'done' ? answer : { kind: 'unavailable' };
    },
    isAnswering: () =>
      client
        .withDeadline(Date.now() + soonMs, () => client.workflowService.getSystemInfo({}))
        .then(
          () => true,
          () => false,
        ),
  };
}

type PlanOf = Omit<PlanStep, 'id' | 'at'>;

/** Once per plan: who presses the button again joins the workflow that runs. */
function planYearStart(
  { municipalityId, year, rehearsal }: PlanOf,
  startedAt: Instant,
  taskQueue: string,
) {
  const planId = planIdOf(municipalityId, year);
  const start: PlanYearStart = {
    municipalityId,
    planId,
    rehearsal,
    startedAt,
    nextWakeAt: null,
  };
  return new WithStartWorkflowOperation(workflowTypes.planYear, {
    workflowId: planYearWorkflowId(planId),
    taskQueue,
    args: [start],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
}

function answerOf(update: Promise<unknown>): Promise<CommandResult> {
  return refusable(update, refusals, 'already_closed');
}

/** `gone`: what it means that no workflow runs any more. */
async function refusable<Why extends string>(
  update: Promise<unknown>,
  known: readonly Why[],
  gone: Why,
): Promise<{ kind: 'done' } | { kind: 'refused'; why: Why } | Unavailable> {
  try {
    await update;
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return { kind: 'refused', why: gone };
    const cause = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
    if (!(cause instanceof ApplicationFailure) || cause.type !== refusedType) {
      console.error('Temporal answered:', describe(error));
      return { kind: 'unavailable' };
    }
    const why = known.find((refusal) => refusal === cause.message);
    return why === undefined ? { kind: 'unavailable' } : { kind: 'refused', why };
  }
}

/** With its cause, which says more; without its stack, which is the library's own. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${describe(error.cause)}`;
}
