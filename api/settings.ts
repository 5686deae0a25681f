/** What the site needs from its environment. */

import { plural } from '../domain/dutch/index.ts';
import {
  accountUrlVariable,
  baseUrlVariable,
  portVariable,
  readEnvironment,
  temporalAddressVariable,
  urlVariable,
  type Variable,
} from '../domain/environment.ts';
import { isAddress } from '../domain/plan/address.ts';
import type { Protection } from './site/deps.ts';
import type { OidcSettings } from './sign-in/oidc.ts';
import { isLoopback } from './site/origin.ts';

export interface SiteSettings {
  databaseUrl: string;
  baseUrl: string;
  port: number;
  host: string;
  protection: Protection;
  temporalUiUrl: string | null;
  /** The municipality's own identity provider; null where people sign in by mail only. */
  oidc: OidcSettings | null;
  /** Whom to mail about the API; null for nobody in particular. */
  contactAddress: string | null;
  /** Folder with the house styles of municipalities; null without. */
  themeDir: string | null;
}

const shortestPassword = 12;

const host: Variable<string> = {
  expected: 'een adres van deze computer, zoals 127.0.0.1 of 0.0.0.0',
  otherwise: '127.0.0.1',
  read: (text) => (/^[a-z0-9.:-]+$/i.test(text) ? text : undefined),
};

const optionalPassword: Variable<string> = {
  expected: `een wachtwoord van minstens ${plural(shortestPassword, 'teken', 'tekens')}`,
  secret: true,
  otherwise: '',
  read: (text) => (text.length >= shortestPassword ? text : undefined),
};

/** Others than this machine reach the site only when they sign in; the first to do so is the administrator. */
function password(environment: Record<string, string | undefined>): Variable<string> {
  const { expected, read } = optionalPassword;
  const required = (why: string): Variable<string> => ({
    expected: `${expected}, want ${why}`,
    secret: true,
    read,
  });
  if (!isLoopbackHost(environment['HOST']?.trim() ?? '')) {
    return required('HOST is niet alleen deze computer');
  }
  // A web server in front of the site lets others in, while the site itself listens to this machine alone.
  return isOwnMachine(environment['BASE_URL']?.trim() ?? '')
    ? optionalPassword
    : required('BASE_URL is niet deze computer');
}

/** Signing in over a line that others can read is refused, except to a provider on this machine. */
const issuer: Variable<string> = {
  expected: 'een adres als https://login.microsoftonline.com/uw-tenant/v2.0',
  otherwise: '',
  read: (text) => {
    if (!URL.canParse(text)) return undefined;
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
      ? text
      : undefined;
  },
};

function claim(holds: string, otherwise: string): Variable<string> {
  return {
    expected: `de naam van de claim met ${holds}`,
    otherwise,
    read: (text) => (/^\S+$/.test(text) ? text : undefined),
  };
}

export function readSettings(environment: Record<string, string | undefined>): SiteSettings {
  const usesOidc = (environment['OIDC_ISSUER']?.trim() ?? '') !== '';
  const withIssuer = (expected: string, shape: RegExp): Variable<string> => ({
    expected: `${expected}, want OIDC_ISSUER is ingesteld`,
    read: (text) => (shape.test(text) ? text : undefined),
    ...(usesOidc ? {} : { otherwise: '' }),
  });
  const values = readEnvironment(
    {
      DATABASE_URL: accountUrlVariable(
        ['postgresql:', 'postgres:'],
        'postgresql://naam:wachtwoord@host/aanjager',
      ),
      BASE_URL: baseUrlVariable,
      PORT: portVariable(3000),
      HOST: host,
      SITE_PASSWORD: password(environment),
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: withIssuer('de naam van Aanjager bij de aanmelddienst', /^\S+$/),
      OIDC_CLIENT_SECRET: {
        ...withIssuer('het geheim van Aanjager bij de aanmelddienst', /^\S+$/),
        secret: true,
      },
      OIDC_MUNICIPALITY: withIssuer(
        'de korte naam van de gemeente, als in het plan',
        /^[a-z0-9-]+$/,
      ),
      OIDC_ADDRESS_CLAIM: claim('het mailadres', 'email'),
      OIDC_ROLES_CLAIM: claim('rollen', 'roles'),
      TEMPORAL_ADDRESS: temporalAddressVariable,
      TEMPORAL_UI_URL: {
        ...urlVariable(['http:', 'https:'], 'https://temporal.uwgemeente.nl'),
        otherwise: '',
      },
      CONTACT_ADDRESS: {
        expected: 'een mailadres, als beheer@uwgemeente.nl',
        otherwise: '',
        read: (text) => (isAddress(text) ? text : undefined),
      },
      THEME_DIR: { expected: 'een map', otherwise: '', read: (text) => text },
    },
    environment,
  );
  return {
    databaseUrl: values.DATABASE_URL,
    baseUrl: values.BASE_URL,
    port: values.PORT,
    host: values.HOST,
    protection: protectionBy(values.SITE_PASSWORD),
    temporalUiUrl: values.TEMPORAL_UI_URL === '' ? null : values.TEMPORAL_UI_URL,
    contactAddress: values.CONTACT_ADDRESS === '' ? null : values.CONTACT_ADDRESS,
    themeDir: values.THEME_DIR === '' ? null : values.THEME_DIR,
    oidc:
      values.OIDC_ISSUER === ''
        ? null
        : {
            issuer: new URL(values.OIDC_ISSUER),
            clientId: values.OIDC_CLIENT_ID,
            clientSecret: values.OIDC_CLIENT_SECRET,
            municipalityId: values.OIDC_MUNICIPALITY,
            addressClaim: values.OIDC_ADDRESS_CLAIM,
            rolesClaim: values.OIDC_ROLES_CLAIM,
          },
  };
}

function protectionBy(password: string): Protection {
  return password === ''
    ? { kind: 'loopback' }
    : { kind: 'sign_in', administratorPassword: password };
}

/** Unset is the default, which is this machine alone. */
function isLoopbackHost(text: string): boolean {
  return text === '' || text === '::1' || isLoopback(text);
}

/** What is no address at all is refused as such. */
function isOwnMachine(baseUrl: string): boolean {
  return !URL.canParse(baseUrl) || isLoopback(new URL(baseUrl).hostname);
}
