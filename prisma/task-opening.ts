/** A task of the coordinator about one action. */

import type { Transition } from '../domain/action/decide.ts';
import type { Instant } from '../domain/calendar.ts';
import { openedRequests, type RequestKind, settledRequests } from '../domain/contact/requests.ts';
import type { Tx } from './client.ts';
import { instantColumn } from './dates.ts';

interface ActionTask {
  kind: 'owner_left' | 'plan_differs' | RequestKind;
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

/** What this transition brought up for the coordinator, and what it settled. */
export async function refreshRequests(
  tx: Tx,
  { municipalityId, actionId }: Pick<ActionTask, 'municipalityId' | 'actionId'>,
  transition: Transition,
): Promise<void> {
  const { at } = transition;
  const kind = { in: settledRequests(transition) };
  const closedAt = instantColumn(at);
  await tx.task.updateMany({ where: { actionId, kind, closedAt: null }, data: { closedAt } });
  const opened = openedRequests(transition);
  if (opened.length === 0) return;
  const contactId = await authorOf(tx, transition);
  for (const one of opened) {
    await openActionTask(tx, { kind: one, municipalityId, actionId, contactId, at });
  }
}

/** Null where nobody of the directory answered. */
async function authorOf(tx: Tx, { events }: Transition): Promise<string | null> {
  const id = events.find(({ answerId }) => answerId !== null)?.answerId ?? '';
  if (id === '') return null;
  const answer = await tx.answer.findUnique({ where: { id }, select: { contactId: true } });
  return answer?.contactId ?? null;
}
