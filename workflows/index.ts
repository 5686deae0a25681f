/** All workflows, under the names they are started by. */
export { action } from './action.ts';
export { mailRounds } from './mail-rounds.ts';
export { meeting } from './meeting.ts';
export { openData } from './open-data.ts';
export { planYear } from './plan-year.ts';
