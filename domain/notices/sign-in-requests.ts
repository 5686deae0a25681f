/**
 * How often a link to sign in is sent to one address, which anybody can ask for: more and more slowly,
 * and never not at all (V24).
 */

import type { Instant } from '../calendar.ts';

/** Mail may be held up by greylisting; longer than this, and somebody else may have found the link. */
export const signInLinkMs = 3_600_000;
/** Requests of longer ago are forgotten. */
export const rememberedMs = 24 * 3_600_000;

export interface SignInRequest {
  at: Instant;
  /** Somebody who reads that mailbox came in by it. */
  used: boolean;
}

/** Whoever has to wait has a link in the mailbox that still works: no wait is longer than that. */
export function maySendLink(earlier: SignInRequest[], now: Instant): boolean {
  const known = earlier.filter(({ at }) => msBetween(at, now) < rememberedMs);
  const ignored = known.slice(known.findLastIndex(({ used }) => used) + 1);
  const latest = ignored.at(-1);
  if (latest === undefined) return true;
  const waitMs = Math.min(60_000 * 2 ** (ignored.length - 1), signInLinkMs);
  return msBetween(latest.at, now) >= waitMs;
}

function msBetween(from: Instant, until: Instant): number {
  return Date.parse(until) - Date.parse(from);
}
