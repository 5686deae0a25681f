/** Who is who. Who hears, answers and sees what follows from it in `domain/who/`. */

import type { Absence } from './absence.ts';
import type { IsoDate } from '../calendar.ts';
import type { Contact, Role } from './plan.ts';

export interface Directory {
  contacts: Contact[];
  roles: Record<Role, string[]>;
  absences: readonly Absence[];
}

export interface Parties {
  owner: string;
  involved: string[];
}

/** The parties as one notice sees them. */
export interface NoticeParties extends Parties {
  /** Whose part it is about; null where it is about the whole. */
  part: string | null;
}

/** At the start of a plan nobody is away. */
export function directoryOf({ contacts, roles }: Pick<Directory, 'contacts' | 'roles'>): Directory {
  return { contacts, roles, absences: [] };
}

export function hasLeft(contact: Pick<Contact, 'leftOn'>, today: IsoDate): boolean {
  return contact.leftOn !== null && contact.leftOn <= today;
}
