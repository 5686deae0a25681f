/** Who signed in. Only the hash of the token in the cookie is kept. */

import { randomBytes } from 'node:crypto';
import { hasLeft } from '../domain/plan/directory.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { isoDateOrNull } from './dates.ts';
import { fromJson, toJson } from './json.ts';
import { hashToken } from './answer-links.ts';

/** A working day, and the evening meeting after it. */
const sessionMs = 12 * 3_600_000;

export interface NewSession {
  /** Null for the administrator. */
  municipalityId: string | null;
  contactId: string | null;
  name: string;
  /** What an identity provider claimed. */
  roles: string[];
}

/** Returns the token for the cookie. */
export async function startSession(db: Db, session: NewSession): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + sessionMs);
  await db.session.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  await db.session.create({
    data: {
      ...session,
      roles: toJson({ claimed: session.roles }),
      tokenHash: hashToken(token),
      expiresAt,
    },
  });
  return token;
}

/** Somebody who signed in, as the directory knows them at this moment. */
export interface SignedIn {
  municipalityId: string | null;
  name: string;
  /** Everything in the directory that is read at this address: a person and a role mailbox may share one. */
  contacts: { id: string; key: string; partyKey: string | null; leftOn: IsoDate | null }[];
  claimedRoles: string[];
  directoryRoles: string[];
}

/** Null for a session that does not exist, or no longer does. */
export async function findSession(db: Db, token: string): Promise<SignedIn | null> {
  const session = await db.session.findUnique({
    where: { tokenHash: hashToken(token), expiresAt: { gt: new Date() } },
    include: { contact: true },
  });
  if (session === null) return null;
  const { municipalityId, name, contact, roles } = session;
  const { claimed } = fromJson<{ claimed: string[] }>(roles);
  return asSignedIn(db, { municipalityId, name, contact, claimed });
}

interface Known {
  municipalityId: string | null;
  name: string;
  contact: { id: string; municipalityId: string; address: string | null } | null;
  claimed: string[];
}

export async function asSignedIn(
  db: Db,
  { municipalityId, name, contact, claimed }: Known,
): Promise<SignedIn> {
  const known = contact === null ? [] : await sameMailbox(db, contact);
  return {
    municipalityId,
    name,
    contacts: known.map(({ id, key, partyKey, leftOn }) => ({
      id,
      key,
      partyKey,
      leftOn: isoDateOrNull(leftOn),
    })),
    claimedRoles: claimed,
    directoryRoles: known.flatMap((one) => one.roles.map(({ role }) => role)),
  };
}

async function sameMailbox(
  db: Db,
  { id, municipalityId, address }: { id: string; municipalityId: string; address: string | null },
) {
  const same =
    address === null ? { id } : { address: { equals: address, mode: 'insensitive' as const } };
  return db.contact.findMany({ where: { municipalityId, ...same }, include: { roles: true } });
}

export async function endSession(db: Db, token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashToken(token) } });
}

/** On every machine at once. */
export async function endSessionsOf(db: Db, contactIds: string[]): Promise<void> {
  await db.session.deleteMany({ where: { contactId: { in: contactIds } } });
}

export interface Reached {
  id: string;
  key: string;
  municipalityId: string;
  name: string;
}

/** Who reads mail at an address, a person before a role mailbox; one for each municipality. */
export async function contactsAt(db: Db, address: string, today: IsoDate): Promise<Reached[]> {
  const rows = await db.contact.findMany({
    where: { address: { equals: address, mode: 'insensitive' } },
    orderBy: [{ kind: 'desc' }, { key: 'asc' }],
  });
  const present = rows.filter(({ leftOn }) => !hasLeft({ leftOn: isoDateOrNull(leftOn) }, today));
  const first = new Map(present.map((row) => [row.municipalityId, row] as const).reverse());
  return [...first.values()].map(({ id, key, municipalityId, name }) => ({
    id,
    key,
    municipalityId,
    name,
  }));
}
