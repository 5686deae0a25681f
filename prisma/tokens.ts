/** Secrets of a person for programs: their calendar, and the JSON API. Only the hash is kept. */

import { randomBytes } from 'node:crypto';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { dateColumn, instant, instantColumn, isoDateOrNull } from './dates.ts';
import { hashToken } from './answer-links.ts';
import { asSignedIn, type SignedIn } from './person-sessions.ts';

export const tokenPurposes = ['api', 'calendar'] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

export interface TokenListed {
  id: string;
  purpose: string;
  name: string;
  createdAt: Instant;
  lastUsedOn: IsoDate | null;
}

export interface NewToken {
  purpose: TokenPurpose;
  municipalityId: string;
  contactId: string;
  name: string;
  at: Instant;
}

/** Returns the token, which is shown once and never again. */
export async function makeToken(db: Db, { at, ...token }: NewToken): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const createdAt = instantColumn(at);
  await db.accessToken.create({ data: { ...token, createdAt, tokenHash: hashToken(secret) } });
  return secret;
}

export async function listTokens(db: Db, contactIds: string[]): Promise<TokenListed[]> {
  const where = { contactId: { in: contactIds } };
  const rows = await db.accessToken.findMany({ where, orderBy: { createdAt: 'asc' } });
  return rows.map(({ id, purpose, name, createdAt, lastUsedOn }) => ({
    id,
    purpose,
    name,
    createdAt: instant(createdAt),
    lastUsedOn: isoDateOrNull(lastUsedOn),
  }));
}

export async function revokeToken(db: Db, contactIds: string[], id: string): Promise<void> {
  await db.accessToken.deleteMany({ where: { id, contactId: { in: contactIds } } });
}

/** Null for a token that does not exist, was revoked, or is for something else. */
export async function findByToken(
  db: Db,
  token: string,
  purpose: TokenPurpose,
  today: IsoDate,
): Promise<SignedIn | null> {
  const row = await db.accessToken.findUnique({
    where: { tokenHash: hashToken(token), purpose },
    include: { contact: true },
  });
  if (row === null) return null;
  if (isoDateOrNull(row.lastUsedOn) !== today) {
    const lastUsedOn = dateColumn(today);
    await db.accessToken.update({ where: { id: row.id }, data: { lastUsedOn } });
  }
  const { municipalityId, contact } = row;
  return asSignedIn(db, { municipalityId, name: contact.name, contact, claimed: [] });
}
