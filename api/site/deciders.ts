/** In whose name something can be decided: by the table of permissions. */

import type { RoleHolder } from '../../prisma/person-shown.ts';
import { allows, siteRolesOf } from './permissions.ts';
import type { Viewer } from './viewer.ts';

/** Who signed in decides in their own name; on one's own machine one says who does. */
export function decidersFor(viewer: Viewer, roleHolders: RoleHolder[]): RoleHolder[] {
  const deciders = roleHolders.filter(({ roles }) => allows('decide', siteRolesOf(roles)));
  if (viewer.kind !== 'person') return deciders;
  return deciders.filter(({ id }) => viewer.contactIds.includes(id));
}
