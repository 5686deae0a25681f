/** `npm run check`: the same named steps here and in CI. */

import { spawnSync } from 'node:child_process';

const [given] = process.argv.slice(2);
if (given === '--help') {
  console.log(
    'Usage: npm run check\nFormat, types, lint and what else CI looks at. It takes no options.',
  );
  process.exit(0);
}
if (given !== undefined) {
  console.error(`${given} is unknown: npm run check takes no options.`);
  process.exit(2);
}

const steps = [
  ['formatting', 'prettier', '--check', '--log-level=warn', '.'],
  ['types', 'tsc', '-p', '.'],
  ['lint', 'eslint', '.', '--max-warnings=0'],
  ['import directions', 'depcruise', '--config', '.dependency-cruiser.cjs', ...rooms()],
  ['unused code', 'knip'],
  ['dependencies', 'tsx', 'local/dependencies/check.ts'],
];

const failed = steps.filter(([name, command, ...options]) => !passes(name, command, options));
if (failed.length > 0) {
  console.error(`\ncheck failed: ${failed.map(([name]) => name).join(', ')}`);
  process.exit(1);
}
console.log('\ncheck passed');

function rooms() {
  return ['domain', 'workflows', 'activities', 'worker', 'api', 'prisma', 'plans', 'local', 'test'];
}

/** npm puts node_modules/.bin on the PATH. */
function passes(name, command, options) {
  console.log(`\n— ${name}`);
  const startedAt = performance.now();
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync(command, options, { stdio: 'inherit', shell: isWindows });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`  ${status === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
  return status === 0;
}
