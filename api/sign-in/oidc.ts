/** Signing in through the municipality's identity provider: Entra ID, Keycloak or another. The only file that knows OpenID Connect. */

import * as client from 'openid-client';
import { z } from 'zod';
import type {
  ClaimedAddress,
  ClaimedIdentity,
  IdentityProvider,
} from '../site/identity-provider.ts';
import type { SiteRole } from '../site/permissions.ts';

export interface OidcSettings {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** The municipality whose provider this is. */
  municipalityId: string;
  /** The claim that holds the mail address: not every provider sends `email` (V22). */
  addressClaim: string;
  /** The claim that holds roles; their names are those of `claimedRoles`. */
  rolesClaim: string;
}

/** Roles as they are given at the provider; there `aanjager-beheerder` looks after one municipality (V61). */
const claimedRoles: Record<string, SiteRole> = {
  'aanjager-beheerder': 'administrator',
  'aanjager-coordinator': 'coordinator',
  'aanjager-tvo-secretaris': 'tvo_secretary',
  'aanjager-tvo-lid': 'tvo_member',
  'aanjager-bestuur': 'board',
};

const addressClaimed = z.email().nullable().catch(null);
const nameClaimed = z.string().catch('');
const claimedRoleNames = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .catch([]);

export function oidcProvider(settings: OidcSettings, baseUrl: string): IdentityProvider {
  const redirectUri = `${baseUrl}/aanmelden/oidc/terug`;
  const insecure = settings.issuer.protocol === 'http:';
  // Found at the first use, so that the site starts while the provider is away; a failure is tried again.
  let discovered: Promise<client.Configuration> | null = null;
  const configuration = () => {
    discovered ??= client
      .discovery(settings.issuer, settings.clientId, settings.clientSecret, undefined, {
        execute: [
          // The signature of an ID token is checked, although it comes straight from the provider (V64).
          client.enableNonRepudiationChecks,
          // Marked deprecated to make it stand out; api/settings.ts allows http on this machine only.
          // eslint-disable-next-line @typescript-eslint/no-deprecated
          ...(insecure ? [client.allowInsecureRequests] : []),
        ],
      })
      .catch((error: unknown) => {
        discovered = null;
        throw error;
      });
    return discovered;
  };
  return {
    municipalityId: settings.municipalityId,
    startSignIn: async () => {
      const pending = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      });
      return { url, pending };
    },
    finishSignIn: async (url, { state, nonce, verifier }) => {
      const answer = new URL(redirectUri);
      answer.search = url.search;
      const tokens = await client.authorizationCodeGrant(await configuration(), answer, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const token = tokens.claims();
      if (token === undefined) throw new Error('the provider sent no id token');
      // Some providers tell the address only here.
      const info = await client.fetchUserInfo(
        await configuration(),
        tokens.access_token,
        token.sub,
      );
      return claimedBy({ ...info, ...token }, settings);
    },
  };
}

function claimedBy(info: Record<string, unknown>, settings: OidcSettings): ClaimedIdentity {
  const { addressClaim, rolesClaim } = settings;
  const address = claimedAddress(info, addressClaim);
  if (address.kind !== 'verified') {
    const names = Object.keys(info).sort().join(', ');
    console.error(
      `The identity provider sent no verified address as ${addressClaim}; it sent ${names}`,
    );
  }
  const roles = claimedRoleNames
    .parse(info[rolesClaim])
    .flatMap((role) => claimedRoles[role] ?? []);
  return { address, name: nameClaimed.parse(info['name']), roles };
}

function claimedAddress(info: Record<string, unknown>, claim: string): ClaimedAddress {
  const address = addressClaimed.parse(info[claim]);
  if (address === null) return { kind: 'missing' };
  const unverified = claim === 'email' && info['email_verified'] === false;
  return unverified ? { kind: 'unverified' } : { kind: 'verified', address };
}
