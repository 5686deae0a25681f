/** What else is done with a plan as a whole: its start is planned or withdrawn, or it is stopped before its end. */

import { heartbeat } from '@temporalio/activity';
import { calendarOf, type Instant } from '../domain/calendar.ts';
import { storeAnswer } from '../prisma/answer-storage.ts';
import { openActions } from '../prisma/plan-actions.ts';
import { markAccepted, markCarriedOut, readStopRequest } from '../prisma/plan-events.ts';
import { storeStop } from '../prisma/plan-storage.ts';
import { readMunicipalityDays } from '../prisma/municipality-days.ts';
import { type ApplyDeps, startActions } from './change-actions.ts';
import { callOffMeetings } from './meetings.ts';

export interface PlanStep {
  /** Of its `PlanEvent`. */
  id: string;
  municipalityId: string;
  planId: string;
  rehearsal: boolean;
  at: Instant;
}

export function planStepActivities(deps: ApplyDeps) {
  const { db, workflows } = deps;
  return {
    /** The start of a plan was planned, or withdrawn, and its year knows. */
    async recordPlanStep({ id, at, isDone }: PlanStep & { isDone: boolean }): Promise<void> {
      await (isDone ? markCarriedOut(db, id, at) : markAccepted(db, id, at));
    },

    /** Each open action stops as if it was stopped by itself: who is in it hears of it, in one mail. */
    async stopPlan(step: PlanStep): Promise<void> {
      const { id, municipalityId, planId, at } = step;
      const days = await readMunicipalityDays(db, municipalityId);
      if (days === null) return;
      const { authorId, author, reason } = await readStopRequest(db, id);
      // A Temporal server that was lost knows nobody: who is to be told must be there first.
      await startActions(deps, step, new Set());
      for (const action of await openActions(db, planId)) {
        const answerId = await storeAnswer(db, {
          municipalityId,
          actionId: action.id,
          milestoneId: null,
          kind: 'cancel',
          channel: 'plan_stop',
          capacity: 'decider',
          contactId: authorId,
          author,
          reason,
          at,
          scope: '',
          until: null,
          newOwnerId: null,
          statement: null,
        });
        const message = { command: { kind: 'cancel', answerId }, at } as const;
        await workflows.submitCommand(action.id, message, `${id}/cancel`);
        heartbeat();
      }
      await callOffMeetings(deps, step, { authorId, author, reason });
      await storeStop(db, { id, planId, on: calendarOf(days.calendar).dateOf(at), at });
    },
  };
}
