/** A step of `npm run check`: licences, install scripts, versions and known vulnerabilities. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  knownVulnerabilities,
  missingSwitches,
  readLock,
  refusedLicences,
  refusedScripts,
} from './judge.ts';
import { refusedVersions } from './versions.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const texts = z.record(z.string(), z.string());
const { scripts, dependencies, devDependencies } = z
  .object({ scripts: texts, dependencies: texts, devDependencies: texts })
  .parse(JSON.parse(read('package.json')));

const packages = readLock(read('package-lock.json'));
const vulnerabilities = knownVulnerabilities(askAdvisories());
if (vulnerabilities === null) {
  console.log('  npm audit got no answer here: known vulnerabilities were not looked at');
}
const problems = [
  ...refusedLicences(packages),
  ...refusedScripts(packages),
  ...missingSwitches({ npmrc: read('.npmrc'), dockerfile: read('Dockerfile'), scripts }),
  ...refusedVersions({ ...dependencies, ...devDependencies }),
  ...(vulnerabilities ?? []),
];
for (const problem of problems) console.error(`  ${problem}`);
if (problems.length > 0) {
  console.error('  What may stay, and why, is said in local/dependencies/accepted.ts.');
  process.exitCode = 1;
}

/** A registry without advisories, or none at all, must not hold up the check. */
function askAdvisories(): string {
  const patience = ['--fetch-retries=0', '--fetch-timeout=15000'];
  const shell = process.platform === 'win32';
  const answer = spawnSync('npm', ['audit', '--json', ...patience], { encoding: 'utf8', shell });
  return answer.stdout;
}
