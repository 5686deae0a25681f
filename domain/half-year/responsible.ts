/** Who reports a part of what a half year was, and who is reached for them. */

import type { IsoDate } from '../calendar.ts';
import type { Directory } from '../plan/directory.ts';
import { mailboxesOf, type Reached, responders } from '../who/mailboxes.ts';

/** Contact id of who the plan names; null for the coordinator. */
interface Delegable {
  responsible: string | null;
}

/** Contact ids: of who the plan names, while anybody reads their mail; the coordinators otherwise. */
export function responsibleFor(
  { responsible }: Delegable,
  directory: Directory,
  today: IsoDate,
): string[] {
  const { coordinator } = directory.roles;
  if (responsible === null) return coordinator;
  return mailboxesOf(responsible, directory, today).length > 0 ? [responsible] : coordinator;
}

/** Not left to the coordinators: they hear when it is missing. */
export function isDelegated(line: Delegable, directory: Directory, today: IsoDate): boolean {
  const { coordinator } = directory.roles;
  return responsibleFor(line, directory, today).some((id) => !coordinator.includes(id));
}

/** Each once, for all their lines. */
export function reporters(lines: Delegable[], directory: Directory, today: IsoDate): Reached[] {
  const ids = new Set(lines.flatMap((line) => responsibleFor(line, directory, today)));
  const found = new Map<string, Reached>();
  for (const contact of [...ids].flatMap((id) => mailboxesOf(id, directory, today))) {
    const mailbox = contact.address.toLowerCase();
    if (!found.has(mailbox)) found.set(mailbox, contact);
  }
  return [...found.values()];
}

/** What this reader may report, for themselves or in the place of another. */
export function linesOf<L extends Delegable>(
  contactId: string,
  lines: L[],
  directory: Directory,
  today: IsoDate,
): L[] {
  return lines.filter((line) =>
    responsibleFor(line, directory, today).some((id) =>
      responders(id, directory, today).includes(contactId),
    ),
  );
}
