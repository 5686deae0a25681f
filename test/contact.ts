/** What passed between a plan and an owner, made by hand. */

import type { ContactAttempt, OwnerResponse, ResponseEvent } from '../domain/contact/history.ts';
import type { IsoDate } from '../domain/calendar.ts';

/** A mail of the round of that day about the third quarter, that was accepted. */
export function anAttempt(on: IsoDate, part: Partial<ContactAttempt> = {}): ContactAttempt {
  return {
    milestoneId: 'q3',
    arisenOn: on,
    on,
    at: `${on}T06:30:00.000Z`,
    result: 'accepted',
    ...part,
  };
}

/** In the morning, after the round. */
export function aResponse(
  on: IsoDate,
  event: ResponseEvent,
  part: Partial<OwnerResponse> = {},
): OwnerResponse {
  const at = `${on}T09:00:00.000Z`;
  return { event, milestoneId: 'q3', author: 'Sanne de Vries', reason: '', on, at, ...part };
}
