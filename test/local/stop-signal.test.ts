import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

test.skipIf(process.platform === 'win32')(
  'V52: what npm is told to stop stops, though its shell says nothing',
  async () => {
    const env = {
      ...process.env,
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
      BASE_URL: 'http://localhost:3999',
      PORT: '3999',
    };
    const npm = spawn('npm', ['run', 'api'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    // It waits for its database, and would do so for minutes.
    const closed = once(npm, 'close');
    for await (const chunk of npm.stdout) if (String(chunk).includes('Wachten')) break;
    npm.kill('SIGTERM');
    const startedAt = performance.now();
    // The last one that holds the line is the program itself.
    await closed;
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  },
  60_000,
);
