/** Who asks, and what they may do. */

import { calendarOf, type Instant } from '../../domain/calendar.ts';
import { hasLeft } from '../../domain/plan/directory.ts';
import type { SignedIn } from '../../prisma/person-sessions.ts';
import { allows, type Permission, type SiteRole, siteRolesOf } from './permissions.ts';

export interface SiteEnv {
  Variables: { viewer: Viewer };
}

export type Viewer =
  | { kind: 'nobody' }
  /** On one's own machine nobody has to sign in: the demo shows all there is. */
  | { kind: 'machine' }
  | PersonViewer;

export interface PersonViewer {
  kind: 'person';
  /** Null for the administrator of the installation. */
  municipalityId: string | null;
  name: string;
  /** In the municipality as a whole; what they are to one action is found there. */
  roles: SiteRole[];
  /** Database ids and keys in the plan of everything that is read at this person's address. */
  contactIds: string[];
  keys: string[];
  /** Of the parties they belong to. */
  partyKeys: string[];
}

/** Directories are kept in Dutch time. */
export const dutchCalendar = calendarOf({ zone: 'Europe/Amsterdam', closedOn: [] });

export function viewerFrom(signedIn: SignedIn, now: Instant): Viewer {
  const { municipalityId, name, contacts, claimedRoles, directoryRoles } = signedIn;
  const today = dutchCalendar.dateOf(now);
  const present = contacts.filter((contact) => !hasLeft(contact, today));
  if (present.length === 0 && contacts.length > 0) return { kind: 'nobody' };
  return {
    kind: 'person',
    municipalityId,
    name,
    roles: siteRolesOf([...claimedRoles, ...directoryRoles]),
    contactIds: present.map(({ id }) => id),
    keys: present.map(({ key }) => key),
    partyKeys: present.flatMap(({ partyKey }) => partyKey ?? []),
  };
}

/** May this viewer do this somewhere in their municipality, if only in an action of their own? */
export function can(viewer: Viewer, permission: Permission): boolean {
  switch (viewer.kind) {
    case 'nobody':
      return false;
    case 'machine':
      return true;
    case 'person':
      return allows(permission, [...viewer.roles, ...rolesInOwnActions(viewer)]);
  }
}

/** Whoever stands in the directory may own an action. */
function rolesInOwnActions({ contactIds }: PersonViewer): SiteRole[] {
  return contactIds.length > 0 ? ['owner', 'involved'] : [];
}

export interface ActionPeople {
  /** Keys of the owner and of who is reached for the owner. */
  ownerKeys: string[];
  involvedKeys: string[];
}

/** The same, about one action. */
export function canAbout(viewer: Viewer, permission: Permission, action: ActionPeople): boolean {
  if (viewer.kind !== 'person') return viewer.kind === 'machine';
  const keys = [...viewer.keys, ...viewer.partyKeys];
  const roles: SiteRole[] = [...viewer.roles];
  if (keys.some((key) => action.ownerKeys.includes(key))) roles.push('owner');
  if (keys.some((key) => action.involvedKeys.includes(key))) roles.push('involved');
  return allows(permission, roles);
}

export function belongsTo(viewer: Viewer, municipalityId: string): boolean {
  if (viewer.kind !== 'person') return viewer.kind === 'machine';
  // A role that a municipality's own provider gave holds there (V61).
  if (viewer.municipalityId !== null) return viewer.municipalityId === municipalityId;
  return allows('see_everywhere', viewer.roles);
}

/** Whose plans to look for; null for those of all municipalities. What is found is asked `belongsTo` as well. */
export function municipalityOf(viewer: Viewer): string | null {
  return viewer.kind === 'person' ? viewer.municipalityId : null;
}

/** Is this the viewer's own entry in the directory? */
export function belongsToPerson(viewer: Viewer, contactKey: string): boolean {
  return viewer.kind === 'person' && viewer.keys.includes(contactKey);
}

/** Database ids of who signed in; none on one's own machine. */
export function contactIdsOf(viewer: Viewer): string[] {
  return viewer.kind === 'person' ? viewer.contactIds : [];
}
