/** What a list says about one action, as claims. */

import { isOpen, rulesFor } from '../../domain/action/state.ts';
import {
  type Claim,
  type ClaimSubject,
  comingClaims,
  contactClaims,
  dateClaims,
  ownerClaim,
} from '../../domain/contact/claims.ts';
import { noHistory } from '../../domain/contact/history.ts';
import type { ListedAction } from '../../prisma/action-list.ts';
import type { PageContext } from '../site/context.ts';

export function rowClaims(row: ListedAction, { plan, today }: PageContext): Claim[] {
  const subject: ClaimSubject = {
    state: row.state,
    rules: rulesFor(plan.rules, row.ladder),
    owner: { name: row.ownerName, leftOn: row.ownerLeftOn },
    history: row.history ?? noHistory,
    parts: row.parts,
  };
  return [
    ...dateClaims(subject, today),
    ...(isOpen(row.state.phase) ? [ownerClaim(subject, today)] : []),
    ...(row.history === null ? calmClaims(row) : contactClaims(subject, today)),
    ...(row.history === null ? [] : comingClaims(subject)),
  ];
}

/** Of an action about which there is nothing to tell: on whose word it goes well, or that nobody was asked. */
function calmClaims({ calm, state: { progress } }: ListedAction): Claim[] {
  if (calm === 'unasked') return [{ kind: 'not_mailed' }];
  if (calm !== 'on_track' || progress === null) return [];
  const event = { kind: 'progress_reported', data: { progress: progress.value } } as const;
  const author = 'de actiehouder';
  return [{ kind: 'response', event, author, reason: '', on: progress.on, butLate: false }];
}
