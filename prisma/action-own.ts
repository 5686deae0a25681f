/** Whose list and whose calendar show an action: one rule, of whom these contacts may speak for (V12). */

import type { IsoDate } from '../domain/calendar.ts';
import { spokenForBy } from '../domain/who/mailboxes.ts';
import type { Prisma } from './generated/client.ts';
import type { KnownContacts } from './person-contacts.ts';

export interface OwnSelection {
  /** Actions that they answer for. */
  owned: Prisma.ActionWhereInput;
  /** Actions that others answer for, and they take part in. */
  involved: Prisma.ActionWhereInput;
  /** Either. */
  all: Prisma.ActionWhereInput;
  owns(action: { ownerId: string }): boolean;
}

export function selectOwn(
  { directory, idOf, keyOf }: KnownContacts,
  contactIds: string[],
  today: IsoDate,
): OwnSelection {
  const ids = spokenForBy(contactIds.map(keyOf), directory, today).map(idOf);
  const owned = { ownerId: { in: ids } };
  const takesPart = { involved: { some: { contactId: { in: ids } } } };
  return {
    owned,
    involved: { ...takesPart, NOT: owned },
    all: { OR: [owned, takesPart] },
    owns: ({ ownerId }) => ids.includes(ownerId),
  };
}
