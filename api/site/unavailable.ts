/** Something that the site stands on is away: a failure of ours, and one that passes. */

import { isDatabaseAway } from '../../prisma/unavailable.ts';

/** What needs the engine at once, and cannot be kept for later. */
export class EngineUnavailable extends Error {}

export function isUnavailable(error: unknown): boolean {
  return error instanceof EngineUnavailable || isDatabaseAway(error);
}

/** In seconds: when to try again. */
export const retryAfter = '60';
