/**
 * Before a rehearsal starts a worker: that worker would also do the work of a municipality that is mailed
 * for real, and lay its mails in the mailbox. So neither its database nor its Temporal may know one.
 */

import type { Client } from '@temporalio/client';
import type { Db } from '../prisma/client.ts';
import { readMunicipalities } from '../prisma/rehearsals.ts';
import { mailRoundsWorkflowId } from '../workflows/contract.ts';

export async function refuseRealMunicipalities(db: Db, client: Client): Promise<void> {
  const { real, rehearsed } = await readMunicipalities(db);
  if (real.length > 0) {
    throw new Error(
      `In deze database werkt gemeente ${real.join(', ')} echt. Neem voor een oefening een andere database.`,
    );
  }
  const known = new Set(rehearsed.map(mailRoundsWorkflowId));
  const query = `WorkflowType = 'mailRounds' AND ExecutionStatus = 'Running'`;
  for await (const { workflowId } of client.workflow.list({ query })) {
    if (known.has(workflowId)) continue;
    throw new Error(
      `In deze namespace van Temporal loopt ${workflowId}, en niet als oefening. Neem een andere: TEMPORAL_NAMESPACE.`,
    );
  }
}
