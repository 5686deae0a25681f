/** Who is away, and who reads along meanwhile. */

import { daysBetween, type IsoDate } from '../calendar.ts';

export interface Absence {
  /** Contact ids. */
  contactId: string;
  deputyId: string;
  fromOn: IsoDate;
  /** The first day back. */
  untilOn: IsoDate;
}

/** Days after the return in which the summary is still worth a mail. */
const freshDays = 14;

/** Back, and not for long. */
export function isBack({ untilOn }: Absence, today: IsoDate): boolean {
  return untilOn <= today && daysBetween(untilOn, today) < freshDays;
}

export function absenceOn(
  absences: readonly Absence[],
  contactId: string,
  today: IsoDate,
): Absence | null {
  const found = absences.find(
    (absence) =>
      absence.contactId === contactId && absence.fromOn <= today && today < absence.untilOn,
  );
  return found ?? null;
}
