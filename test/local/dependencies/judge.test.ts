import { describe, expect, it } from 'vitest';
import { licenceExceptions, worksWithoutScript } from '../../../local/dependencies/accepted.ts';
import {
  knownVulnerabilities,
  type Locked,
  missingSwitches,
  readLock,
  refusedLicences,
  refusedScripts,
} from '../../../local/dependencies/judge.ts';

/** What the exceptions are about, so that none of them is left over. */
const excepted: Locked[] = [
  ...Object.entries(licenceExceptions).map(([name, { licence }]) => locked({ name, licence })),
  ...Object.keys(worksWithoutScript).map((name) => locked({ name, hasScript: true })),
];

function locked(change: Partial<Locked>): Locked {
  return { name: 'new', version: '1.0.0', licence: 'MIT', hasScript: false, ...change };
}

const licencesWith = (licence: string | null) =>
  refusedLicences([...excepted, locked({ licence })]);

describe('a licence', () => {
  it.each(['MIT', 'EUPL-1.2', '(MIT OR GPL-3.0-or-later)', 'MIT and ISC', 'Apache-2.0 AND MIT'])(
    'fits beside the EUPL: %s',
    (licence) => {
      expect(licencesWith(licence)).toEqual([]);
    },
  );

  it.each([
    'AGPL-3.0-only',
    'SEE LICENSE IN LICENSE',
    '(MIT AND GPL-2.0-only)',
    'UNLICENSED',
    '',
    '(MIT OR X) AND (X OR Y)',
  ])('does not, or nobody knows: %s', (licence) => {
    expect(licencesWith(licence)).toEqual([`new 1.0.0: licence ${licence}`]);
  });

  it('is refused when a package names none', () => {
    expect(licencesWith(null)).toEqual(['new 1.0.0: licence unknown']);
  });

  it('is asked about again when a package with an exception changes its own', () => {
    const changed = excepted.map((one) =>
      one.name === 'elkjs' ? { ...one, licence: 'SSPL-1.0' } : one,
    );
    expect(refusedLicences(changed)).toEqual(['elkjs 1.0.0: licence SSPL-1.0']);
  });

  it('has no exception for a package that is gone', () => {
    const left = excepted.filter(({ name }) => name !== 'elkjs');
    expect(refusedLicences(left)).toEqual(['elkjs: an exception that nothing needs']);
  });
});

describe('an install script', () => {
  it('is refused unless it was looked at', () => {
    const packages = [...excepted, locked({ hasScript: true })];
    expect(refusedScripts(packages)).toEqual(['new 1.0.0: has an install script']);
    expect(refusedScripts(excepted)).toEqual([]);
  });

  it('stays off for everybody who installs', () => {
    const files = { npmrc: 'ignore-scripts=true\n', dockerfile: '', scripts: { demo: 'x' } };
    expect(missingSwitches(files)).toEqual([]);
    expect(missingSwitches({ ...files, npmrc: '# ignore-scripts=true' })).toHaveLength(1);
    expect(missingSwitches({ ...files, dockerfile: 'RUN npm ci --omit=dev' })).toHaveLength(1);
    expect(missingSwitches({ ...files, scripts: { predemo: 'x' } })).toHaveLength(1);
  });
});

describe('a known vulnerability', () => {
  const answer = (severity: string) =>
    JSON.stringify({ vulnerabilities: { hono: { severity, range: '<4.9.7' } } });

  it('is refused from high', () => {
    expect(knownVulnerabilities(answer('high'))).toEqual([
      'hono <4.9.7: known vulnerability, high',
    ]);
    expect(knownVulnerabilities(answer('moderate'))).toEqual([]);
  });

  it('is not known where the advisories are out of reach', () => {
    expect(knownVulnerabilities('{"message":"405 Method Not Allowed"}')).toBeNull();
    expect(knownVulnerabilities('')).toBeNull();
  });
});

it('reads each package of the lock file, wherever it stands', () => {
  const packages = {
    '': { name: 'aanjager' },
    'node_modules/@swc/core': { version: '1.2.3', license: 'MIT', hasInstallScript: true },
    'node_modules/a/node_modules/b': { version: '2.0.0' },
  };
  expect(readLock(JSON.stringify({ packages }))).toEqual([
    { name: '@swc/core', version: '1.2.3', licence: 'MIT', hasScript: true },
    { name: 'b', version: '2.0.0', licence: null, hasScript: false },
  ]);
});
