/**
 * Holds the mails of the demo's year against those of an earlier commit, byte for byte but for what
 * differs by chance: `npx tsx test/demo-mails.ts COMMIT`. Two years of a minute each.
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { simpleParser } from 'mailparser';

const here = fileURLToPath(new URL('..', import.meta.url));
const capture = fileURLToPath(new URL('demo-mails-capture.mjs', import.meta.url));
const shown = 10;

const [commit] = process.argv.slice(2);
if (commit === undefined) throw new Error('Noem de commit: npx tsx test/demo-mails.ts COMMIT');
const before = await inEarlierTree(commit);
const after = await mailsOf(here);
report(before, after);

async function inEarlierTree(ref: string): Promise<string[]> {
  const tree = join(mkdtempSync(join(tmpdir(), 'aanjager-')), 'tree');
  execFileSync('git', ['worktree', 'add', '--detach', tree, ref], { cwd: here, stdio: 'ignore' });
  try {
    if (sameLock(tree)) symlinkSync(join(here, 'node_modules'), join(tree, 'node_modules'));
    return await mailsOf(tree);
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', tree], { cwd: here });
  }
}

/** With the same packages, those that are here serve both. */
function sameLock(tree: string): boolean {
  const lock = (root: string) => readFileSync(join(root, 'package-lock.json'), 'utf8');
  return lock(tree) === lock(here);
}

/** Each mail of a demo as one text, in an order that does not depend on chance. */
async function mailsOf(tree: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'aanjager-mails-'));
  console.log(`De demo van ${tree} …`);
  const run = (program: string, options: string[], variables: Record<string, string> = {}) =>
    spawnSync(program, options, {
      cwd: tree,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, PORT: '3977', ...variables },
    }).status;
  const options = ['--import', 'tsx', '--import', capture, 'local/demo.ts', '--exit', '--json'];
  const prepared = run(process.execPath, ['local/prepare.mjs']) === 0;
  if (!prepared || run(process.execPath, options, { DEMO_MAILS: folder }) !== 0) {
    throw new Error(`De demo van ${tree} is niet goed afgelopen.`);
  }
  const names = readdirSync(folder).sort();
  return (await Promise.all(names.map((name) => mailAsText(join(folder, name), name)))).sort();
}

async function mailAsText(path: string, name: string): Promise<string> {
  const mail = await simpleParser(readFileSync(path), { skipTextToHtml: true });
  const byChance = ['date', 'message-id', 'references', 'in-reply-to', 'content-type'];
  const headers = mail.headerLines.map(({ key, line }) => (byChance.includes(key) ? key : line));
  const files = mail.attachments.map(({ filename, content }) => [filename, content.toString()]);
  const parts = [name.slice(6), headers, mail.text, mail.html, files];
  return JSON.stringify(parts, null, 1).replaceAll(/(\/a|\/link)\/[\w-]{43}/g, '$1/TOKEN');
}

function report(was: string[], is: string[]): void {
  const gone = without(was, is);
  const fresh = without(is, was);
  for (const mail of gone.slice(0, shown)) console.log(`\n- ${mail}`);
  for (const mail of fresh.slice(0, shown)) console.log(`\n+ ${mail}`);
  const counts = { before: was.length, after: is.length, gone: gone.length, fresh: fresh.length };
  console.log(JSON.stringify(counts));
  process.exitCode = was.length > 0 && gone.length + fresh.length === 0 ? 0 : 1;
}

/** What `all` holds more often than `others`. */
function without(all: string[], others: string[]): string[] {
  const left = [...others];
  return all.filter((mail) => {
    const at = left.indexOf(mail);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
