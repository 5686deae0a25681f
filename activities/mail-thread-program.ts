/** What runs in the thread of mail-thread.ts. */

import { parentPort } from 'node:worker_threads';
import {
  createMailer,
  type Mailer,
  type MailerSettings,
  type MailOutcome,
  type OutgoingMail,
} from './mailer.ts';

export type ThreadMessage =
  | { kind: 'open'; settings: MailerSettings }
  | { kind: 'send'; id: number; mail: OutgoingMail }
  | { kind: 'close' };

export interface ThreadReply {
  id: number;
  outcome: MailOutcome;
}

let mailer: Mailer | null = null;

parentPort?.on('message', (message: ThreadMessage) => {
  switch (message.kind) {
    case 'open':
      mailer = createMailer(message.settings);
      break;
    case 'send':
      void send(message.id, message.mail);
      break;
    case 'close':
      mailer?.close();
      parentPort?.close();
  }
});

async function send(id: number, mail: OutgoingMail): Promise<void> {
  if (mailer === null) throw new Error('a mail came before the mailer was opened');
  const posted: ThreadReply = { id, outcome: await mailer.send(mail) };
  parentPort?.postMessage(posted);
}
