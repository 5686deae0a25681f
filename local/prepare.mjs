/**
 * Runs before every npm script: installs what is missing and generates the database client.
 * Plain JavaScript on Node alone, because it must run before anything is installed. The scripts import
 * it first into their own process: npm runs no `pre` scripts where it runs no install scripts.
 */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const oldestNode = [20, 20];
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const generatedFrom = 'prisma/generated/.generated-from';

// A thread is started with the options of its process.
if (isMainThread) {
  prepare();
  stopWithShell();
}

/**
 * npm passes a signal on to its shell, which dies of it without a word to us (V52). An `exec` before each
 * script would do on Linux, and breaks them on Windows.
 */
function stopWithShell() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  timer.unref();
}

function prepare() {
  process.chdir(root);
  requireNode();
  if (!isInstalled()) install();
  if (read(generatedFrom) !== schemaHash()) generate();
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  fail(
    `Aanjager heeft Node ${oldestNode.join('.')} of nieuwer nodig en dit is ${process.versions.node}: ` +
      'installeer een nieuwere versie van https://nodejs.org en probeer het opnieuw.',
  );
}

/** npm keeps a copy of the lock file of what it really installed. */
function isInstalled() {
  const wanted = JSON.parse(read('package-lock.json')).packages;
  const present = JSON.parse(read('node_modules/.package-lock.json') || '{}').packages;
  if (present === undefined) return false;
  return Object.entries(wanted).every(([path, lock]) => {
    if (path === '') return true;
    const found = present[path];
    if (found === undefined) return mayBeAbsent(lock);
    return found.version === lock.version && found.integrity === lock.integrity;
  });
}

function mayBeAbsent(lock) {
  const isForDevelopment = lock.dev === true || lock.devOptional === true;
  return lock.optional === true || (isForDevelopment && process.env.NODE_ENV === 'production');
}

function install() {
  console.error('Aanjager: onderdelen installeren (npm ci) …');
  // Started by npm, its own path is known; so no shell is needed, on Windows either.
  const npm = process.env.npm_execpath;
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const ready = npm ? run(process.execPath, [npm, ...options]) : run('npm', options);
  if (ready) return;
  fail('Installeren lukt niet: controleer de verbinding met internet en probeer het opnieuw.');
}

/** Generating asks for a schema engine that it never runs: any executable will do. */
function generate() {
  console.error('Aanjager: databaseclient maken (prisma generate) …');
  const ready = run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  });
  if (!ready) {
    fail(
      'De databaseclient maken lukt niet: kijk hierboven wat er mis is in prisma/schema.prisma.',
    );
  }
  writeFileSync(generatedFrom, schemaHash());
}

function schemaHash() {
  const { version } = JSON.parse(read('node_modules/prisma/package.json'));
  return createHash('sha256').update(version).update(read('prisma/schema.prisma')).digest('hex');
}

/** Shows what the program said only when it failed. */
function run(command, options, variables = {}) {
  const env = { ...process.env, ...variables };
  const result = spawnSync(command, options, { env, encoding: 'utf8' });
  if (result.status === 0) return true;
  console.error(result.error?.message ?? `${result.stdout}${result.stderr}`);
  return false;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
