/** What is known about an action, as the API gives it: its kind, its dates, numbers and names, and its words. */

import type { IsoDate } from '../../domain/calendar.ts';
import type { Claim } from '../../domain/contact/claims.ts';
import { contentOf } from '../../domain/contact/content.ts';
import { describeClaim } from '../../domain/dutch/index.ts';

export function claimJson(claim: Claim, today: IsoDate) {
  const { dates, numbers, names } = contentOf(claim);
  return {
    soort: claim.kind,
    datums: dates,
    aantallen: numbers,
    namen: names,
    zin: describeClaim(claim, today),
  };
}
