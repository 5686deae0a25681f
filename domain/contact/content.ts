/** The dates, numbers and names of a claim: all that its sentence may hold, and all that it must. */

import type { IsoDate } from '../calendar.ts';
import type { Claim, MomentOutcome } from './claims.ts';

export interface ClaimContent {
  dates: IsoDate[];
  numbers: number[];
  names: string[];
}

export function contentOf(claim: Claim): ClaimContent {
  switch (claim.kind) {
    case 'due':
    case 'goes_to_tvo':
    case 'next_step':
    case 'cancelled':
      return { ...nothing, dates: [claim.on] };
    case 'mailed':
    case 'not_delivered':
      return { ...nothing, dates: claim.on, numbers: [claim.on.length] };
    case 'late':
      return { ...nothing, dates: [claim.on], numbers: [claim.workingDays] };
    case 'completed':
      return {
        ...nothing,
        dates: [claim.on],
        numbers: claim.workingDays === 0 ? [] : [claim.workingDays],
      };
    case 'with_tvo':
    case 'paused':
      return { ...nothing, dates: [claim.since] };
    case 'silent':
      return { ...nothing, dates: [claim.since], numbers: [claim.workingDays] };
    case 'owner':
      return { ...nothing, names: [claim.name] };
    case 'owner_left':
      return { ...nothing, dates: [claim.on], names: [claim.name] };
    case 'response':
      return {
        dates: [
          claim.on,
          ...(claim.event.kind === 'extension_asked' ? [claim.event.data.until] : []),
        ],
        numbers: [],
        names: [claim.author],
      };
    case 'moment':
      return { ...nothing, dates: [claim.on, ...outcomeDates(claim.outcome)] };
    case 'asked_now':
      return { ...nothing, names: claim.names };
    case 'parts_missing':
      return { ...nothing, dates: [claim.ownerDoneOn], names: claim.names };
    case 'not_mailed':
    case 'undecided':
      return nothing;
  }
}

function outcomeDates(outcome: MomentOutcome | null): IsoDate[] {
  if (outcome === null) return [];
  return [outcome.kind === 'with_tvo' ? outcome.since : outcome.on];
}

const nothing: ClaimContent = { dates: [], numbers: [], names: [] };
