/**
 * A program that decides has looked at the consequences first and sends the mark of what it saw; or it says that
 * it does not want to know them. Then none are kept: nobody was shown any.
 */

import type { Statement } from '../../domain/ahead/statement.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Stated } from './state-consequences.ts';

export interface SentAgreement {
  gevolgen?: string | undefined;
  zonderGevolgen: boolean;
}

export type AgreementProblem = 'consequences_unseen' | 'consequences_changed';

export const agreementSentences: Record<AgreementProblem, string> = {
  consequences_unseen:
    'Kijk eerst vooruit en stuur het kenmerk van de gevolgen mee als `gevolgen`, of stuur `zonderGevolgen: true`.',
  consequences_changed: 'De gevolgen zijn intussen anders. Kijk opnieuw vooruit.',
};

/** `state` is asked only where it matters; null where there is nothing to state. */
export async function agreedStatement<Other = never>(
  { gevolgen, zonderGevolgen }: SentAgreement,
  state: () => Promise<Result<Stated | null, Other>>,
): Promise<Result<Statement | null, Other | AgreementProblem>> {
  if (zonderGevolgen) return accepted(null);
  const stated = await state();
  if (!stated.ok) return stated;
  if (stated.value === null) return accepted(null);
  if (gevolgen === undefined) return refused('consequences_unseen');
  const { hash, statement } = stated.value;
  return hash === gevolgen ? accepted(statement) : refused('consequences_changed');
}
