/** The commands as somebody types them, from the outside. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { freePort } from '../../local/temporal.ts';

interface Ending {
  exitCode: number | null;
  out: string;
  err: string;
}

/** Without npm: it would only add its own lines. */
async function run(program: string, args: string[], changed: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    env: { ...process.env, ...changed },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ending: Ending = { exitCode: null, out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (ending.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ending.err += chunk.toString()));
  await once(child, 'close');
  ending.exitCode = child.exitCode;
  return ending;
}

const servers = {
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  TEMPORAL_ADDRESS: '127.0.0.1:1',
};

/** One of each program: which mistakes there are is in command-line.test.ts and given.test.ts. */
const mistakes: [program: string, args: string[], sentence: RegExp][] = [
  ['local/demo.ts', ['--until', '2024-13-45'], /2024-13-45: verwacht een dag die bestaat/],
  ['local/rehearse.ts', ['--mails', '/nergens'], /--mails \/nergens: verwacht een map/],
  ['local/start.ts', ['--poort', '3001'], /^--poort ken ik niet/],
  ['local/dev.ts', ['--until', '2024-07-15'], /^--until ken ik niet/],
  ['api/main.ts', ['--port'], /^--port ken ik niet/],
  ['worker/main.ts', ['--port'], /^--port ken ik niet/],
  ['local/new-migration.ts', ['Nieuwe Kolom'], /Gevonden: Nieuwe Kolom\. Geef de migratie een/],
  ['local/write-mail-template.ts', ['x'], /^x ken ik niet/],
  ['test/proof/main.ts', ['--only', 'nothing'], /--only nothing: expected hasty/],
  ['test/bench/main.ts', ['--fast'], /^--fast is unknown/],
  ['local/check.mjs', ['--fast'], /^--fast is unknown/],
];

describe('V43: a command that cannot be meant', () => {
  it.each(mistakes)(
    'ends in one sentence before anything starts: %s %j',
    async (program, args, sentence) => {
      const ending = await run(program, args, servers);
      expect(ending.err).toMatch(sentence);
      expect(ending.err).not.toMatch(/^\s+at /m);
      expect([ending.exitCode, ending.out]).toEqual([2, '']);
    },
    60_000,
  );

  it('is explained by --help, which is no mistake', async () => {
    const ending = await run('local/demo.ts', ['--help']);
    expect(ending.out).toMatch(/Gebruik: npm run demo.*--until DATUM/s);
    expect([ending.exitCode, ending.err]).toEqual([0, '']);
  }, 60_000);

  it.each([
    ['local/start.ts', {}],
    ['api/main.ts', { ...servers, BASE_URL: 'http://localhost:3000' }],
  ])(
    'says first that its port is taken: %s',
    async (program, changed) => {
      const taken = createServer();
      taken.listen(0, '127.0.0.1');
      await once(taken, 'listening');
      const address = taken.address();
      const port = typeof address === 'object' ? String(address?.port) : '';
      const ending = await run(program, [], { ...changed, PORT: port });
      taken.close();
      expect(ending.err).toContain(`Poort ${port} is bezet.`);
      expect([ending.exitCode, ending.out]).toEqual([1, '']);
    },
    60_000,
  );
});

const isLinux = process.platform === 'linux';
const started = /Temporal-server: \//;

/** Every process below one, by what the system says of their parents. */
function below(root: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(Number(name))]),
  );
  const found = [root];
  for (const one of found) for (const [id, of] of parents) if (of === one) found.push(id);
  return found.slice(1);
}

function parentOf(id: number): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${String(id)}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

/** A process that ended and was not yet missed by its parent is gone too. */
function isAlive(id: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${String(id)}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe.runIf(isLinux)('V43: a rehearsal that is ended from outside', () => {
  it.each([
    ['npm', 'SIGTERM'],
    ['npm', 'SIGKILL'],
    ['node', 'SIGINT'],
  ] as const)(
    'leaves nothing running: %s gets %s',
    async (whom, signal) => {
      const env = { ...process.env, PORT: String(await freePort()) };
      const args = ['--until', '2024-01-31'];
      const node = ['--import', './local/prepare.mjs', '--import', 'tsx', 'local/demo.ts', ...args];
      const child =
        whom === 'npm'
          ? spawn('npm', ['run', 'demo', '--', ...args], {
              env,
              stdio: ['ignore', 'ignore', 'pipe'],
            })
          : spawn(process.execPath, node, { env, stdio: ['ignore', 'ignore', 'pipe'] });
      for await (const chunk of child.stderr) if (started.test(String(chunk))) break;
      const all = [child.pid ?? 0, ...below(child.pid ?? 0)];
      expect(all.length).toBeGreaterThan(2);
      child.kill(signal);
      const until = performance.now() + 20_000;
      while (all.some(isAlive) && performance.now() < until) await pause(100);
      expect(all.filter(isAlive)).toEqual([]);
    },
    90_000,
  );
});
