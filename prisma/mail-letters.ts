/** Planned letters as the ledger has them: entered by another worker, or changed since they were planned. */

import type { PlannedLetter } from '../domain/letters/input.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { asJson } from './json.ts';
import { readLetterRows } from './mail-letter-rows.ts';
import type { KnownContacts } from './person-contacts.ts';

export async function readLetters(
  db: Db,
  municipalityId: string,
  mailIds: string[],
  contacts: KnownContacts,
): Promise<PlannedLetter[]> {
  if (mailIds.length === 0) return [];
  const ids = Prisma.sql`ARRAY(SELECT jsonb_array_elements_text(${asJson(mailIds)})::uuid)`;
  const rows = await readLetterRows(db, Prisma.sql`m."id" = ANY(${ids})`, contacts);
  // A mail of which nothing is true any more was replaced.
  const rowsWithItems = rows.filter(({ letter }) => letter.items.length > 0);
  return rowsWithItems.map(({ notices, ...row }) => {
    const planOf = new Map(notices.map((notice) => [notice.key, notice.planId ?? '']));
    return { ...row, municipalityId, planOf };
  });
}
