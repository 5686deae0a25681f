/** What happened to an action, as rows. */

import type { Transition } from '../domain/action/decide.ts';
import type { Occurrence } from '../domain/action/events.ts';
import { instantColumn } from './dates.ts';
import type { Prisma } from './generated/client.ts';
import { fromJson, toJson } from './json.ts';

export function eventRows(municipalityId: string, actionId: string, transition: Transition) {
  return transition.events.map((event, position) => ({
    municipalityId,
    actionId,
    seq: transition.state.seq,
    position,
    kind: event.kind,
    at: instantColumn(transition.at),
    milestoneId: event.milestoneId,
    stepId: event.stepId,
    answerId: event.answerId === '' ? null : event.answerId,
    data: toJson(event.data),
  }));
}

export function occurrenceOf({ kind, data }: Pick<EventRow, 'kind' | 'data'>): Occurrence {
  return fromJson<Occurrence>({ kind, data });
}

type EventRow = Prisma.EventGetPayload<object>;
