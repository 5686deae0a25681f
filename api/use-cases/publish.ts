/** Somebody chooses what of a plan everybody may read. */

import type { Publication } from '../../domain/public/public-plan.ts';
import { readPublicInput } from '../../prisma/public-plan.ts';
import { storePublication } from '../../prisma/publications.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { authorOf, type SiteChannel } from './authorship.ts';

/** What this plan does not have is left out: it may have gone while somebody chose. */
export async function publish(
  { db }: Pick<Deps, 'db'>,
  context: PageContext,
  { isOn, actionKeys, decisionIds, channel }: Publication & { channel: SiteChannel },
): Promise<Publication> {
  const { plan, now, viewer } = context;
  const { actions, decisions } = await readPublicInput(db, context);
  const chosen: Publication = {
    isOn,
    actionKeys: actions.map(({ key }) => key).filter((key) => actionKeys.includes(key)),
    decisionIds: decisions.map(({ id }) => id).filter((id) => decisionIds.includes(id)),
  };
  const about = { municipalityId: plan.municipality.id, planId: plan.planId, at: now };
  await storePublication(db, { ...about, ...chosen, ...authorOf(viewer), channel });
  return chosen;
}
