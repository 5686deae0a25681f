/** Secrets of a person for programs: their calendar, and the JSON API. Only the hash is kept. */

import { randomBytes } from 'node:crypto';
import { expiresOn, isExpired, type TokenAge, type TokenPurpose } from '../domain/access-tokens.ts';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { dateColumn, instant, instantColumn, isoDate, isoDateOrNull } from './dates.ts';
import { hashToken } from './answer-links.ts';
import { asSignedIn, type SignedIn } from './person-sessions.ts';

export interface TokenListed {
  id: string;
  purpose: TokenPurpose;
  name: string;
  createdAt: Instant;
  lastUsedOn: IsoDate | null;
  expiresOn: IsoDate;
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
  return rows.map((row) => ({
    id: row.id,
    purpose: purposeOf(row),
    name: row.name,
    createdAt: instant(row.createdAt),
    lastUsedOn: isoDateOrNull(row.lastUsedOn),
    expiresOn: expiresOn(ageOf(row)),
  }));
}

export async function revokeToken(db: Db, contactIds: string[], id: string): Promise<void> {
  await db.accessToken.deleteMany({ where: { id, contactId: { in: contactIds } } });
}

/** Null for a token that does not exist, was revoked, has expired, or is for something else. */
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
  if (row === null || isExpired(ageOf(row), today)) return null;
  if (isoDateOrNull(row.lastUsedOn) !== today) {
    const lastUsedOn = dateColumn(today);
    await db.accessToken.update({ where: { id: row.id }, data: { lastUsedOn } });
  }
  const { municipalityId, contact } = row;
  return asSignedIn(db, { municipalityId, name: contact.name, contact, claimed: [] });
}

interface TokenRow {
  purpose: string;
  createdAt: Date;
  lastUsedOn: Date | null;
}

function ageOf(row: TokenRow): TokenAge {
  const { createdAt, lastUsedOn } = row;
  return {
    purpose: purposeOf(row),
    createdOn: isoDate(createdAt),
    lastUsedOn: isoDateOrNull(lastUsedOn),
  };
}

function purposeOf({ purpose }: Pick<TokenRow, 'purpose'>): TokenPurpose {
  return purpose === 'calendar' ? 'calendar' : 'api';
}
