/** Whom the coordinator should speak to, before anything reaches the TVO. */

import { type OwnerAttention, ownersToSpeakTo } from '../../domain/contact/owners.ts';
import { readOwners } from '../../prisma/action-owners.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { overviewMoment } from '../site/overview-moment.ts';

export async function readOwnersToSpeakTo(
  { db }: Deps,
  context: PageContext,
): Promise<OwnerAttention[]> {
  const moment = overviewMoment(context);
  const { today, silentUntil } = moment;
  const records = await readOwners(db, moment);
  return ownersToSpeakTo(records, { today, silentUntil, calendar: context.calendar });
}
