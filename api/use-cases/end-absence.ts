/** Somebody is back early, or does not go away after all. */

import { accepted, refused, type Result } from '../../domain/result.ts';
import { closeAbsence } from '../../prisma/person-details.ts';
import type { Deps } from '../site/deps.ts';
import { type SiteChannel, momentOf } from './authorship.ts';
import type { FoundPerson } from './find-person.ts';

export async function endAbsence(
  { db }: Deps,
  { context, person }: FoundPerson,
  { absenceId, channel }: { absenceId: string; channel: SiteChannel },
): Promise<Result<null, 'not_found'>> {
  const absence = person.absences.find(({ id }) => id === absenceId);
  if (absence === undefined) return refused('not_found');
  const about = { ...absence, contactId: person.id, today: context.today };
  await closeAbsence(db, momentOf(context, channel), about);
  return accepted(null);
}
