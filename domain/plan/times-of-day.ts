/** The order of a day, in local time: steps become notices, a report is made, meetings take their steps, then the mail round. */

export const wakeTime = '06:00';
export const reportTime = '07:00';
/** Invitations go at once: early enough for the round, late enough for a phone beside a bed. */
export const meetingTime = '07:15';
/** A round before the report would leave out what arose that morning; one after work is read too late. */
export const earliestRound = '07:30';
export const latestRound = '17:00';
