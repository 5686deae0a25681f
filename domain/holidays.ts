/** Dutch public holidays. Not for workflows: they carry the closed days of their plan with them. */

import Holidays from 'date-holidays';
import type { IsoDate } from './calendar.ts';

/** Good Friday, 5 May and New Year's Eve are working days, unless a plan names them as closing days. */
export function dutchHolidays(fromYear: number, toYear: number): IsoDate[] {
  const calendar = new Holidays('NL');
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, i) => fromYear + i);
  return years.flatMap((year) =>
    calendar
      .getHolidays(year)
      .filter((holiday) => holiday.type === 'public')
      .map((holiday) => holiday.date.slice(0, 10)),
  );
}
