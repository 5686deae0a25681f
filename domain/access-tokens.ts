/** How long a secret for a program works: one that nobody looks after must not stay open (V64). */

import { addDays, type IsoDate } from './calendar.ts';

export const tokenPurposes = ['api', 'calendar'] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

export interface TokenAge {
  purpose: TokenPurpose;
  createdOn: IsoDate;
  lastUsedOn: IsoDate | null;
}

const lastsDays = 365;

/** A key is made anew each year; a calendar goes on while it is read, for nobody would see it stop. */
export function expiresOn({ purpose, createdOn, lastUsedOn }: TokenAge): IsoDate {
  const from = purpose === 'calendar' && lastUsedOn !== null ? lastUsedOn : createdOn;
  return addDays(from, lastsDays);
}

export function isExpired(token: TokenAge, today: IsoDate): boolean {
  return expiresOn(token) <= today;
}
