/** A real SMTP server that keeps every mail on this machine. */

import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { makeOwnFolder } from './own-folder.ts';

export interface ReceivedMail {
  id: string;
  /** Envelope recipient, lower case. */
  to: string;
  from: string;
  subject: string;
  messageId: string;
  references: string[];
  text: string;
  html: string;
  receivedAt: Date;
  /** As text: what we attach is text. */
  attachments: { name: string; text: string }[];
  headers: ReadonlyMap<string, string>;
}

export interface Mailbox {
  url: string;
  /** Whether an address is refused for good, as one that does not exist. May be replaced. */
  refuse: (address: string) => boolean;
  /** What a robot answers on behalf of somebody who is away; null for who is not. May be replaced. */
  vacation: (address: string) => string | null;
  /** Newest first. */
  mails(): ReceivedMail[];
  mailsTo(address: string): ReceivedMail[];
  stop(): Promise<void>;
}

/** Two years of the example with nobody answering; in a folder older ones stay as files (V68). */
const mostInMemory = 2_000;

/** Keeps mails in memory, and as .eml files in a folder where one is given. */
export async function startMailbox({ folder }: { folder: string | null }): Promise<Mailbox> {
  const kept = folder === null ? [] : await readFolder(folder);
  const mailbox: Pick<Mailbox, 'refuse' | 'vacation'> = {
    refuse: () => false,
    vacation: () => null,
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => {
      if (!mailbox.refuse(address.toLowerCase())) done();
      else
        done(
          Object.assign(new Error(`5.1.1 <${address}>: mailbox unavailable`), {
            responseCode: 550,
          }),
        );
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map(({ address }) => address.toLowerCase());
        void keep(source, to).then(() => {
          done();
        }, done);
      });
    },
  });

  async function keep(source: Buffer, recipients: string[]): Promise<void> {
    const parsed = await simpleParser(source, { skipTextToHtml: true });
    for (const to of recipients) {
      const mail = received(parsed, randomUUID(), to, new Date());
      kept.unshift(mail);
      if (folder !== null) writeFileSync(join(folder, fileName(mail)), source);
      const answer = mailbox.vacation(to);
      if (answer !== null) kept.unshift(automaticAnswer(mail, answer));
    }
    kept.splice(mostInMemory);
  }

  const port = await listen(server);
  return Object.assign(mailbox, {
    url: `smtp://127.0.0.1:${String(port)}`,
    mails: () => kept,
    mailsTo: (address: string) => kept.filter((mail) => mail.to === address.toLowerCase()),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  });
}

function received(parsed: ParsedMail, id: string, to: string, receivedAt: Date): ReceivedMail {
  const { references = [], html } = parsed;
  return {
    id,
    to,
    from: parsed.from?.text ?? '',
    subject: parsed.subject ?? '',
    messageId: parsed.messageId ?? '',
    references: typeof references === 'string' ? [references] : references,
    text: parsed.text ?? '',
    html: html === false || html === undefined ? '' : html,
    receivedAt,
    attachments: parsed.attachments.map(({ filename = '', content }) => ({
      name: filename,
      text: content.toString(),
    })),
    headers: new Map(parsed.headerLines.map(({ key, line }) => [key, line])),
  };
}

/** As robots write it: to whoever sent the mail, about that mail, and marked as automatic. */
function automaticAnswer(mail: ReceivedMail, text: string): ReceivedMail {
  return {
    id: randomUUID(),
    to: mail.from,
    from: mail.to,
    text,
    html: '',
    attachments: [],
    subject: `Automatisch antwoord: ${mail.subject}`,
    messageId: `<${randomUUID()}@example.org>`,
    references: [mail.messageId],
    receivedAt: mail.receivedAt,
    headers: new Map([['auto-submitted', 'Auto-Submitted: auto-replied']]),
  };
}

/** Envelope and moment stand in the name: an .eml file itself does not know them. */
function fileName({ receivedAt, id, to }: ReceivedMail): string {
  return `${String(receivedAt.getTime())} ${id} ${encodeURIComponent(to)}.eml`;
}

async function readFolder(folder: string): Promise<ReceivedMail[]> {
  makeOwnFolder(folder);
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  const newest = names.sort().slice(-mostInMemory);
  const mails = newest.map(async (name) => {
    const [time = '0', id = '', to = ''] = name.replace(/\.eml$/, '').split(' ');
    const parsed = await simpleParser(readFileSync(join(folder, name)), { skipTextToHtml: true });
    return received(parsed, id, decodeURIComponent(to), new Date(Number(time)));
  });
  const read = await Promise.all(mails);
  return read.sort((a, b) => b.receivedAt.getTime() - a.receivedAt.getTime());
}

async function listen(server: SMTPServer): Promise<number> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
