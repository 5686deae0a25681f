/** A way in by mail: asked for on the site, sent by the same door as every mail, used once. */

import type { Instant, IsoDate } from '../domain/calendar.ts';
import { minuteOfSignInStep } from '../domain/ids.ts';
import { signInNotice } from '../domain/notices/people-notices.ts';
import { maySendLink } from '../domain/notices/sign-in-requests.ts';
import type { Db } from './client.ts';
import { readContacts } from './person-contacts.ts';
import { instant } from './dates.ts';
import { hashToken } from './answer-links.ts';
import { addNotices } from './notice-rows.ts';
import { latestPlan } from './plan-headers.ts';
import type { Reached } from './person-sessions.ts';

/** One mail more, unless the last one still comes or works: see domain/notices/sign-in-requests.ts. */
export async function requestSignInLink(
  db: Db,
  { municipalityId, key }: Reached,
  at: Instant,
  today: IsoDate,
): Promise<void> {
  await forgetOldLinks(db, municipalityId, at);
  const plan = await latestPlan(db, municipalityId);
  const contacts = await readContacts(db, municipalityId);
  // Never a deputy: this opens the door for one person.
  const contact = contacts.directory.contacts.find(({ id }) => id === key);
  if (plan === null || contact?.address == null) return;
  const { address } = contact;
  const moment = await freeMoment(db, { municipalityId, contactId: contacts.idOf(key) }, at);
  if (moment === null) return;
  const notice = signInNotice(municipalityId, { ...contact, address }, moment, today);
  await addNotices(db, { municipalityId, planId: plan.planId }, [notice], contacts);
}

/** Links that no longer work; the ledger keeps their mails. */
async function forgetOldLinks(db: Db, municipalityId: string, at: Instant): Promise<void> {
  const createdAt = { lt: daysAgo(at, 2) };
  await db.link.deleteMany({ where: { municipalityId, purpose: 'sign_in', createdAt } });
}

/** This minute, with a number where it holds a request already; null when it is too soon for another. */
async function freeMoment(
  db: Db,
  whose: { municipalityId: string; contactId: string },
  at: Instant,
): Promise<string | null> {
  const minute = at.slice(0, 16);
  const requests = await db.notice.findMany({
    where: { ...whose, kind: 'sign_in', on: { gte: daysAgo(at, 2) } },
    include: { mail: { include: { links: { where: { purpose: 'sign_in' } } } } },
    orderBy: { stepId: 'asc' },
  });
  if (requests.some(isComing)) return null;
  const earlier = requests.map(({ stepId, mail }) => ({
    at: minuteOfSignInStep(stepId),
    used: mail?.links.length === 0,
  }));
  if (!maySendLink(earlier, `${minute}:00Z`)) return null;
  const inThisMinute = earlier.filter((request) => request.at === `${minute}:00Z`);
  return inThisMinute.length === 0 ? minute : `${minute}.${String(inThisMinute.length)}`;
}

function isComing({ status, mail }: { status: string; mail: { status: string } | null }): boolean {
  return status === 'pending' || mail?.status === 'planned' || mail?.status === 'sending';
}

function daysAgo(at: Instant, days: number): Date {
  return new Date(Date.parse(at) - days * 86_400_000);
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
