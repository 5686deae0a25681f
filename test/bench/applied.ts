/** A plan in the database as after its activation, without the workflows that go with it. */

import { MockActivityEnvironment } from '@temporalio/testing';
import { createActivities, type Activities } from '../../activities/index.ts';
import type { Mailer } from '../../activities/mailer.ts';
import type { Instant } from '../../domain/calendar.ts';
import { planIdOf } from '../../domain/ids.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Db } from '../../prisma/client.ts';
import { storeVersion } from '../../prisma/plan-storage.ts';

export function activitiesAlone(db: Db, mailer: Mailer): Activities {
  const nothing = () => Promise.resolve();
  const workflows = {
    startAction: nothing,
    startMailRounds: nothing,
    startMeeting: nothing,
    startOpenData: nothing,
    submitToMeeting: nothing,
    submitCommand: nothing,
  };
  return createActivities({
    db,
    mailer,
    workflows,
    baseUrl: 'http://localhost:3000',
    openData: null,
  });
}

export async function applyAlone(
  db: Db,
  activities: Activities,
  plan: Plan,
  at: Instant,
): Promise<string> {
  const municipalityId = plan.municipality.id;
  const planId = planIdOf(municipalityId, plan.year);
  const versionId = await storeVersion(db, plan, '', at);
  const application = { id: versionId, municipalityId, planId, versionId, rehearsal: true, at };
  await new MockActivityEnvironment().run(activities.applyPlan, application);
  return planId;
}
