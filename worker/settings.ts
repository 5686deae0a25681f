/** What the worker needs from its environment. */

import type { MailerSettings } from '../activities/mailer.ts';
import type { OpenDataUrls } from '../activities/open-data/client.ts';
import {
  accountUrlVariable,
  baseUrlVariable,
  choiceVariable,
  readEnvironment,
  SettingsError,
  temporalAddressVariable,
  urlVariable,
  type Variable,
} from '../domain/environment.ts';

export interface WorkerSettings {
  databaseUrl: string;
  baseUrl: string;
  mail: MailerSettings;
  /** Null where nothing is fetched from outside. */
  openData: OpenDataUrls | null;
}

/** A mail server that says nothing for this long is not counted on. */
const mailTimeoutMs = 30_000;

const sender: Variable<string> = {
  expected: 'een afzender als Aanjager <aanjager@uwgemeente.nl>',
  read: (text) =>
    /^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(text) ? text : undefined,
};

const addressList: Variable<string[]> = {
  expected: 'adressen met een komma ertussen',
  otherwise: [],
  read: (text) => {
    const addresses = text.split(',').map((address) => address.trim().toLowerCase());
    return addresses.every((address) => /^[^\s@]+@[^\s@]+$/.test(address)) ? addresses : undefined;
  },
};

const perMinute: Variable<number | null> = {
  expected: 'het aantal mails dat uw mailserver per minuut aanneemt, bijvoorbeeld 30',
  otherwise: null,
  read: (text) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined),
};

const variables = {
  MAIL_PER_MINUTE: perMinute,
  DATABASE_URL: accountUrlVariable(
    ['postgresql:', 'postgres:'],
    'postgresql://naam:wachtwoord@host/aanjager',
  ),
  TEMPORAL_ADDRESS: temporalAddressVariable,
  BASE_URL: baseUrlVariable,
  MAIL_FROM: sender,
  MAIL_MODE: { ...choiceVariable(['mailbox', 'live']), otherwise: 'mailbox' as const },
  MAIL_ALLOW: addressList,
  MAILBOX_URL: {
    ...urlVariable(['smtp:'], 'smtp://127.0.0.1:1025'),
    otherwise: 'smtp://127.0.0.1:1025',
  },
  SMTP_URL: {
    ...accountUrlVariable(['smtp:', 'smtps:'], 'smtps://naam:wachtwoord@relay:465'),
    otherwise: '',
  },
  OPEN_DATA: { ...choiceVariable(['on', 'off']), otherwise: 'off' as const },
  OPEN_DATA_POLICE_URL: openDataUrl('https://dataderden.cbs.nl/ODataApi/OData'),
  OPEN_DATA_CBS_URL: openDataUrl('https://opendata.cbs.nl/ODataApi/odata'),
};

/** Another for a server in between, or a copy. */
function openDataUrl(usual: string): Variable<string> {
  return { ...urlVariable(['https:', 'http:'], usual), otherwise: usual };
}

export function readWorkerSettings(
  environment: Record<string, string | undefined>,
): WorkerSettings {
  const values = readEnvironment(variables, environment);
  if (values.MAIL_MODE === 'live' && values.SMTP_URL === '') {
    throw new SettingsError(
      'Deze instellingen kloppen niet:\n  SMTP_URL: niet ingesteld; ' +
        'verwacht: het adres van uw mailserver, want MAIL_MODE is live.',
    );
  }
  return {
    databaseUrl: values.DATABASE_URL,
    baseUrl: values.BASE_URL,
    mail: {
      mode: values.MAIL_MODE,
      mailboxUrl: values.MAILBOX_URL,
      smtpUrl: values.SMTP_URL === '' ? null : values.SMTP_URL,
      allowed: values.MAIL_ALLOW,
      from: values.MAIL_FROM,
      timeoutMs: mailTimeoutMs,
      perMinute: values.MAIL_PER_MINUTE,
    },
    openData:
      values.OPEN_DATA === 'on'
        ? { police: values.OPEN_DATA_POLICE_URL, cbs: values.OPEN_DATA_CBS_URL }
        : null,
  };
}
