/** What is of whoever signed in: to answer as an owner, or for an own part, without a mail; and to know of. */

import { type InvolvedIn, listInvolved } from '../../prisma/action-involved.ts';
import { openOwned, openOwnParts } from '../../prisma/answer-own.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { contactIdsOf } from '../site/viewer.ts';
import { contextAbout, openContext, type OpenContext } from './answer-context.ts';

export async function listOwnedActions(deps: Deps, context: PageContext): Promise<OpenContext[]> {
  const { viewer, plan, today } = context;
  const ids = contactIdsOf(viewer);
  const links = await openOwned(deps.db, plan.municipality.id, ids, today);
  return links.flatMap((link) => openContext(contextAbout(deps, link, ownPath(context))) ?? []);
}

export async function listOwnParts(deps: Deps, context: PageContext): Promise<OpenContext[]> {
  const { viewer, plan, today } = context;
  const ids = contactIdsOf(viewer);
  const links = await openOwnParts(deps.db, plan.municipality.id, ids, today);
  return links.flatMap((link) => openContext(contextAbout(deps, link, ownPath(context))) ?? []);
}

export async function listInvolvedIn({ db }: Deps, context: PageContext): Promise<InvolvedIn[]> {
  const { viewer, plan, today } = context;
  return listInvolved(db, plan.municipality.id, contactIdsOf(viewer), today);
}

export function ownPath({ plan }: PageContext): string {
  return `/${plan.municipality.id}/mijn`;
}
