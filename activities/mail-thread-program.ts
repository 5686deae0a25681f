/** What runs in the thread of mail-thread.ts. */

import { parentPort } from 'node:worker_threads';
import {
  createMailer,
  type Mailer,
  type MailerSettings,
  type MailOutcome,
  type OutgoingMail,
} from './mailer.ts';

export type Told =
  | { kind: 'open'; settings: MailerSettings }
  | { kind: 'send'; id: number; mail: OutgoingMail }
  | { kind: 'close' };

export interface Posted {
  id: number;
  outcome: MailOutcome;
}

let mailer: Mailer | null = null;

parentPort?.on('message', (told: Told) => {
  switch (told.kind) {
    case 'open':
      mailer = createMailer(told.settings);
      break;
    case 'send':
      void send(told.id, told.mail);
      break;
    case 'close':
      mailer?.close();
      parentPort?.close();
  }
});

async function send(id: number, mail: OutgoingMail): Promise<void> {
  if (mailer === null) throw new Error('a mail came before the mailer was opened');
  const posted: Posted = { id, outcome: await mailer.send(mail) };
  parentPort?.postMessage(posted);
}
