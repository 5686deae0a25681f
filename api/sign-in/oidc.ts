/** Signing in through the municipality's identity provider: Entra ID, Keycloak or another. The only file that knows OpenID Connect. */

import * as client from 'openid-client';
import { z } from 'zod';
import type { ClaimedIdentity, IdentityProvider } from '../site/identity-provider.ts';
import type { SiteRole } from '../site/permissions.ts';

export interface OidcSettings {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** The municipality whose provider this is. */
  municipalityId: string;
  /** The claim that holds roles; their names are those of `claimedRoles`. */
  rolesClaim: string;
}

/** Roles as an administrator gives them at the provider. */
const claimedRoles: Record<string, SiteRole> = {
  'aanjager-beheerder': 'administrator',
  'aanjager-coordinator': 'coordinator',
  'aanjager-tvo-secretaris': 'tvo_secretary',
  'aanjager-tvo-lid': 'tvo_member',
  'aanjager-bestuur': 'board',
};

const claims = z.object({
  email: z.email().nullable().catch(null),
  email_verified: z.boolean().nullable().catch(null),
  name: z.string().catch(''),
});
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
        // Marked deprecated to make it stand out; api/settings.ts allows http on this machine only.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        ...(insecure ? { execute: [client.allowInsecureRequests] } : {}),
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
      return claimedBy({ ...info, ...token }, settings.rolesClaim);
    },
  };
}

/** An address that the provider calls unverified could be anybody's. */
function claimedBy(info: Record<string, unknown>, rolesClaim: string): ClaimedIdentity {
  const { email, email_verified, name } = claims.parse(info);
  const roles = claimedRoleNames
    .parse(info[rolesClaim])
    .flatMap((role) => claimedRoles[role] ?? []);
  return { address: email_verified === false ? null : email, name, roles };
}
