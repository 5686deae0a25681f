/**
 * What can be said of an action that is not late, stuck or at risk: on whose word it goes well, or who is
 * waited for. Never "goes well" because nothing was heard (V31). PostgreSQL counts by the same rule: see
 * prisma/action-list.ts, and the test that holds the two together.
 */

import type { Calendar, IsoDate } from '../calendar.ts';
import { type ContactFacts, silentSince, type WaitsFor } from './facts.ts';

/** What needs somebody comes first; every calm action has exactly one. */
export const calms = [
  'undecided',
  'silent',
  'parts_missing',
  'awaiting',
  'on_track',
  'unasked',
] as const;
export type Calm = (typeof calms)[number];

/** What it follows from, as columns of lists keep it. */
export interface CalmBasis {
  turnOf: WaitsFor | null;
  silentSince: IsoDate | null;
  onTrackOn: IsoDate | null;
}

export function calmBasis(facts: ContactFacts, onTrackOn: IsoDate | null): CalmBasis {
  return { turnOf: facts.waitsFor, silentSince: silentSince(facts), onTrackOn };
}

/** Whoever was mailed on or before `silentUntil` is silent. */
export function calmOf(
  { turnOf, silentSince: since, onTrackOn }: CalmBasis,
  silentUntil: IsoDate,
): Calm {
  if (turnOf === 'coordinator') return 'undecided';
  if (turnOf === 'parts') return 'parts_missing';
  if (since !== null) return since <= silentUntil ? 'silent' : 'awaiting';
  return onTrackOn === null ? 'unasked' : 'on_track';
}

/** Silence is spoken of once the working days have passed that the ladder gives to answer (V30). */
export function silentUntil(today: IsoDate, answerDays: number, calendar: Calendar): IsoDate {
  return calendar.addWorkingDays(calendar.lastWorkingDayOnOrBefore(today), -answerDays);
}
