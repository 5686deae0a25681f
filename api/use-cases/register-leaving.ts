/** Somebody left: no mail from now on, and their open actions are the coordinator's to give away. */

import { accepted, refused, type Result } from '../../domain/result.ts';
import { personLeft } from '../../prisma/person-directory.ts';
import type { Deps } from '../site/deps.ts';
import { type SiteChannel, momentOf } from './authorship.ts';
import type { FoundPerson } from './find-person.ts';

export async function registerLeaving(
  { db }: Deps,
  { context, person }: FoundPerson,
  channel: SiteChannel,
): Promise<Result<null, 'already_left'>> {
  const left = await personLeft(db, {
    ...momentOf(context, channel),
    contactId: person.id,
    today: context.today,
  });
  return left ? accepted(null) : refused('already_left');
}
