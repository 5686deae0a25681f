/** Ways from a mail to a page. Only the hash of a token is kept. */

import { createHash } from 'node:crypto';
import { type LinkContact, opened, type OpenedLink } from './answer-opened.ts';
import { readAnswerSubjects } from './answer-subjects.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { readRows } from './json.ts';
import { readContacts } from './person-contacts.ts';

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Hashes of the links of one purpose about a milestone. */
export async function linkHashes(
  db: Db,
  actionId: string,
  milestoneId: string,
  purpose: OpenedLink['purpose'],
): Promise<Set<string>> {
  const where = { actionId, milestoneId, purpose };
  const rows = await db.link.findMany({ where, select: { tokenHash: true } });
  return new Set(rows.map(({ tokenHash }) => tokenHash));
}

export async function openLink(db: Db, token: string): Promise<OpenedLink | null> {
  const rows = await readLinkRows(db, Prisma.sql`l."tokenHash" = ${hashToken(token)}`);
  const [link = null] = await openAll(db, rows);
  return link;
}

/** The other answers that the same mail asked the same person for: who holds one link of it, held them all. */
export async function openOthers(db: Db, link: OpenedLink): Promise<OpenedLink[]> {
  const { mailId, contact, action, milestoneId } = link;
  if (mailId === null) return [];
  const rows = await readLinkRows(
    db,
    Prisma.sql`l."mailId" = ${mailId}::uuid AND l."contactId" = ${contact.id}::uuid AND l."purpose" = 'answer'`,
  );
  const subjects = new Map(
    rows.map((row) => [`${row.actionId ?? ''}/${row.milestoneId ?? ''}`, row]),
  );
  subjects.delete(`${action.id}/${milestoneId}`);
  return openAll(db, [...subjects.values()]);
}

interface LinkRow extends Pick<OpenedLink, 'mailId' | 'partId'> {
  purpose: string;
  actionId: string | null;
  milestoneId: string | null;
  contact: LinkContact;
}

/** `condition` is about the links, `l`. */
async function readLinkRows(db: Db, condition: Prisma.Sql): Promise<LinkRow[]> {
  return readRows<LinkRow>(
    db,
    Prisma.sql`
      SELECT l."mailId", l."purpose", l."partId", l."actionId", l."milestoneId",
        jsonb_build_object(
          'id', c."id", 'key', c."key", 'name', c."name", 'jobTitle', c."jobTitle", 'leftOn', c."leftOn",
          'municipality', jsonb_build_object('id', m."id", 'name', m."name")
        ) AS "contact"
      FROM "Link" l
      JOIN "Contact" c ON c."id" = l."contactId"
      JOIN "Municipality" m ON m."id" = c."municipalityId"
      WHERE ${condition} ORDER BY l."tokenHash"`,
  );
}

/** Links of one municipality. Those that are about no action open nothing here. */
async function openAll(db: Db, rows: LinkRow[]): Promise<OpenedLink[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const known = await readContacts(db, first.contact.municipality.id);
  const subjects = await readAnswerSubjects(
    db,
    rows.flatMap(({ actionId }) => actionId ?? []),
  );
  return rows.flatMap(({ actionId, milestoneId, ...link }) => {
    const action = subjects.get(actionId ?? '');
    if (action === undefined || milestoneId === null) return [];
    return opened({ ...link, milestoneId }, action, known);
  });
}
