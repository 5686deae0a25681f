/** Who is who in a municipality, as the domain's directory (by plan id) and back to database ids. */

import type { Absence } from '../domain/plan/absence.ts';
import type { Directory } from '../domain/plan/directory.ts';
import { byRole, type Contact, type Role } from '../domain/plan/plan.ts';
import type { Tx } from './client.ts';
import { Prisma } from './generated/client.ts';
import { allRows, readRows } from './json.ts';

export interface KnownContacts {
  directory: Directory;
  /** Database id of a contact by its id in the plan. */
  idOf(key: string): string;
  keyOf(id: string): string;
  /** Mailbox of a contact by its id in the plan; null for a team without one. */
  addressOf(key: string): string | null;
  /** Ids in the plan of those whose address the mail server refuses. */
  refused: ReadonlySet<string>;
}

export async function readContacts(db: Tx, municipalityId: string): Promise<KnownContacts> {
  const { rows, absences } = await readDirectory(db, municipalityId);
  const byKey = new Map(rows.map((row) => [row.key, row.id]));
  const byId = new Map(rows.map((row) => [row.id, row.key]));
  const addresses = new Map(rows.map((row) => [row.key, row.address]));
  const contacts = rows.map((row): Contact => ({
    id: row.key,
    kind: row.kind === 'person' ? 'person' : 'party',
    name: row.name,
    jobTitle: row.jobTitle,
    partyId: row.partyKey,
    address: row.address,
    leftOn: row.leftOn,
  }));
  const holders = (role: Role) =>
    rows.filter((row) => row.roles.includes(role)).map((row) => row.key);
  return {
    directory: { contacts, roles: byRole(holders), absences },
    idOf: (key) => known(byKey, key),
    keyOf: (id) => known(byId, id),
    addressOf: (key) => addresses.get(key) ?? null,
    refused: new Set(rows.filter(({ isRefused }) => isRefused).map(({ key }) => key)),
  };
}

export async function readAbsences(db: Tx, municipalityId: string): Promise<Absence[]> {
  return readRows<Absence>(db, absencesOf(municipalityId));
}

interface DirectoryRow {
  rows: ContactRow[];
  absences: Absence[];
}

/** In one query: who is who is asked for at every step. */
async function readDirectory(db: Tx, municipalityId: string): Promise<DirectoryRow> {
  const [found] = await readRows<DirectoryRow>(
    db,
    Prisma.sql`
      SELECT ${allRows(contactsOf(municipalityId))} AS "rows", ${allRows(absencesOf(municipalityId))} AS "absences"`,
  );
  return found ?? { rows: [], absences: [] };
}

function contactsOf(municipalityId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT c."id", c."key", c."kind", c."name", c."jobTitle", c."partyKey", c."address", c."leftOn",
      ARRAY(SELECT h."role" FROM "RoleHolder" h WHERE h."contactId" = c."id") AS "roles",
      EXISTS(
        SELECT 1 FROM "Task" t
        WHERE t."key" = 'address_refused/' || c."id" AND t."closedAt" IS NULL
      ) AS "isRefused"
    FROM "Contact" c WHERE c."municipalityId" = ${municipalityId}`;
}

function absencesOf(municipalityId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT c."key" AS "contactId", d."key" AS "deputyId", a."fromOn", a."untilOn"
    FROM "Absence" a JOIN "Contact" c ON c."id" = a."contactId" JOIN "Contact" d ON d."id" = a."deputyId"
    WHERE a."municipalityId" = ${municipalityId}`;
}

interface ContactRow extends Omit<Contact, 'id' | 'kind' | 'partyId'> {
  id: string;
  key: string;
  kind: string;
  partyKey: string | null;
  roles: string[];
  isRefused: boolean;
}

function known(map: Map<string, string>, key: string): string {
  const found = map.get(key);
  if (found === undefined) throw new Error(`no contact ${key} in this municipality`);
  return found;
}
