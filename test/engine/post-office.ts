/** A mail server that does what real ones do on bad days. */

import type { Socket } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

interface Arrival {
  to: string;
  messageId: string;
  subject: string;
  text: string;
}

export interface PostOffice {
  url: string;
  /** What is said to MAIL FROM: about the sender, whoever the mail is for. May be replaced. */
  atSender: () => string | null;
  /** A refusal such as `550 5.1.1 no such mailbox`; null takes the mail. May be replaced. */
  atRecipient: (address: string) => string | null;
  /** Whether the line breaks at the first bytes of the mail, before its final dot. May be replaced. */
  breaksInData: (to: string) => boolean;
  /** What the sender hears once the whole mail is here. May be replaced. */
  afterData: (to: string) => 'thanks' | 'silence' | 'hang_up';
  /** How long it thinks before it thanks. May be replaced. */
  slowMs: number;
  /** Everything that arrived, also what the sender never heard of; oldest first. */
  arrivals: Arrival[];
  /** How many senders went away in the middle of a mail. */
  broken: number;
  arrivedAt(address: string): Arrival[];
  stop(): Promise<void>;
}

export async function openPostOffice(): Promise<PostOffice> {
  const sockets = new Map<number, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onMailFrom: (_address, _session, done) => {
      const refusal = office.atSender();
      if (refusal === null) done();
      else done(refusalOf(refusal));
    },
    onRcptTo: ({ address }, _session, done) => {
      const refusal = office.atRecipient(address);
      if (refusal === null) done();
      else done(refusalOf(refusal));
    },
    onData: (stream, session, done) => {
      const [to = ''] = session.envelope.rcptTo.map(({ address }) => address);
      if (office.breaksInData(to)) {
        stream.once('data', () => sockets.get(session.remotePort)?.destroy());
        return;
      }
      simpleParser(stream).then(
        ({ messageId = '', subject = '', text = '' }) => {
          office.arrivals.push({ to, messageId, subject, text });
          const reply = office.afterData(to);
          if (reply === 'thanks') setTimeout(done, office.slowMs);
          if (reply === 'hang_up') sockets.get(session.remotePort)?.destroy();
        },
        () => {
          office.broken += 1;
        },
      );
    },
  });
  // A sender that gives up is part of the day.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.set(socket.remotePort ?? 0, socket));
  const office: PostOffice = {
    url: '',
    atSender: () => null,
    atRecipient: () => null,
    breaksInData: () => false,
    afterData: () => 'thanks',
    slowMs: 0,
    arrivals: [],
    broken: 0,
    arrivedAt: (address) => office.arrivals.filter(({ to }) => to === address),
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
  office.url = `smtp://127.0.0.1:${String(await listen(server))}`;
  return office;
}

function refusalOf(text: string): Error {
  return Object.assign(new Error(text.slice(4)), { responseCode: Number(text.slice(0, 3)) });
}

async function listen(server: SMTPServer): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
