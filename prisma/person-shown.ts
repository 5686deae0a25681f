/** A person as pages name them. */

import type { IsoDate } from '../domain/calendar.ts';
import { isoDateOrNull } from './dates.ts';
import type { Prisma } from './generated/client.ts';

export interface Person {
  id: string;
  /** The id in the plan. */
  key: string;
  name: string;
  jobTitle: string;
  address: string | null;
  leftOn: IsoDate | null;
}

/** With the roles of the directory; what they permit is the site's to say. */
export interface RoleHolder extends Person {
  roles: string[];
}

export type ContactRow = Prisma.ContactGetPayload<object>;

export function personOf({ id, key, name, jobTitle, address, leftOn }: ContactRow): Person {
  return { id, key, name, jobTitle, address, leftOn: isoDateOrNull(leftOn) };
}

export function roleHolderOf(row: ContactRow & { roles: { role: string }[] }): RoleHolder[] {
  const roles = row.roles.map(({ role }) => role);
  return roles.length === 0 ? [] : [{ ...personOf(row), roles }];
}
