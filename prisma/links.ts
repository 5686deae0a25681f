/** Ways from a mail to a page. Only the hash of a token is kept. */

import { createHash } from 'node:crypto';
import type { Db } from './client.ts';

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export async function findLink(db: Db, token: string) {
  return db.link.findUnique({ where: { tokenHash: hashToken(token) } });
}
