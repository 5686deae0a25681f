/** What an action's workflow asks of PostgreSQL: to record a transition, and for the evidence of promise 2. */

import type { ActionState } from '../domain/action/state.ts';
import { calendarOf } from '../domain/calendar.ts';
import type { Transition } from '../domain/action/decide.ts';
import { type Evidence, evidenceFrom } from '../domain/action/evidence.ts';
import {
  acceptedReminders,
  type Recording,
  recordTransition,
} from '../prisma/action-transitions.ts';
import type { ActivityDeps } from './deps.ts';

export function recordActivities({ db }: ActivityDeps) {
  return {
    /** Idempotent by the transition's number. */
    async recordTransition(input: {
      municipalityId: string;
      actionId: string;
      transition: Transition;
    }): Promise<Recording> {
      return recordTransition(db, input.municipalityId, input.actionId, input.transition);
    },

    async readEvidence(input: {
      municipalityId: string;
      actionId: string;
      state: ActionState;
      zone: string;
    }): Promise<Evidence> {
      const calendar = calendarOf({ zone: input.zone, closedOn: [] });
      const accepted = await acceptedReminders(db, input.municipalityId, input.actionId, calendar);
      return evidenceFrom(input.state, accepted);
    },
  };
}
