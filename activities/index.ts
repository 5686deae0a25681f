/** Every side effect a workflow may ask for: a factory over what they need. */

import { applyPlanActivity } from './apply-plan.ts';
import type { ActivityDeps } from './deps.ts';
import { mailRoundActivities } from './mail-round.ts';
import { meetingActivities } from './meetings.ts';
import { openDataActivity } from './open-data/fetch.ts';
import { planStepActivities } from './plan-steps.ts';
import { recordActivities } from './record.ts';
import { reportActivity } from './report.ts';

export type Activities = ReturnType<typeof createActivities>;

export function createActivities(deps: ActivityDeps) {
  return {
    ...applyPlanActivity(deps),
    ...planStepActivities(deps),
    ...recordActivities(deps),
    ...meetingActivities(deps),
    ...mailRoundActivities(deps),
    ...reportActivity(deps),
    ...openDataActivity(deps),
  };
}
