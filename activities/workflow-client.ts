/** What activities may do to workflows: start them, and tell them that their plan changed. */

import {
  type Client,
  WorkflowExecutionAlreadyStartedError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import type { SearchAttributePair } from '@temporalio/common';
import { dateStatusOf } from '../domain/action/status.ts';
import { calendarOf } from '../domain/calendar.ts';
import { startAttributes } from '../workflows/attributes.ts';
import {
  type ActionStart,
  actionWorkflowId,
  commandUpdate,
  type MailRoundsStart,
  mailRoundsWorkflowId,
  type CommandMessage,
  type MeetingMessage,
  type MeetingStart,
  meetingUpdate,
  meetingWorkflowId,
  type OpenDataStart,
  openDataWorkflowId,
  workflowTypes,
} from '../workflows/contract.ts';

export interface WorkflowClient {
  /** Safe to repeat: what runs already is left alone. */
  startAction(start: ActionStart): Promise<void>;
  startMeeting(start: MeetingStart): Promise<void>;
  startMailRounds(start: MailRoundsStart): Promise<void>;
  startOpenData(start: OpenDataStart): Promise<void>;
  /** A refusal is an answer, too: the action was closed in the meantime. Once per `updateId`. */
  submitCommand(actionId: string, message: CommandMessage, updateId: string): Promise<void>;
  /** The same, to a meeting. */
  submitToMeeting(meetingId: string, message: MeetingMessage, updateId: string): Promise<void>;
}

export function workflowClient(client: Client, taskQueue: string): WorkflowClient {
  const startOnce = async (
    type: string,
    workflowId: string,
    start: ActionStart | MeetingStart | MailRoundsStart | OpenDataStart,
    typedSearchAttributes: SearchAttributePair[] = [],
  ) => {
    try {
      await client.workflow.start(type, {
        workflowId,
        taskQueue,
        args: [start],
        typedSearchAttributes,
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  };
  return {
    startAction: (start) =>
      startOnce(workflowTypes.action, actionWorkflowId(start.actionId), start, attributesOf(start)),
    startMeeting: (start) =>
      startOnce(workflowTypes.meeting, meetingWorkflowId(start.meetingId), start),
    startMailRounds: (start) =>
      startOnce(workflowTypes.mailRounds, mailRoundsWorkflowId(start.municipalityId), start),
    startOpenData: (start) =>
      startOnce(workflowTypes.openData, openDataWorkflowId(start.municipalityId), start),
    submitCommand: (actionId, message, updateId) =>
      unlessRefused(
        client.workflow
          .getHandle(actionWorkflowId(actionId))
          .executeUpdate(commandUpdate, { args: [message], updateId }),
      ),
    submitToMeeting: (meetingId, message, updateId) =>
      unlessRefused(
        client.workflow
          .getHandle(meetingWorkflowId(meetingId))
          .executeUpdate(meetingUpdate, { args: [message], updateId }),
      ),
  };
}

async function unlessRefused(update: Promise<void>): Promise<void> {
  try {
    await update;
  } catch (error) {
    if (!(error instanceof WorkflowUpdateFailedError)) throw error;
  }
}

function attributesOf({ state, rules, municipalityId }: ActionStart): SearchAttributePair[] {
  const status = dateStatusOf(state, state.processedThrough, calendarOf(rules.calendar));
  return startAttributes(municipalityId, rules.year, state, status);
}
