/** What docker-compose.yml, the image and the settings say together; no engine runs here to start them. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const service = z.looseObject({
  image: z.string(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  ports: z.array(z.string()).default([]),
  healthcheck: z.unknown().optional(),
  mem_limit: z.string(),
  pids_limit: z.number(),
  security_opt: z.array(z.string()),
});
const compose = z.object({ services: z.record(z.string(), service) });

const source = readFileSync('docker-compose.yml', 'utf8');
const { services } = compose.parse(parse(source, { merge: true }));
const own = ['worker', 'api'];

describe('the services of docker-compose.yml', () => {
  it('have limits, and gain no rights that they did not start with (V65)', () => {
    for (const [name, { security_opt: options }] of Object.entries(services)) {
      expect([name, options]).toEqual([name, ['no-new-privileges:true']]);
    }
  });

  it('write nothing and hold no rights of root where they are ours (V65)', () => {
    for (const name of own) {
      const closed = { read_only: true, cap_drop: ['ALL'], tmpfs: ['/tmp'] };
      expect(services[name]).toMatchObject(closed);
    }
    expect(readFileSync('Dockerfile', 'utf8')).toMatch(/^USER node$/m);
  });

  it('say whether they work, where something waits for them or somebody looks (V65)', () => {
    const silent = Object.keys(services).filter(
      (name) => services[name]?.healthcheck === undefined,
    );
    expect(silent).toEqual(['temporal-ui']);
  });

  it('can be reached from this computer only', () => {
    const ports = Object.values(services).flatMap((one) => one.ports);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('are images of a version, of which Renovate writes down the digest (V65)', () => {
    const images = Object.values(services).map(({ image }) => image);
    const bases = [...readFileSync('Dockerfile', 'utf8').matchAll(/^FROM (\S+)/gm)];
    const named = [...images, ...bases.map(([, image = '']) => image)];
    const floating = named.filter((image) => image !== 'aanjager' && !/:v?\d/.test(image));
    expect(floating).toEqual([]);
    const rules = z
      .object({ packageRules: z.array(z.looseObject({ pinDigests: z.boolean().optional() })) })
      .parse(JSON.parse(readFileSync('renovate.json', 'utf8')));
    expect(rules.packageRules.find(({ pinDigests }) => pinDigests)).toMatchObject({
      matchManagers: ['dockerfile', 'docker-compose'],
    });
  });

  it('do not start without the passwords of the databases, and say which is missing (V62)', () => {
    const withDefault = [...source.matchAll(/\$\{(\w*PASSWORD):-/g)].map(([, name]) => name);
    // Of this one the site itself says so, along with all the others.
    expect(withDefault).toEqual(['SITE_PASSWORD']);
  });

  it('get every setting that the README promises them', () => {
    const rows = readFileSync('README.md', 'utf8').matchAll(
      /^\| (`[^|]*`) +\| (worker|site|worker, site) /gm,
    );
    for (const [, names = '', readers = ''] of rows) {
      for (const [, name = ''] of names.matchAll(/`(\w+)`/g)) {
        // Its own Temporal needs no namespace of another.
        if (name === 'TEMPORAL_NAMESPACE') continue;
        for (const reader of readers.split(', ')) {
          const given = services[reader === 'site' ? 'api' : 'worker']?.environment ?? {};
          expect([name, reader, name in given]).toEqual([name, reader, true]);
        }
      }
    }
  });
});
