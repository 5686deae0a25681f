import { describe, expect, it } from 'vitest';
import { readSettings } from '../../api/settings.ts';
import { SettingsError } from '../../domain/environment.ts';

const local = {
  DATABASE_URL: 'postgresql://aanjager:geheim@db/aanjager',
  BASE_URL: 'http://localhost:3000/',
};

function refusalOf(environment: Record<string, string>): string {
  try {
    readSettings(environment);
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
});
