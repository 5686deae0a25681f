/** Whether a plan runs as its file says, once it was applied; where it does not, the coordinator is told (V1). */

import type { Instant } from '../domain/calendar.ts';
import { actionIdOf, planIdOf } from '../domain/ids.ts';
import { differingActions } from '../domain/plan/changes.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { mergedPlan } from '../domain/plan/existing.ts';
import type { Db } from './client.ts';
import { instantColumn } from './dates.ts';
import { readExisting } from './plan-existing.ts';
import { openActionTask } from './task-opening.ts';

const kind = 'plan_differs';

/** A task for each action that runs otherwise; those about the others are closed. */
export async function reportDifferences(db: Db, file: Plan, at: Instant): Promise<void> {
  const municipalityId = file.municipality.id;
  const planId = planIdOf(municipalityId, file.year);
  await db.$transaction(async (tx) => {
    const existing = await readExisting(tx, file);
    const differing = differingActions(mergedPlan(file, existing), existing);
    const ids = differing.map((key) => actionIdOf(planId, key));
    for (const actionId of ids) {
      await openActionTask(tx, { kind, municipalityId, actionId, contactId: null, at });
    }
    await tx.task.updateMany({
      where: {
        kind,
        municipalityId,
        closedAt: null,
        actionId: { startsWith: `${planId}/`, notIn: ids },
      },
      data: { closedAt: instantColumn(at) },
    });
  });
}
