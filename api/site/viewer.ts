/** Who asks for a page, and what they may do there. */

import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { HTTPException } from 'hono/http-exception';
import { calendarOf } from '../../domain/calendar.ts';
import { hasLeft } from '../../domain/plan/directory.ts';
import { findSession, type SignedIn } from '../../prisma/person-sessions.ts';
import type { Deps } from './deps.ts';
import { allows, type Permission, type SiteRole, siteRoles } from './permissions.ts';

export interface SiteEnv {
  Variables: { viewer: Viewer };
}

export type Viewer =
  | { kind: 'nobody' }
  /** On one's own machine nobody has to sign in: the demo shows all there is. */
  | { kind: 'machine' }
  | Person;

export interface Person {
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

export const sessionCookie = 'aanjager';

export function authenticate(deps: Deps): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    c.set('viewer', await visitorOf(deps, getCookie(c, sessionCookie)));
    await next();
  };
}

async function visitorOf(deps: Deps, token: string | undefined): Promise<Viewer> {
  const found = token === undefined ? null : await findSession(deps.db, token);
  if (found !== null) return personOf(found, deps);
  return { kind: deps.protection.kind === 'loopback' ? 'machine' : 'nobody' };
}

/** Directories are kept in Dutch time. */
export const amsterdam = calendarOf({ zone: 'Europe/Amsterdam', closedOn: [] });

export function personOf(found: SignedIn, { now }: Pick<Deps, 'now'>): Viewer {
  const { municipalityId, name, claimedRoles, directoryRoles } = found;
  const today = amsterdam.dateOf(now());
  const present = found.contacts.filter((contact) => !hasLeft(contact, today));
  const roles = [...claimedRoles, ...directoryRoles.map(siteRoleOf)];
  if (present.length === 0 && found.contacts.length > 0) return { kind: 'nobody' };
  return {
    kind: 'person',
    ...{ municipalityId, name },
    roles: siteRoles.filter((role) => roles.includes(role)),
    contactIds: present.map(({ id }) => id),
    keys: present.map(({ key }) => key),
    partyKeys: present.flatMap(({ partyKey }) => partyKey ?? []),
  };
}

/** Driehoek, college and griffie read what was made for them. */
function siteRoleOf(directoryRole: string): string {
  return ['driehoek', 'college', 'griffie'].includes(directoryRole) ? 'board' : directoryRole;
}

/** May this viewer do this somewhere in their municipality, if only in an action of their own? */
export function can(viewer: Viewer, right: Permission): boolean {
  switch (viewer.kind) {
    case 'nobody':
      return false;
    case 'machine':
      return true;
    case 'person':
      return allows(right, [...viewer.roles, ...rolesInOwnActions(viewer)]);
  }
}

/** Whoever stands in the directory may own an action. */
function rolesInOwnActions({ contactIds }: Person): SiteRole[] {
  return contactIds.length > 0 ? ['owner', 'involved'] : [];
}

export interface Partakers {
  /** Keys of the owner and of who is reached for the owner. */
  ownerKeys: string[];
  involvedKeys: string[];
}

/** The same, about one action. */
export function canAbout(viewer: Viewer, right: Permission, action: Partakers): boolean {
  if (viewer.kind !== 'person') return viewer.kind === 'machine';
  const keys = [...viewer.keys, ...viewer.partyKeys];
  const roles: SiteRole[] = [...viewer.roles];
  if (keys.some((key) => action.ownerKeys.includes(key))) roles.push('owner');
  if (keys.some((key) => action.involvedKeys.includes(key))) roles.push('involved');
  return allows(right, roles);
}

export function belongsTo(viewer: Viewer, municipalityId: string): boolean {
  if (viewer.kind !== 'person') return viewer.kind === 'machine';
  return viewer.municipalityId === municipalityId || viewer.roles.includes('administrator');
}

/** Is this the viewer's own entry in the directory? */
export function belongsToPerson(viewer: Viewer, contactKey: string): boolean {
  return viewer.kind === 'person' && viewer.keys.includes(contactKey);
}

/**
 * Stands before every handler of the site. Another municipality is not there at all; in one's own, a
 * page that is not for this reader says so.
 */
export function requirePermission(right: Permission): MiddlewareHandler<SiteEnv> {
  return async (c, next) => {
    const viewer = c.get('viewer');
    if (viewer.kind === 'nobody') return askToSignIn(c);
    const municipalityId = c.req.param('municipality');
    if (municipalityId !== undefined && !belongsTo(viewer, municipalityId)) return c.notFound();
    if (!can(viewer, right)) throw notForYou();
    return next();
  };
}

export function notForYou(): HTTPException {
  return new HTTPException(403, { cause: 'rights' });
}

function askToSignIn(c: Context) {
  const back = c.req.method === 'GET' ? new URL(c.req.url) : null;
  const query = back === null ? '' : `?terug=${encodeURIComponent(back.pathname + back.search)}`;
  return c.redirect(`/aanmelden${query}`, 303);
}
