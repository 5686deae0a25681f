/** A task of the coordinator about one action. */

import type { Instant } from '../domain/calendar.ts';
import type { Tx } from './client.ts';
import { instantColumn } from './dates.ts';

interface ActionTask {
  kind: 'owner_left' | 'plan_differs';
  municipalityId: string;
  actionId: string;
  /** Whom it is about; null for nobody. */
  contactId: string | null;
  at: Instant;
}

/** One of a kind for each action: asked for again, it is open from now. */
export async function openActionTask(tx: Tx, task: ActionTask): Promise<void> {
  const { kind, municipalityId, actionId, contactId, at } = task;
  const key = `${kind}/${actionId}`;
  const opened = { contactId, openedAt: instantColumn(at), closedAt: null };
  await tx.task.upsert({
    where: { key },
    create: { ...opened, key, kind, municipalityId, actionId, detail: '' },
    update: opened,
  });
}
