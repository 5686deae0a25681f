/** The municipality's own identity provider, as the site asks it who somebody is. */

import type { SiteRole } from './permissions.ts';

/** What the browser keeps between leaving for the provider and coming back. */
export interface PendingSignIn {
  state: string;
  nonce: string;
  verifier: string;
}

/** Who the provider says this is. */
export interface ClaimedIdentity {
  address: ClaimedAddress;
  name: string;
  /** In the provider's own municipality only. */
  roles: SiteRole[];
}

/** An address that the provider calls unverified could be anybody's. */
export type ClaimedAddress =
  { kind: 'verified'; address: string } | { kind: 'unverified' } | { kind: 'missing' };

export interface IdentityProvider {
  municipalityId: string;
  startSignIn(): Promise<{ url: URL; pending: PendingSignIn }>;
  /** Throws when the answer is not the provider's own, or not to this browser. */
  finishSignIn(url: URL, pending: PendingSignIn): Promise<ClaimedIdentity>;
}
