/** What is wrong with the packages Aanjager stands on, a line for each. Empty: nothing. */

import { z } from 'zod';
import { acceptedLicences, licenceExceptions, worksWithoutScript } from './accepted.ts';

export interface Locked {
  name: string;
  version: string;
  licence: string | null;
  hasScript: boolean;
}

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().default(''),
      license: z.string().nullable().default(null),
      hasInstallScript: z.boolean().default(false),
    }),
  ),
});

/** Everything in package-lock.json: for production and for development, for each platform. */
export function readLock(source: string): Locked[] {
  const { packages } = lockFile.parse(JSON.parse(source));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license: licence, hasInstallScript: hasScript }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      return { name, version, licence, hasScript };
    });
}

export function refusedLicences(packages: Locked[]): string[] {
  const refused = packages.filter(({ name, licence }) => {
    const exception = licenceExceptions[name];
    return exception === undefined ? !isAccepted(licence) : exception.licence !== licence;
  });
  return [
    ...refused.map((one) => `${nameOf(one)}: licence ${one.licence ?? 'unknown'}`),
    ...unused(licenceExceptions, packages),
  ];
}

/** `(MIT OR GPL-3.0-or-later)`. What is nested deeper is not understood, and so not accepted. */
function isAccepted(licence: string | null): boolean {
  const choices = (licence ?? '').replace(/^\((.*)\)$/, '$1');
  if (/[()]/.test(choices)) return false;
  return choices
    .split(/ or /i)
    .some((choice) => choice.split(/ and /i).every((one) => acceptedLicences.has(one)));
}

export function refusedScripts(packages: Locked[]): string[] {
  const withScript = packages.filter(({ hasScript }) => hasScript);
  const refused = withScript.filter(({ name }) => worksWithoutScript[name] === undefined);
  return [
    ...refused.map((one) => `${nameOf(one)}: has an install script`),
    ...unused(worksWithoutScript, withScript),
  ];
}

function nameOf({ name, version }: Locked): string {
  return `${name} ${version}`;
}

/** An exception for what is gone would let it in again without a question. */
function unused(exceptions: object, packages: Locked[]): string[] {
  const names = new Set(packages.map(({ name }) => name));
  const gone = Object.keys(exceptions).filter((name) => !names.has(name));
  return gone.map((name) => `${name}: an exception that nothing needs`);
}

/** Where install scripts are switched off, and what is switched off with them. */
export function missingSwitches(files: {
  npmrc: string;
  dockerfile: string;
  scripts: Record<string, string>;
}): string[] {
  const installs = files.dockerfile.split('\n').filter((line) => /\bnpm (ci|install)\b/.test(line));
  const hooks = Object.keys(files.scripts).filter((name) => /^(pre|post)/.test(name));
  return [
    ...(/^ignore-scripts=true$/m.test(files.npmrc) ? [] : ['.npmrc: no ignore-scripts=true']),
    ...installs
      .filter((line) => !line.includes('--ignore-scripts'))
      .map((line) => `Dockerfile: no --ignore-scripts in "${line}"`),
    ...hooks.map((name) => `package.json: npm runs no ${name} with ignore-scripts`),
  ];
}

const audit = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() })),
});

/** From `npm audit --json`; null when the advisories were out of reach. */
export function knownVulnerabilities(answer: string): string[] | null {
  const read = audit.safeParse(parsed(answer));
  if (!read.success) return null;
  return Object.entries(read.data.vulnerabilities)
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name, { severity, range }]) => `${name} ${range}: known vulnerability, ${severity}`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
