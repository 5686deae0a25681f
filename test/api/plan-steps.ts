/** An engine that takes every step with a plan or a meeting, and does nothing. */

const done = () => Promise.resolve({ kind: 'done' } as const);

export const noPlanSteps = {
  applyPlan: done,
  planStart: done,
  withdrawStart: done,
  stopPlan: done,
  startMeeting: done,
  meetingCommand: done,
};
