/** Something that the site stands on is away: a failure of ours, and one that passes. */

import { isDatabaseAway } from '../../prisma/unavailable.ts';

/** What needs the engine at once, and cannot be kept for later. */
export class EngineUnavailable extends Error {}

export function isUnavailable(error: unknown): boolean {
  return error instanceof EngineUnavailable || isDatabaseAway(error);
}

/** One line: what is away says the same at every request. */
export function logUnavailable(error: Error): void {
  console.error('Not available:', error.message.trim().split('\n').at(-1));
}

/** In seconds: when to try again. */
export const retryAfter = '60';
