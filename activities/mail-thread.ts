/**
 * The mailer in a thread of its own. Making and sending the mails of a round takes as long as all the
 * rest of it: so both go on at once, and a busy round leaves the worker's own thread free.
 */

import { Worker } from 'node:worker_threads';
import { linesFor } from '../domain/notices/delivery.ts';
import { domainOf, type Mailer, type MailerSettings, type MailOutcome } from './mailer.ts';
import type { ThreadReply, ThreadMessage } from './mail-thread-program.ts';

/** What goes wrong in the thread itself ends the process: its mails are then retried as unknown ones (F14). */
export function startMailThread(settings: MailerSettings): Mailer {
  const thread = new Worker(new URL('./mail-thread-start.mjs', import.meta.url));
  const post = (message: ThreadMessage) => {
    thread.postMessage(message);
  };
  const waiting = new Map<number, (outcome: MailOutcome) => void>();
  let last = 0;
  thread.on('message', ({ id, outcome }: ThreadReply) => {
    waiting.get(id)?.(outcome);
    waiting.delete(id);
  });
  post({ kind: 'open', settings });
  return {
    domain: domainOf(settings.from),
    perMinute: settings.perMinute,
    lines: linesFor(settings.perMinute),
    send: (mail) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        post({ kind: 'send', id: last, mail });
      }),
    close: () => {
      post({ kind: 'close' });
    },
  };
}
