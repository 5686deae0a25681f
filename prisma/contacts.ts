/** Who is who in a municipality, as the domain's directory (by plan id) and back to database ids. */

import type { Directory } from '../domain/notices.ts';
import { type Contact, type Role, roles } from '../domain/plan.ts';
import type { Tx } from './client.ts';
import { isoDateOrNull } from './dates.ts';

export interface KnownContacts {
  directory: Directory;
  /** Database id of a contact by its id in the plan. */
  idOf(key: string): string;
  keyOf(id: string): string;
}

export async function readContacts(db: Tx, municipalityId: string): Promise<KnownContacts> {
  const rows = await db.contact.findMany({ where: { municipalityId }, include: { roles: true } });
  const byKey = new Map(rows.map((row) => [row.key, row.id]));
  const byId = new Map(rows.map((row) => [row.id, row.key]));
  const contacts = rows.map((row): Contact => ({
    id: row.key,
    kind: row.kind === 'person' ? 'person' : 'party',
    name: row.name,
    jobTitle: row.jobTitle,
    partyId: row.partyKey,
    address: row.address,
    leftOn: isoDateOrNull(row.leftOn),
  }));
  const holders = (role: Role) =>
    rows.filter((row) => row.roles.some((held) => held.role === role)).map((row) => row.key);
  return {
    directory: { contacts, roles: rolesFrom(holders) },
    idOf: (key) => known(byKey, key),
    keyOf: (id) => known(byId, id),
  };
}

export function rolesFrom(holders: (role: Role) => string[]): Record<Role, string[]> {
  const [coordinator, tvoSecretary, tvoMember, driehoek, college, griffie] = roles.map(holders);
  return {
    coordinator: coordinator ?? [],
    tvo_secretary: tvoSecretary ?? [],
    tvo_member: tvoMember ?? [],
    driehoek: driehoek ?? [],
    college: college ?? [],
    griffie: griffie ?? [],
  };
}

function known(map: Map<string, string>, key: string): string {
  const found = map.get(key);
  if (found === undefined) throw new Error(`no contact ${key} in this municipality`);
  return found;
}
