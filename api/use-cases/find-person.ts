/** One person or party of the directory: oneself, or anybody for who keeps the directory. */

import { accepted, refused, type Result } from '../../domain/result.ts';
import { type PersonDetails, readPerson } from '../../prisma/person-details.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { belongsToPerson, can } from '../site/viewer.ts';

export interface FoundPerson {
  context: PageContext;
  person: PersonDetails;
}

export async function findPerson(
  { db }: Deps,
  context: PageContext,
  key: string,
): Promise<Result<FoundPerson, 'not_found' | 'not_permitted'>> {
  const person = await readPerson(db, context.plan.municipality.id, key, context.today);
  if (person === null) return refused('not_found');
  const { viewer } = context;
  const permitted = belongsToPerson(viewer, key) || can(viewer, 'read_directory');
  return permitted ? accepted({ context, person }) : refused('not_permitted');
}
