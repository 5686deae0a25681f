/** Every side effect a workflow may ask for: a factory over what they need. */

import type { Db } from '../prisma/client.ts';
import { applyPlanActivity } from './apply-plan.ts';
import type { Mailer } from './mailer.ts';
import { mailRoundActivities } from './mail-round.ts';
import { recordActivities } from './record.ts';
import { reportActivity } from './report.ts';
import type { WorkflowClient } from './workflow-client.ts';

export interface ActivityDeps {
  db: Db;
  mailer: Mailer;
  workflows: WorkflowClient;
  /** Where the links in mails lead, without a slash at the end. */
  baseUrl: string;
}

export type Activities = ReturnType<typeof createActivities>;

export function createActivities(deps: ActivityDeps) {
  return {
    ...applyPlanActivity(deps),
    ...recordActivities(deps),
    ...mailRoundActivities(deps),
    ...reportActivity(deps),
  };
}
