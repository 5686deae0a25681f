/** Where a part of a plan stands in its file: its path, in the keys a coordinator writes. */

import type { Contact, Plan, Problem, Role } from './plan.ts';

export type Path = Problem['path'];

export const roleKeys: Record<Role, string> = {
  coordinator: 'coordinator',
  tvo_secretary: 'tvo_secretaris',
  tvo_member: 'tvo_leden',
  tvo_partner: 'tvo_partners',
  driehoek: 'driehoek',
  college: 'college',
  griffie: 'griffie',
};

export function rolePath(role: Role): Path {
  return ['rollen', roleKeys[role]];
}

/** Parties and people are two lists in the file and one in the plan, each in its own order. */
export function contactPath(plan: Plan, contact: Contact): Path {
  const list = plan.contacts.filter(({ kind }) => kind === contact.kind);
  const name = contact.kind === 'party' ? 'partijen' : 'personen';
  return ['adresboek', name, list.indexOf(contact)];
}

export function error(path: Path, found: string, expected: string): Problem {
  return { severity: 'error', path, found, expected };
}

export function warning(path: Path, found: string, expected: string): Problem {
  return { severity: 'warning', path, found, expected };
}
