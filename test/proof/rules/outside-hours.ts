import type { Facts } from '../facts.ts';

const endOfDay = '18:00';

/** A routine mail goes on a working day, between the round and the end of the day. */
export function outsideHours(facts: Facts): string[] {
  const { days, calendar } = facts;
  return facts.copies.flatMap((copy) => {
    const mail = facts.mailOf(copy);
    if (mail?.routine !== true) return [];
    const time = days.timeOf(copy.moment);
    if (days.isWorkingDay(copy.day) && time >= calendar.roundAt && time < endOfDay) return [];
    return [`mail ${mail.id} went on ${copy.day} at ${time}`];
  });
}
