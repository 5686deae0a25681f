/** What an owner wrote with their last answer, in their own words. */

import type { Claim } from '../../../domain/contact/claims.ts';

export function Reason({ claims }: { claims: Claim[] }) {
  return (
    <>
      {claims.map(
        (claim) =>
          claim.kind === 'response' &&
          claim.reason !== '' && (
            <blockquote class="utrecht-blockquote">
              <p>{claim.reason}</p>
              <p class="quiet">{claim.author}</p>
            </blockquote>
          ),
      )}
    </>
  );
}
