/** "Wie" beside "Partners" is who does it; alone it may be everyone involved. */

import { folded } from '../reading/folded.ts';
import type { Meaning } from './meanings.ts';

interface Headed extends Meaning {
  heading: string;
}

export function ownersBesideParties<T extends Headed>(columns: T[]): T[] {
  const parties = columns.filter(({ meaning }) => meaning === 'parties');
  const hasOwner = columns.some(({ meaning }) => meaning === 'owner');
  const isSplit = !hasOwner && parties.length > 1 && parties.filter(isWho).length === 1;
  return isSplit ? columns.map(asOwner) : columns;
}

export function asOwner<T extends Headed>(column: T): T {
  return isWho(column) ? { ...column, meaning: 'owner', doubt: null } : column;
}

function isWho({ heading, meaning }: Headed): boolean {
  return meaning === 'parties' && /^(?:door )?wie\b/.test(folded(heading));
}
