/**
 * What passed between the plan and the owner of one action, as the ledger and the events have it. Facts
 * about contact are made from this and from nothing else: see facts.ts.
 */

import type { EventKind, Occurrence } from '../action/events.ts';
import { kindsWith, type NoticeKind } from '../action/notice-kinds.ts';
import type { Instant, IsoDate } from '../calendar.ts';

export interface ContactHistory {
  /** Ascending by `at`. */
  attempts: ContactAttempt[];
  /** Of whoever answered for the owner, ascending by `at`; of owners before this one there are none. */
  responses: OwnerResponse[];
}

/** A notice to the owner that seeks an answer and was handed to the mail server. */
export interface ContactAttempt {
  milestoneId: string | null;
  /** The day the notice arose. */
  arisenOn: IsoDate;
  /** The day of its mail. */
  on: IsoDate;
  /** When the mail server answered. */
  at: Instant;
  result: 'accepted' | 'rejected' | 'unknown';
}

export interface OwnerResponse {
  event: ResponseEvent;
  milestoneId: string | null;
  author: string;
  /** Why, in their own words; empty where they gave none. */
  reason: string;
  on: IsoDate;
  at: Instant;
}

export const noHistory: ContactHistory = { attempts: [], responses: [] };

/** Notices to an owner that count as an attempt to reach them; receipts and decisions do not. */
export const attemptKinds: readonly NoticeKind[] = kindsWith(({ ladder }) => ladder.seeksResponse);

const responseKinds = [
  'owner_confirmed',
  'action_confirmed',
  'confirmation_undone',
  'progress_reported',
  'ownership_denied',
  'extension_asked',
] as const satisfies EventKind[];

/** What an owner may answer. */
export type ResponseEvent = Extract<Occurrence, { kind: (typeof responseKinds)[number] }>;

/** Null for what is no answer of an owner: that of a party about its own part is not. */
export function responseEvent(event: Occurrence): ResponseEvent | null {
  switch (event.kind) {
    case 'confirmation_undone':
      return event.data.partId === null ? event : null;
    case 'owner_confirmed':
    case 'action_confirmed':
    case 'progress_reported':
    case 'ownership_denied':
    case 'extension_asked':
      return event;
    default:
      return null;
  }
}

/** What a history is read from: answers of owners, and that there came another owner. */
export const historyEvents: readonly EventKind[] = [...responseKinds, 'action_reassigned'];
