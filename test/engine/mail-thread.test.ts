import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startMailThread } from '../../activities/mail-thread.ts';
import type { Mailer } from '../../activities/mailer.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

let office: PostOffice;
let mailer: Mailer;

beforeAll(async () => {
  office = await openPostOffice();
  mailer = startMailThread({
    mode: 'mailbox',
    mailboxUrl: office.url,
    smtpUrl: null,
    allowed: [],
    from: 'Aanjager <aanjager@westerkwartier.example.org>',
    timeoutMs: 1_000,
    perMinute: null,
  });
});
afterEach(() => {
  office.atRecipient = () => null;
  office.breaksInData = () => false;
  office.afterData = () => 'thanks';
});
afterAll(async () => {
  mailer.close();
  await office.stop();
});

test('each of many mails sent at once gets its own answer (F12, F13)', async () => {
  office.atRecipient = (address) => (/[05]@/.test(address) ? '550 5.1.1 no such mailbox' : null);
  const numbers = Array.from({ length: 60 }, (_, i) => i);
  const outcomes = await Promise.all(numbers.map((n) => send(`tarik${String(n)}@example.org`)));
  expect(outcomes.map(({ kind }) => kind)).toEqual(
    numbers.map((n) => (n % 5 === 0 ? 'rejected' : 'accepted')),
  );
  expect(office.arrivals).toHaveLength(48);
});

test('a line that breaks after the mail went over is unknown, before it is later (F14)', async () => {
  office.afterData = () => 'hang_up';
  expect((await send('hilda@example.org')).kind).toBe('unknown');
  office.atRecipient = () => '421 4.7.0 try again later';
  expect((await send('hilda@example.org')).kind).toBe('deferred');
});

test('a line that breaks in every mail leaves one in doubt; of the next ones it is known that the dot never went (V46)', async () => {
  await send('wytze@example.org');
  office.breaksInData = () => true;
  expect((await send('wytze@example.org')).kind).toBe('unknown');
  expect((await send('wytze@example.org')).kind).toBe('deferred');
  expect((await send('wytze@example.org')).kind).toBe('deferred');
  office.breaksInData = () => false;
  office.afterData = () => 'hang_up';
  expect((await send('wytze@example.org')).kind).toBe('unknown');
});

test('a dot that was still to come when its line broke does not put the next try in doubt (V46)', async () => {
  office.breaksInData = () => true;
  await send('geert@example.org');
  expect((await send('geert@example.org')).kind).toBe('deferred');
  // By now the dot of that try would have gone.
  await pause(700);
  expect((await send('geert@example.org')).kind).toBe('deferred');
});

test('a mail that goes over in one piece arrives whole, with its Message-ID and lines that start with a dot', async () => {
  await send('joke@example.org', 'Goedemorgen,\n.\n.punt vooraan\n€ 75.000');
  const [mail] = office.arrivedAt('joke@example.org');
  expect(mail?.messageId).toBe('<joke@example.org>');
  expect(mail?.text.trimEnd()).toBe('Goedemorgen,\n.\n.punt vooraan\n€ 75.000');
});

test('the Message-IDs are those of the sender', () => {
  expect(mailer.domain).toBe('westerkwartier.example.org');
});

function send(to: string, text = 'Hoe gaat het?') {
  return mailer.send({
    sender: 'Gemeente Westerkwartier via Aanjager',
    to,
    subject: 'Herinnering',
    text,
    html: '<p>Hoe gaat het?</p>',
    replyTo: null,
    calendar: null,
    messageId: `<${to}>`,
    references: null,
    rehearsal: false,
    isRepeat: false,
  });
}
