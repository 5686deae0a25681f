import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../api/settings.ts';
import { SettingsError } from '../../domain/environment.ts';
import { readWorkerSettings } from '../../worker/settings.ts';

const local = {
  DATABASE_URL: 'postgresql://aanjager:geheim@db/aanjager',
  BASE_URL: 'http://localhost:3000/',
};

type Reader = (environment: Record<string, string>) => unknown;

function refusalOf(environment: Record<string, string>, read: Reader = readSettings): string {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  throw new Error('these settings were accepted');
}

describe('the settings of the site', () => {
  it('keep to this machine, without a password, when nothing else is said', () => {
    expect(readSettings(local)).toEqual({
      databaseUrl: local.DATABASE_URL,
      baseUrl: 'http://localhost:3000',
      port: 3000,
      host: '127.0.0.1',
      protection: { kind: 'loopback' },
      temporalUiUrl: null,
      oidc: null,
      contactAddress: null,
      themeDir: null,
    });
  });

  it('are refused all at once, each with what was found and expected (F32)', () => {
    const message = refusalOf({
      DATABASE_URL: 'mysql://root:geheim@db',
      PORT: '80000',
      TEMPORAL_ADDRESS: 'temporal',
      TEMPORAL_UI_URL: 'daar',
    });
    expect(message.split('\n')).toHaveLength(6);
    expect(message).toContain('DATABASE_URL: verkeerd; verwacht: een adres als postgresql://');
    expect(message).toContain('BASE_URL: niet ingesteld; verwacht: een adres als https://');
    expect(message).toContain('PORT: gevonden: 80000; verwacht: een poort van 1');
    expect(message).toContain(
      'TEMPORAL_ADDRESS: gevonden: temporal; verwacht: een adres met poort',
    );
    expect(message).toContain('TEMPORAL_UI_URL: verkeerd');
  });

  it('ask for all that belongs to an identity provider once one is named', () => {
    const message = refusalOf({ ...local, OIDC_ISSUER: 'https://login.example.org' });
    expect(message.split('\n')).toHaveLength(4);
    expect(message).toContain('OIDC_CLIENT_SECRET: niet ingesteld');
    expect(refusalOf({ ...local, OIDC_ISSUER: 'http://login.example.org' })).toContain(
      'OIDC_ISSUER: gevonden',
    );
  });

  it('never show a secret', () => {
    const message = refusalOf({ ...local, DATABASE_URL: 'db:geheim', SITE_PASSWORD: 'geheim' });
    expect(message).not.toContain('geheim');
    expect(message).toContain('SITE_PASSWORD: verkeerd; verwacht: een wachtwoord van minstens 12');
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ ...local, PORT: '', HOST: ' ', SITE_PASSWORD: '' }).port).toBe(3000);
  });

  it.each(['0.0.0.0', '::', '10.0.0.4', 'aanjager.example.org'])(
    'refuse to start without a password on %s',
    (HOST) => {
      expect(refusalOf({ ...local, HOST })).toContain('SITE_PASSWORD: niet ingesteld');
    },
  );

  it('take a password elsewhere, and on this machine too', () => {
    const SITE_PASSWORD = 'paard batterij nietje';
    const protection = { kind: 'sign_in', administratorPassword: SITE_PASSWORD };
    expect(readSettings({ ...local, HOST: '0.0.0.0', SITE_PASSWORD })).toMatchObject({
      protection,
    });
    expect(readSettings({ ...local, HOST: '::1', SITE_PASSWORD })).toMatchObject({ protection });
  });

  it('refuse to start open when others reach the site through a proxy (V56)', () => {
    const proxied = { ...local, BASE_URL: 'https://aanjager.gemeente.example' };
    expect(refusalOf(proxied)).toContain('want BASE_URL is niet deze computer');
    const SITE_PASSWORD = 'paard batterij nietje';
    expect(readSettings({ ...proxied, SITE_PASSWORD }).protection.kind).toBe('sign_in');
  });

  it.each(['/aanjager', '/?a', '/#a'])('refuse a path behind the address: %s (V23)', (path) => {
    const BASE_URL = `https://www.example.org${path}`;
    for (const read of [readSettings, readWorkerSettings]) {
      expect(refusalOf({ ...local, BASE_URL }, read)).toContain('BASE_URL: ');
      expect(refusalOf({ ...local, BASE_URL }, read)).toContain('zonder pad erachter');
    }
  });

  it.each(['12#34', 'a@b', 'a:b', '12/34', '12?34'])(
    'say how a password with a sign of addresses is written: %s (V23)',
    (secret) => {
      const SMTP_URL = `smtps://naam:${secret}@relay.example.org:465`;
      const DATABASE_URL = `postgresql://aanjager:${secret}@db/aanjager`;
      const message = refusalOf({ ...mailing, SMTP_URL, DATABASE_URL }, readWorkerSettings);
      expect(message.match(/schrijf in een wachtwoord %23 voor #/g)).toHaveLength(2);
      expect(message).not.toContain(secret);
      const SMTP = `smtps://naam:${encodeURIComponent(secret)}@relay.example.org:465`;
      expect(readWorkerSettings({ ...mailing, SMTP_URL: SMTP }).mail.smtpUrl).toBe(SMTP);
    },
  );

  it('refuse every example value of .env.example by name (V62)', () => {
    // The passwords are of an earlier example.
    const environment = {
      ...exampleEnvironment(),
      DATABASE_URL: 'postgresql://aanjager:vervangdit1@database:5432/aanjager',
      SITE_PASSWORD: 'vervangditook3',
    };
    const message =
      refusalOf(environment, readSettings) + refusalOf(environment, readWorkerSettings);
    const named = [...message.matchAll(/(\w+): nog het voorbeeld/g)].map(([, name]) => name);
    const refused = ['DATABASE_URL', 'SITE_PASSWORD', 'BASE_URL', 'MAIL_FROM'];
    const inComments = ['SMTP_URL', 'MAIL_ALLOW', 'OIDC_ISSUER', 'CONTACT_ADDRESS'];
    expect([...new Set(named)].sort()).toEqual([...refused, ...inComments].sort());
  });

  it('find nothing else filled in there than what may stay as it is (V62)', () => {
    const filled = Object.entries(exampleEnvironment()).filter(([, value]) => value !== '');
    const kept = [
      ...['MAIL_MODE', 'MAIL_PER_MINUTE', 'THEME_DIR', 'TEMPORAL_UI_URL'],
      ...['OIDC_ADDRESS_CLAIM', 'OIDC_ROLES_CLAIM', 'OPEN_DATA'],
    ];
    const rest = filled.map(([name]) => name).filter((name) => !kept.includes(name));
    expect(rest.sort()).toEqual([
      'BASE_URL',
      'CONTACT_ADDRESS',
      'MAIL_ALLOW',
      'MAIL_FROM',
      'OIDC_ISSUER',
      'SMTP_URL',
    ]);
  });
});

const mailing = { ...local, MAIL_FROM: 'Aanjager <post@example.org>' };

/** With what is commented out, as if somebody took all of it. */
function exampleEnvironment(): Record<string, string> {
  const lines = readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z_]+)=(.*)$/gm);
  return Object.fromEntries([...lines].map(([, name = '', value = '']) => [name, value]));
}
