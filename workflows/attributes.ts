/** Search attributes of an action, by which the Temporal UI answers "which are overdue". Ids, dates, statuses. */

import {
  defineSearchAttributeKey,
  type SearchAttributePair,
  type SearchAttributeUpdatePair,
} from '@temporalio/common';
import type { DateStatus } from '../domain/action/status.ts';
import { type ActionState, nextMilestone } from '../domain/action/state.ts';
import type { Instant } from '../domain/calendar.ts';

export const attributeKeys = {
  municipality: defineSearchAttributeKey('AanjagerMunicipality', 'KEYWORD'),
  planYear: defineSearchAttributeKey('AanjagerPlanYear', 'INT'),
  status: defineSearchAttributeKey('AanjagerStatus', 'KEYWORD'),
  dueOn: defineSearchAttributeKey('AanjagerDueOn', 'DATETIME'),
};

/** What changes with each decision; the due date is null once nothing is open. */
export function changingAttributes(
  state: ActionState,
  status: DateStatus,
): SearchAttributeUpdatePair[] {
  const [dueOn] = dueAttribute(state);
  return [
    { key: attributeKeys.status, value: status },
    dueOn ?? { key: attributeKeys.dueOn, value: null },
  ];
}

/** What an action is started with. */
export function startAttributes(
  municipalityId: string,
  year: number,
  state: ActionState,
  status: DateStatus,
): SearchAttributePair[] {
  return [
    { key: attributeKeys.municipality, value: municipalityId },
    { key: attributeKeys.planYear, value: year },
    { key: attributeKeys.status, value: status },
    ...dueAttribute(state),
  ];
}

function dueAttribute(state: ActionState): SearchAttributePair[] {
  const dueOn = nextMilestone(state)?.dueOn;
  if (dueOn === undefined) return [];
  return [{ key: attributeKeys.dueOn, value: new Date(`${dueOn}T00:00:00Z`) }];
}

/** Quarter of the UTC calendar, enough to start a fresh history four times a year. */
export function quarterOf(at: Instant): number {
  return Math.ceil(Number(at.slice(5, 7)) / 3);
}
