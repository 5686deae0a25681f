/** The same action in the plans of the year before and the year after: it goes on under its own key. */

import { type Claim, dateClaims } from '../../domain/contact/claims.ts';
import { findContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { claimSubject } from './action-claims.ts';
import { findAction, type FoundAction } from './find-action.ts';

export interface CarriedAction {
  found: FoundAction;
  /** How it stands there, or how it ended. */
  claims: Claim[];
}

export interface CarriedActions {
  /** Null where it is in no such plan, or is not for this reader. */
  before: CarriedAction | null;
  after: CarriedAction | null;
}

export async function readCarriedActions(deps: Deps, found: FoundAction): Promise<CarriedActions> {
  const { year } = found.context.plan;
  const [before, after] = await Promise.all([
    readInYear(deps, found, year - 1),
    readInYear(deps, found, year + 1),
  ]);
  return { before, after };
}

async function readInYear(
  deps: Deps,
  { context, action }: FoundAction,
  year: number,
): Promise<CarriedAction | null> {
  const { viewer, plan } = context;
  const other = await findContext(deps, viewer, plan.municipality.id, String(year));
  if (other === null) return null;
  const found = await findAction(deps, other, action.key);
  if (!found.ok) return null;
  const claims = dateClaims(claimSubject(other, found.value.action), other.today);
  return { found: found.value, claims };
}
