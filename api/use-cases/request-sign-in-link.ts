/** Somebody asks for a mail to sign in by; whether the address is known, nobody learns here. */

import { contactsAt } from '../../prisma/person-sessions.ts';
import { requestSignInLink } from '../../prisma/person-sign-in.ts';
import type { Deps } from '../site/deps.ts';
import { dutchCalendar } from '../site/viewer.ts';

/** One for each municipality whose directory has the address. */
export async function requestSignInLinks(deps: Deps, address: string): Promise<void> {
  const now = deps.now();
  const today = dutchCalendar.dateOf(now);
  for (const contact of await contactsAt(deps.db, address, today)) {
    await requestSignInLink(deps.db, contact, now, today);
    const { kind } = await deps.temporal.mailNow(contact.municipalityId);
    if (kind === 'unavailable') console.error('a sign-in link waits for the mail rounds to run');
  }
}
