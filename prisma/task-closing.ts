/** What ends a task: what shows that somebody can be reached (V16), and that the coordinator has seen it. */

import type { Instant } from '../domain/calendar.ts';
import { refusedStepId } from '../domain/ids.ts';
import type { Tx } from './client.ts';
import { instantColumn } from './dates.ts';

interface Closing {
  municipalityId: string;
  at: Instant;
}

/** A mail to them was taken, or they have another address. What was still to be said of it is not said. */
export async function closeReachTasks(
  tx: Tx,
  { municipalityId, at }: Closing,
  contactIds: string[],
): Promise<void> {
  const closed = await tx.task.updateManyAndReturn({
    where: { key: { in: reachTaskKeys(contactIds) }, closedAt: null },
    data: { closedAt: instantColumn(at) },
    select: { contactId: true },
  });
  const ids = closed.flatMap(({ contactId }) => contactId ?? []);
  if (ids.length > 0) await dropTold(tx, municipalityId, ids);
}

/** Of the tasks that end when these are reached. */
export function reachTaskKeys(contactIds: string[]): string[] {
  return contactIds.flatMap((id) => [`address_refused/${id}`, `mail_waits/${id}`]);
}

/** Kinds that are done by having been seen; the others wait for what they ask. */
export const seenKinds = ['mail_unknown', 'answer_refused', 'obstacle', 'stuck'];

export async function markSeen(
  db: Tx,
  { municipalityId, at }: Closing,
  key: string,
): Promise<void> {
  const where = { municipalityId, key, kind: { in: seenKinds }, closedAt: null };
  await db.task.updateMany({ where, data: { closedAt: instantColumn(at) } });
}

/** A notice that names somebody whose address works again. */
async function dropTold(tx: Tx, municipalityId: string, contactIds: string[]): Promise<void> {
  const contacts = await tx.contact.findMany({ where: { id: { in: contactIds } } });
  await tx.notice.updateMany({
    where: {
      municipalityId,
      kind: 'address_refused',
      status: 'pending',
      OR: contacts.map(({ key }) => ({ stepId: { startsWith: refusedStepId(key, '') } })),
    },
    data: { status: 'dropped', droppedBecause: 'reached' },
  });
}
