/** Events in the history of a Q2 action that nobody answers, from its activation to its escalation. */

import { calendarOf } from '../../domain/calendar.ts';
import { actionIdOf, planIdOf } from '../../domain/ids.ts';
import { nobody } from '../../domain/ahead/people.ts';
import { conduct, once } from '../../local/conductor.ts';
import { actionWorkflowId } from '../../workflows/contract.ts';
import { largePlan } from './plan.ts';
import { activatePlan, type Servers } from './servers.ts';

const municipalityId = 'trapstad';
const from = '2024-01-02T08:00:00.000Z';

export async function measureHistory(servers: Servers) {
  const { db, client } = servers;
  const worker = await servers.work(municipalityId);
  const plan = largePlan(municipalityId, 2, 2);
  await activatePlan(servers, municipalityId, plan, from);
  const actionId = actionIdOf(planIdOf(municipalityId, plan.year), 'actie-1');
  const calendar = calendarOf(plan.calendar);
  const escalatesOn = calendar.addWorkingDays('2024-06-28', 10);
  await conduct(
    {
      client,
      db,
      municipalityId,
      people: nobody,
      attempt: once,
      perform: () => Promise.resolve(),
      setNow: () => undefined,
      progress: () => Promise.resolve(),
    },
    from,
    calendar.instantOf(escalatesOn, '23:00'),
  );
  const { escalatedOn } = await db.action.findUniqueOrThrow({ where: { id: actionId } });
  if (escalatedOn === null) throw new Error(`not escalated on ${escalatesOn}`);
  const described = await client.workflow.getHandle(actionWorkflowId(actionId)).describe();
  await worker.stop();
  return { escalatesOn, eventsToEscalation: described.historyLength };
}
