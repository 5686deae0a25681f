/**
 * The one door to a mail server. Outside `live` every mail goes to the local mailbox, whoever it is
 * for (F27); an allow-list may name the few addresses that do get theirs.
 */

import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import nodemailer from 'nodemailer';
import type Mail from 'nodemailer/lib/mailer/index.js';
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import { linesFor } from '../domain/notices/delivery.ts';
import type { CalendarPart } from './invitation.ts';
import { refusalSubject, type RefusalSubject } from '../domain/notices/refusals.ts';
import { cleanText } from '../domain/text.ts';
import { crashPoint } from '../prisma/crash-point.ts';

export interface MailerSettings {
  mode: 'mailbox' | 'live';
  /** The local mailbox, `smtp://127.0.0.1:1025`. */
  mailboxUrl: string;
  /** The municipality's relay; null outside production. */
  smtpUrl: string | null;
  /** Addresses that are mailed for real although the mode is not live; lower case. */
  allowed: string[];
  /** `Aanjager <aanjager@westerkwartier.example.org>` */
  from: string;
  /** How long a mail server may be silent before nobody knows. */
  timeoutMs: number;
  /** What the relay takes; Microsoft 365 takes some 30 a minute. Null: as fast as it goes. */
  perMinute: number | null;
}

export interface OutgoingMail {
  /** The name that a reader sees before the address: whose plan this is about. */
  sender: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Who reads an answer to this mail; null when nobody does. */
  replyTo: string | null;
  messageId: string;
  /** Message-ID of the thread this belongs to. */
  references: string | null;
  /** For the reader's calendar; null for none. */
  calendar: CalendarPart | null;
  /** Whatever the mode says, this stays in the local mailbox. */
  rehearsal: boolean;
  /** It may have arrived before. */
  isRepeat: boolean;
}

export type MailOutcome = {
  response: string;
  /** What it was about when it was refused for good; null when it was not. */
  refusal: RefusalSubject | null;
} & (
  | { kind: 'accepted' }
  /** Never: the address is wrong. */
  | { kind: 'rejected' }
  /** Later: the relay is away or busy, or refuses for a reason that passes. */
  | { kind: 'deferred' }
  /** The connection broke after the final dot was sent, and before the answer: it may have arrived. */
  | { kind: 'unknown' }
);

export interface Mailer {
  /** Domain for Message-IDs. */
  domain: string;
  perMinute: number | null;
  /** How many mails it has on their way at once. */
  lines: number;
  send(mail: OutgoingMail): Promise<MailOutcome>;
  close(): void;
}

export function createMailer(settings: MailerSettings): Mailer {
  const mailbox = pool(settings.mailboxUrl, settings);
  const relay = settings.smtpUrl === null ? null : pool(settings.smtpUrl, settings);
  const serverFor = (mail: OutgoingMail) => {
    const real = settings.mode === 'live' || settings.allowed.includes(mail.to.toLowerCase());
    return real && !mail.rehearsal && relay !== null ? relay : mailbox;
  };
  return {
    domain: domainOf(settings.from),
    perMinute: settings.perMinute,
    lines: linesFor(settings.perMinute),
    send: (mail) => handOver(serverFor(mail), settings.from, mail),
    close: () => {
      mailbox.close();
      relay?.close();
    },
  };
}

/** "aanjager@example.org" of "Aanjager <aanjager@example.org>". */
function addressOf(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}

/** Of the sender, for Message-IDs. */
export function domainOf(from: string): string {
  return /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
}

type MailServer = ReturnType<typeof pool>;

function pool(url: string, { timeoutMs, perMinute }: MailerSettings) {
  const options: SMTPPool.Options = {
    url,
    pool: true,
    maxConnections: linesFor(perMinute),
    maxMessages: Infinity,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    // Evenly: who stops does not wait a minute for the mails that are allowed in the next one.
    ...(perMinute === null ? {} : { rateDelta: 60_000 / perMinute, rateLimit: 1 }),
  };
  const transport = nodemailer.createTransport(options);
  const onTheLine = new Map<string, Readable>();
  const ended = new Set<string>();
  const repeats = new Set<string>();
  let isWary = false;
  // In one piece: a write to the line for every header and every part costs more than the mail itself.
  transport.use('stream', ({ message }, done) => {
    message.build((error, content) => {
      // Anew each time: the pool begins again by itself when a connection closes before it took the mail.
      message.createReadStream = () => {
        const id = message.messageId();
        const body = Readable.from(whenTaken(content, isWary || repeats.has(id)));
        ended.delete(id);
        onTheLine.set(id, body);
        // Then nodemailer writes the final dot. That of a line that broke is still read, and goes nowhere.
        return body.once('end', () => {
          if (onTheLine.get(id) === body) ended.add(id);
        });
      };
      done(error);
    });
  });
  return {
    sendMail: (mail: Mail.Options) => transport.sendMail(mail),
    /** Its dot waits: it should not be in doubt a second time. */
    beWaryOf: (messageId: string) => repeats.add(messageId),
    /** Whether the final dot was sent: the error of a broken connection does not say (V46). */
    hasEnded: (messageId: string) => ended.has(messageId),
    /**
     * A whole mail and its dot travel together, so of the first line that breaks nobody can tell where.
     * From then on dots wait a moment, until a mail is accepted: what breaks before its dot goes again.
     */
    settle: (messageId: string, { kind }: MailOutcome) => {
      onTheLine.delete(messageId);
      ended.delete(messageId);
      repeats.delete(messageId);
      if (kind === 'unknown') isWary = true;
      if (kind === 'accepted') isWary = false;
    },
    close: () => {
      transport.close();
    },
  };
}

async function handOver(
  server: MailServer,
  from: string,
  mail: OutgoingMail,
): Promise<MailOutcome> {
  crashPoint('before-connecting');
  if (mail.isRepeat) server.beWaryOf(mail.messageId);
  const outcome = await outcomeOf(server, from, mail);
  server.settle(mail.messageId, outcome);
  return { ...outcome, response: cleanText(outcome.response.slice(0, longestResponse)) };
}

const longestResponse = 500;

async function outcomeOf(
  server: MailServer,
  from: string,
  mail: OutgoingMail,
): Promise<MailOutcome> {
  try {
    const info = await server.sendMail(messageOf(from, mail));
    crashPoint('after-yes');
    if (info.accepted.length === 1) {
      return { kind: 'accepted', response: info.response, refusal: null };
    }
    return refused(info.response, 'RCPT TO');
  } catch (error) {
    return failure(error, server.hasEnded(mail.messageId));
  }
}

/** Longer than a mail server that breaks off at what it reads takes to be seen doing so. */
const dotAfterMs = 500;
/** In turns: after one long pause a busy thread would send the dot before it reads that the line broke. */
const turns = 10;

/** Read only once the mail server has said that the mail may come; its end is the final dot. */
async function* whenTaken(content: Buffer, isWary: boolean): AsyncGenerator<Buffer> {
  crashPoint('after-data');
  yield content;
  if (!isWary) return;
  for (let turn = 0; turn < turns; turn += 1) await pause(dotAfterMs / turns);
}

/** One recipient per envelope: a refusal is always about this one person (F12, F13). */
function messageOf(from: string, mail: OutgoingMail): Mail.Options {
  return {
    from: { name: mail.sender, address: addressOf(from) },
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    textEncoding: 'quoted-printable',
    alternatives: [htmlPart(mail.html)],
    ...calendarOptions(mail.calendar),
    messageId: mail.messageId,
    ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
    ...(mail.references === null
      ? {}
      : { references: mail.references, inReplyTo: mail.references }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'List-Id': `Uitvoeringsplan veiligheid <uitvoeringsplan.${domainOf(from)}>`,
    },
  };
}

/** Base64 is Node's own work and quoted-printable is JavaScript's: a third of the time of a mail. */
function htmlPart(html: string): Mail.AttachmentLike & { contentTransferEncoding: 'base64' } {
  return {
    contentType: 'text/html; charset=utf-8',
    content: Buffer.from(html),
    contentTransferEncoding: 'base64',
  };
}

/** What invites is a part that calendars act upon by themselves; what only tells is a file. */
function calendarOptions(
  calendar: CalendarPart | null,
): Pick<Mail.Options, 'attachments' | 'icalEvent'> {
  if (calendar === null) return {};
  const { method, filename, content } = calendar;
  if (method !== 'PUBLISH') return { icalEvent: { method, filename, content } };
  const contentType = 'text/calendar; charset=utf-8';
  return { attachments: [{ filename, content, contentType }] };
}

/** A silent or broken line is later before the final dot, and unknown after (F14, V46). */
function failure(error: unknown, hasEnded: boolean): MailOutcome {
  const broken = { kind: hasEnded ? 'unknown' : 'deferred', refusal: null } as const;
  if (!(error instanceof Error)) return { ...broken, response: String(error) };
  const code = 'responseCode' in error ? Number(error.responseCode) : 0;
  const command = 'command' in error ? String(error.command) : '';
  const reply = 'response' in error ? String(error.response) : error.message;
  const name = 'code' in error ? String(error.code) : '';
  if (code >= 500) return refused(reply, command);
  if (code >= 400) return { kind: 'deferred', response: reply, refusal: null };
  if (name === 'EENVELOPE') return { kind: 'rejected', response: reply, refusal: 'address' };
  if (name === 'EMESSAGE') return { kind: 'deferred', response: reply, refusal: 'sender' };
  return { ...broken, response: reply };
}

/** Only a wrong address is for good: all else passes, or somebody can mend it (V15, V16). */
function refused(reply: string, command: string): MailOutcome {
  const refusal = refusalSubject(reply, command === 'RCPT TO' ? command : 'other');
  return { kind: refusal === 'address' ? 'rejected' : 'deferred', response: reply, refusal };
}
