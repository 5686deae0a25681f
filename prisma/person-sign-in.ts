/** A way in by mail: asked for on the site, sent by the same door as every mail, used once. */

import type { Instant, IsoDate } from '../domain/calendar.ts';
import { signInStepId } from '../domain/ids.ts';
import { signInNotice } from '../domain/notices/people-notices.ts';
import type { Db } from './client.ts';
import { readContacts } from './person-contacts.ts';
import { instant } from './dates.ts';
import { hashToken } from './answer-links.ts';
import { addNotices } from './notice-rows.ts';
import { latestPlan } from './plan-headers.ts';
import type { Reached } from './person-sessions.ts';

/** Asking twice within a minute is asking once, unless the way in was used meanwhile. */
export async function requestSignInLink(
  db: Db,
  { municipalityId, key }: Reached,
  at: Instant,
  today: IsoDate,
): Promise<void> {
  const plan = await latestPlan(db, municipalityId);
  const contacts = await readContacts(db, municipalityId);
  // Never a deputy: this opens the door for one person.
  const contact = contacts.directory.contacts.find(({ id }) => id === key);
  if (plan === null || contact?.address == null) return;
  const { address } = contact;
  const moment = await unasked(db, contacts.idOf(key), at.slice(0, 16));
  if (moment === null) return;
  const notice = signInNotice(municipalityId, { ...contact, address }, moment, today);
  await addNotices(db, { municipalityId, planId: plan.planId }, [notice], contacts);
}

/** The first moment in this minute that asks for something new; null when what was asked still comes or works. */
async function unasked(db: Db, contactId: string, minute: string): Promise<string | null> {
  const stepId = { startsWith: signInStepId(minute) };
  const requests = await db.notice.findMany({ where: { contactId, kind: 'sign_in', stepId } });
  if (requests.length === 0) return minute;
  if (requests.some(({ status }) => status === 'pending')) return null;
  const mailId = { in: requests.flatMap((notice) => notice.mailId ?? []) };
  const unused = await db.link.count({ where: { mailId, purpose: 'sign_in' } });
  return unused > 0 ? null : `${minute}.${String(requests.length)}`;
}

export interface SignInLink {
  municipality: { id: string; name: string };
  contactId: string;
  name: string;
  address: string;
  createdAt: Instant;
}

/** Null for a link that does not exist, was used, or belongs to somebody who left. */
export async function findSignInLink(db: Db, token: string): Promise<SignInLink | null> {
  const row = await db.link.findUnique({
    where: { tokenHash: hashToken(token), purpose: 'sign_in' },
    include: { contact: { include: { municipality: true } } },
  });
  if (row?.contact.address == null) return null;
  const { id, name } = row.contact.municipality;
  return {
    municipality: { id, name },
    contactId: row.contactId,
    name: row.contact.name,
    address: row.contact.address,
    createdAt: instant(row.createdAt),
  };
}

/** True for the first who uses it. */
export async function consumeSignInLink(db: Db, token: string): Promise<boolean> {
  const { count } = await db.link.deleteMany({
    where: { tokenHash: hashToken(token), purpose: 'sign_in' },
  });
  return count > 0;
}
