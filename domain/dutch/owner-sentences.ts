/** What a coordinator reads of an owner to speak to: one sentence for each thing there is to say. */

import type { IsoDate } from '../calendar.ts';
import type { OwnerAttention, Reachability } from '../contact/owners.ts';
import {
  formatDate,
  formatDays,
  formatMonth,
  formatShortDate,
  formatWorkingDayCount,
  plural,
} from './format.ts';

export function describeOwner(attention: OwnerAttention, today: IsoDate): string[] {
  const { owner, unreachable, neverAnswered, waitsLongest, load } = attention;
  return [
    ...(unreachable ? [describeReach(owner.reached, owner.leftOn, today)] : []),
    ...(neverAnswered === null
      ? []
      : [`Heeft nog nooit geantwoord. Gemaild op ${formatDays(neverAnswered.mailedOn, today)}.`]),
    ...(waitsLongest === null ? [] : [describeWait(waitsLongest, today)]),
    ...(load === null ? [] : [describeLoad(load, today)]),
  ];
}

function describeReach(reached: Reachability, leftOn: IsoDate | null, today: IsoDate): string {
  switch (reached) {
    case 'refused':
      return 'De mailserver weigert het mailadres. Er komt geen mail aan.';
    case 'left':
      return `Is vertrokken op ${formatDate(leftOn ?? today, today)} en krijgt geen mail meer.`;
    case 'nobody':
    case 'yes':
      return 'Er is niemand die de mails nu leest.';
  }
}

function describeWait(
  { shortName, since, workingDays }: NonNullable<OwnerAttention['waitsLongest']>,
  today: IsoDate,
): string {
  return `Wij wachten sinds ${formatShortDate(since, today)} (${formatWorkingDayCount(workingDays)}) op antwoord over ${shortName}.`;
}

function describeLoad(
  { open, month, due }: NonNullable<OwnerAttention['load']>,
  today: IsoDate,
): string {
  const all = plural(open, 'actie loopt', 'acties lopen');
  return due < 2
    ? `Heeft veel tegelijk: ${all}.`
    : `Heeft veel tegelijk: ${all}, en in ${formatMonth(month, today)} moeten er ${String(due)} klaar zijn.`;
}
