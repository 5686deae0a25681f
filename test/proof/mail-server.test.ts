import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nodemailer from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLine } from './smtp/log.ts';
import { goodMoods, type Moods } from './smtp/moods.ts';

const folder = mkdtempSync(join(tmpdir(), 'aanjager-mail-server-'));
const program = fileURLToPath(new URL('./smtp/server.ts', import.meta.url));
const server = fork(program, [folder, '0'], { execArgv: ['--import', 'tsx'] });
let port = 0;
let seen = 0;

beforeAll(async () => {
  const [message]: unknown[] = await once(server, 'message');
  port = Number(message);
});
afterAll(() => server.kill());
beforeEach(() => {
  seen = written().length;
});

const written = () => readLine(join(folder, 'line.jsonl'));
const steps = () =>
  written()
    .slice(seen)
    .map(({ kind }) => kind);
/** The server notes its last step after the sender has its answer. */
const expectSteps = (...kinds: string[]) =>
  vi.waitFor(() => expect(steps()).toEqual(kinds), { timeout: 10_000 });

async function send(moods: Partial<Moods>): Promise<string> {
  writeFileSync(join(folder, 'moods.json'), JSON.stringify({ ...goodMoods, ...moods }));
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port, socketTimeout: 5_000 });
  const mail = { from: 'a@example.org', to: 'tarik@example.org', subject: 'x', text: '.\r\n..' };
  try {
    return (await transport.sendMail(mail)).response;
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

describe('the mail server of the proof', () => {
  it('has a mail on disk before it says yes', async () => {
    expect(await send({})).toContain('250');
    await expectSteps('envelope', 'data', 'dot', 'taken', 'answered');
    expect(readdirSync(join(folder, 'mails'))).toHaveLength(1);
  });

  it('refuses who does not exist, and puts off whom it likes', async () => {
    expect(await send({ refuses: ['tarik@example.org'] })).toContain('550');
    expect(await send({ defer: 1000 })).toContain('451');
    await expectSteps('envelope', 'refused', 'envelope', 'refused');
  });

  it('breaks off within a mail, without having it', async () => {
    await send({ breakInData: 1000 });
    await expectSteps('envelope', 'data', 'broken');
  });

  it('breaks off after the final dot, having the mail', async () => {
    await send({ breakAfterDot: 1000 });
    await expectSteps('envelope', 'data', 'dot', 'taken', 'broken');
  });
});
