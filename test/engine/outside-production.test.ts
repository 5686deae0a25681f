import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startMailThread } from '../../activities/mail-thread.ts';
import type { MailerSettings, OutgoingMail } from '../../activities/mailer.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const owner = 'tarik@example.org';

let relay: PostOffice;
let mailbox: PostOffice;

beforeAll(async () => {
  [relay, mailbox] = await Promise.all([openPostOffice(), openPostOffice()]);
});
afterAll(() => Promise.all([relay.stop(), mailbox.stop()]));
beforeEach(() => {
  relay.arrivals.length = 0;
  mailbox.arrivals.length = 0;
});

test("a copy of production without MAIL_MODE=live mails nobody, though it knows production's relay (F27)", async () => {
  expect(await send({ mode: 'mailbox' })).toEqual({ relay: 0, mailbox: 1 });
});

test('an allow-list names the few who are mailed for real, however their address is written', async () => {
  expect(await send({ allowed: [owner] }, { to: 'Tarik@example.org' })).toEqual({
    relay: 1,
    mailbox: 0,
  });
  expect(await send({ allowed: [owner] }, { to: 'hilda@example.org' })).toEqual({
    relay: 1,
    mailbox: 1,
  });
});

test('in production mail goes to the relay', async () => {
  expect(await send({ mode: 'live' })).toEqual({ relay: 1, mailbox: 0 });
});

test('a rehearsal stays in the local mailbox, even when live and allowed', async () => {
  expect(await send({ mode: 'live', allowed: [owner] }, { rehearsal: true })).toEqual({
    relay: 0,
    mailbox: 1,
  });
});

/** How much arrived where, so far. */
async function send(settings: Partial<MailerSettings>, mail: Partial<OutgoingMail> = {}) {
  const mailer = startMailThread({
    mode: 'mailbox',
    allowed: [],
    from: 'Aanjager <aanjager@example.org>',
    timeoutMs: 5_000,
    mailboxUrl: mailbox.url,
    smtpUrl: relay.url,
    perMinute: null,
    ...settings,
  });
  const outcome = await mailer.send({
    to: owner,
    subject: 'Herinnering',
    text: 'Hoe gaat het?',
    html: '<p>Hoe gaat het?</p>',
    sender: 'Gemeente Westerkwartier via Aanjager',
    messageId: '<1@example.org>',
    references: null,
    replyTo: null,
    calendar: null,
    rehearsal: false,
    isRepeat: false,
    ...mail,
  });
  mailer.close();
  expect(outcome.kind).toBe('accepted');
  return { relay: relay.arrivals.length, mailbox: mailbox.arrivals.length };
}
