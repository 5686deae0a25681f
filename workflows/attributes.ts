/** Search attributes of an action, by which the Temporal UI answers "which are overdue". Ids, dates, statuses. */

import {
  defineSearchAttributeKey,
  type SearchAttributeUpdatePair,
  type SearchAttributePair,
} from '@temporalio/common';
import { type ActionState, nextMilestone, type Status } from '../domain/action-state.ts';
import type { Instant } from '../domain/calendar.ts';

export const attributeKeys = {
  municipality: defineSearchAttributeKey('AanjagerMunicipality', 'KEYWORD'),
  planYear: defineSearchAttributeKey('AanjagerPlanYear', 'INT'),
  status: defineSearchAttributeKey('AanjagerStatus', 'KEYWORD'),
  dueOn: defineSearchAttributeKey('AanjagerDueOn', 'DATETIME'),
};

/** What stays the same for as long as the action lives. */
export function fixedAttributes(municipalityId: string, year: number): SearchAttributePair[] {
  return [
    { key: attributeKeys.municipality, value: municipalityId },
    { key: attributeKeys.planYear, value: year },
  ];
}

/** What changes with each decision; the due date is null once nothing is open. */
export function changingAttributes(
  state: ActionState,
  status: Status,
): SearchAttributeUpdatePair[] {
  const dueOn = nextMilestone(state)?.dueOn;
  return [
    { key: attributeKeys.status, value: status },
    { key: attributeKeys.dueOn, value: dueOn === undefined ? null : new Date(`${dueOn}T00:00:00Z`) },
  ];
}

/** Quarter of the UTC calendar, enough to start a fresh history four times a year. */
export function quarterOf(at: Instant): number {
  return Math.ceil(Number(at.slice(5, 7)) / 3);
}
