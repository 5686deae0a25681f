/** Somebody is back early, or does not go away after all. */

import { accepted, refused, type Result } from '../../domain/result.ts';
import { closeAbsence } from '../../prisma/person-details.ts';
import type { Deps } from '../site/deps.ts';
import type { FoundPerson } from './find-person.ts';

export async function endAbsence(
  { db }: Deps,
  { context, person }: FoundPerson,
  absenceId: string,
): Promise<Result<null, 'not_found'>> {
  if (!person.absences.some(({ id }) => id === absenceId)) {
    return refused('not_found');
  }
  await closeAbsence(db, person.id, absenceId, context.today);
  return accepted(null);
}
