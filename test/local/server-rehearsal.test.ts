import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { keepRunning } from '../../local/kept-process.ts';
import { readMailFolder } from '../../local/mail-folder.ts';
import { readMailpit } from '../../local/mailpit.ts';

describe('a kept process', () => {
  it('is started again when it is killed, and not when it is stopped', async () => {
    const starts: number[] = [];
    const kept = keepRunning({
      name: 'sleeper',
      command: 'sleep',
      args: ['60'],
      options: {},
      env: (start) => {
        starts.push(start);
        return process.env;
      },
      answers: () => Promise.resolve(),
      died: () => undefined,
    });
    kept.kill();
    await expect.poll(() => starts, { timeout: 5_000 }).toEqual([0, 1]);
    await kept.stop('SIGTERM');
    await pause(600);
    expect(starts).toEqual([0, 1]);
  });
});

describe('a folder of mails', () => {
  it('gives somebody their own, newest first', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aanjager-mails-'));
    const keep = (time: number, to: string, text: string) => {
      const name = `${String(time)} id ${encodeURIComponent(to)}.eml`;
      writeFileSync(join(folder, name), `Subject: x\r\n\r\n${text}`);
    };
    keep(1, 'tarik@example.org', 'eerst');
    keep(2, 'tarik@example.org', 'daarna');
    keep(3, 'ineke@example.org', 'van een ander');
    const mails = await readMailFolder(folder).mailsTo('Tarik@example.org');
    expect(mails.map(({ text }) => text.trim())).toEqual(['daarna', 'eerst']);
  });
});

describe('Mailpit', () => {
  it('gives somebody their own mails by its API, newest first, and is asked once about each (V55)', async () => {
    const asked: string[] = [];
    const [tarik, ineke] = ['tarik@example.org', 'ineke+tarik@example.org'];
    const texts: Record<string, [string, string]> = {
      b: [tarik, 'daarna'],
      a: [tarik, 'eerst'],
      c: [ineke, 'van een ander'],
    };
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const id = /message\/(\w)$/.exec(request.url ?? '')?.[1];
      const messages = Object.entries(texts).map(([ID, [Address]]) => ({ ID, To: [{ Address }] }));
      response.end(JSON.stringify(id === undefined ? { messages } : { Text: texts[id]?.[1] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const mails = readMailpit(`http://127.0.0.1:${String(port)}`);
    const read = async () => (await mails.mailsTo('Tarik@example.org')).map(({ text }) => text);
    expect(await read()).toEqual(['daarna', 'eerst']);
    expect(await read()).toEqual(['daarna', 'eerst']);
    server.close();
    expect(asked[0]).toContain('search?query=to%3A%22Tarik%40example.org%22');
    expect(asked.filter((url) => url.includes('/message/'))).toHaveLength(2);
  });
});

describe('a crash point', () => {
  const passThrice = `
    import { crashPoint } from './prisma/crash-point.ts';
    for (const n of [1, 2, 3]) { console.log(n); crashPoint('after-claim'); }`;
  const run = (AANJAGER_CRASH: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', passThrice], {
      env: { ...process.env, AANJAGER_CRASH },
      encoding: 'utf8',
    });

  it('kills the process at the passing that is named', () => {
    const { signal, stdout } = run('after-claim:2');
    expect(signal).toBe('SIGKILL');
    expect(stdout.trim().split('\n').at(-1)).toBe('2');
  });

  it('does nothing when another is named, or none', () => {
    for (const named of ['after-yes:1', '']) expect(run(named).status).toBe(0);
  });
});
