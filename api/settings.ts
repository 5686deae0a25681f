/** What the site needs from its environment. */

import {
  portVariable,
  readEnvironment,
  temporalAddressVariable,
  urlVariable,
  type Variable,
} from '../domain/environment.ts';
import type { Protection } from './deps.ts';
import { isLoopback } from './origin.ts';

export interface SiteSettings {
  databaseUrl: string;
  baseUrl: string;
  port: number;
  host: string;
  protection: Protection;
  temporalUiUrl: string | null;
}

export const username = 'aanjager';
const shortestPassword = 12;

const host: Variable<string> = {
  expected: 'een adres van deze computer, zoals 127.0.0.1 of 0.0.0.0',
  otherwise: '127.0.0.1',
  read: (text) => (/^[a-z0-9.:-]+$/i.test(text) ? text : undefined),
};

const optionalPassword: Variable<string> = {
  expected: `een wachtwoord van minstens ${String(shortestPassword)} tekens`,
  secret: true,
  otherwise: '',
  read: (text) => (text.length >= shortestPassword ? text : undefined),
};

/** Others than this machine reach the site only through a password. */
const requiredPassword: Variable<string> = {
  expected: `${optionalPassword.expected}, want HOST is niet alleen deze computer`,
  secret: true,
  read: optionalPassword.read,
};

export function readSettings(environment: Record<string, string | undefined>): SiteSettings {
  const open = !isLoopbackHost(environment['HOST']?.trim() ?? '');
  const values = readEnvironment(
    {
      DATABASE_URL: urlVariable(
        ['postgresql:', 'postgres:'],
        'postgresql://naam:wachtwoord@host/aanjager',
      ),
      BASE_URL: urlVariable(['http:', 'https:'], 'https://aanjager.uwgemeente.nl'),
      PORT: portVariable(3000),
      HOST: host,
      SITE_PASSWORD: open ? requiredPassword : optionalPassword,
      TEMPORAL_ADDRESS: temporalAddressVariable,
      TEMPORAL_UI_URL: {
        ...urlVariable(['http:', 'https:'], 'https://temporal.uwgemeente.nl'),
        otherwise: '',
      },
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
  };
}

function protectionBy(password: string): Protection {
  return password === '' ? { kind: 'loopback' } : { kind: 'password', username, password };
}

/** Unset is the default, which is this machine alone. */
function isLoopbackHost(text: string): boolean {
  return text === '' || text === '::1' || isLoopback(text);
}
