import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from '../../local/mailbox.ts';
import { mailboxPage } from '../../local/mailbox-page.tsx';

const marga = 'marga@example.org';
const joris = 'joris@example.org';
let folder: string;
let mailbox: Mailbox;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mailbox-'));
  mailbox = await startMailbox({ folder });
});

afterEach(async () => {
  await mailbox.stop();
  rmSync(folder, { recursive: true });
});

async function send(to: string, subject: string): Promise<void> {
  const transport = createTransport(mailbox.url);
  await transport.sendMail({
    from: 'aanjager@example.org',
    to,
    subject,
    messageId: `<${encodeURIComponent(subject)}@example.org>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: 'Hoe gaat het?',
    html: '<html><head></head><body><a href="http://localhost/a">Geef "antwoord"</a></body></html>',
  });
}

test('shows the newest mail of a person first, with its headers', async () => {
  await send(marga, 'Eerste');
  await send(joris, 'Ander');
  await send(marga, 'Tweede');
  expect(mailbox.mailsTo('Marga@example.org').map(({ subject }) => subject)).toEqual([
    'Tweede',
    'Eerste',
  ]);
  const [newest] = mailbox.mailsTo(marga);
  expect(newest?.messageId).toBe('<Tweede@example.org>');
  expect(newest?.headers.get('auto-submitted')).toContain('auto-generated');
  expect(newest?.text.trim()).toBe('Hoe gaat het?');
});

test('refuses for good an address that does not exist', async () => {
  mailbox.refuse = (address) => address === joris;
  await expect(send(joris, 'Weg')).rejects.toMatchObject({ responseCode: 550 });
  await send(marga, 'Aan');
  expect(mailbox.mails().map(({ to }) => to)).toEqual([marga]);
});

test('has the same mails after a restart', async () => {
  await send(marga, 'Eerste');
  await send(marga, 'Tweede');
  const before = mailbox.mails();
  await mailbox.stop();
  mailbox = await startMailbox({ folder });
  expect(mailbox.mails()).toEqual(before);
});

test('V68: keeps the newest in memory, and every mail in its folder', async () => {
  for (let i = 0; i < 2_005; i += 1) {
    const name = `${String(1_700_000_000_000 + i)} id-${String(i)} ${encodeURIComponent(marga)}.eml`;
    writeFileSync(join(folder, name), `Subject: Nummer ${String(i)}\r\n\r\nHoe gaat het?\r\n`);
  }
  await mailbox.stop();
  mailbox = await startMailbox({ folder });
  expect(mailbox.mails()).toHaveLength(2_000);
  expect(mailbox.mails().at(-1)?.subject).toBe('Nummer 5');
  await send(joris, 'Nieuwste');
  expect(mailbox.mails()).toHaveLength(2_000);
  expect(mailbox.mails()[0]?.subject).toBe('Nieuwste');
  expect(readdirSync(folder)).toHaveLength(2_006);
});

test('shows a mail in a frame that runs no script and lets its links out', async () => {
  await send(marga, 'Te laat: <script>');
  const page = mailboxPage(mailbox);
  const list = await (await page.request('/?aan=marga@example.org')).text();
  expect(list).toContain('Te laat: &lt;script&gt;');
  const one = await (await page.request(`/${mailbox.mails()[0]?.id ?? ''}`)).text();
  expect(one).toContain('sandbox="allow-top-navigation-by-user-activation allow-popups"');
  expect(one).toContain('href=&quot;http://localhost/a&quot;');
  expect(one).not.toMatch(/<script/);
});
