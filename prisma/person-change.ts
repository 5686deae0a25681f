/** What another address and a departure bring along, at whichever door they are entered. */

import { openPhases } from '../domain/action/state.ts';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import { leavingNotices } from '../domain/notices/people-notices.ts';
import type { Tx } from './client.ts';
import { dateColumn } from './dates.ts';
import { addNotices } from './notice-rows.ts';
import { readContacts } from './person-contacts.ts';
import { type DirectoryMoment, recordPersonEvent } from './person-history.ts';
import { closeReachTasks } from './task-closing.ts';
import { openActionTask } from './task-opening.ts';

/** A new address closes the tasks about the old one; ways in that went to the old one are dead. */
export async function movedTo(
  tx: Tx,
  moment: { municipalityId: string; at: Instant },
  contactId: string,
): Promise<void> {
  await closeReachTasks(tx, moment, [contactId]);
  await tx.link.deleteMany({ where: { contactId, purpose: 'sign_in' } });
}

export interface Leaving extends DirectoryMoment {
  contactId: string;
  today: IsoDate;
}

/**
 * From today this person gets no mail and the links they have are dead; their open actions are on the
 * coordinator's list the same day (F11). False when nobody here has this id, or they left before.
 */
export async function leave(tx: Tx, leaving: Leaving): Promise<boolean> {
  const { municipalityId, contactId, today } = leaving;
  const left = await tx.contact.updateMany({
    where: { id: contactId, municipalityId, leftOn: null },
    data: { leftOn: dateColumn(today) },
  });
  if (left.count === 0) return false;
  const event = { kind: 'person_left', data: { on: today } } as const;
  await recordPersonEvent(tx, leaving, contactId, event);
  await tx.link.deleteMany({ where: { contactId } });
  await tx.session.deleteMany({ where: { contactId } });
  await tx.accessToken.deleteMany({ where: { contactId } });
  await handToCoordinator(tx, leaving);
  return true;
}

async function handToCoordinator(tx: Tx, leaving: Leaving): Promise<void> {
  const { municipalityId, contactId, today, at } = leaving;
  const open = { phase: { in: [...openPhases] } };
  const actions = await tx.action.findMany({ where: { ownerId: contactId, ...open } });
  for (const { id } of actions) {
    const kind = 'owner_left';
    await openActionTask(tx, { kind, municipalityId, actionId: id, contactId, at });
  }
  const contacts = await readContacts(tx, municipalityId);
  for (const { id, planId } of actions) {
    const notices = leavingNotices(id, contacts.keyOf(contactId), contacts.directory, today);
    await addNotices(tx, { municipalityId, planId }, notices, contacts);
  }
}
