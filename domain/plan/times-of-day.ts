/** The order of a day, in local time: steps become notices, a report is made, then the mail round. */

export const wakeTime = '06:00';
export const reportTime = '07:00';
/** A round before the report would leave out what arose that morning; one after work is read too late. */
export const earliestRound = '07:30';
export const latestRound = '17:00';
