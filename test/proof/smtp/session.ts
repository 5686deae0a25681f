/** One connection of the mail server. Every mail is on disk before the sender hears yes. */

import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Mood, Moods } from './moods.ts';
import type { LineEntry } from './log.ts';

export interface PostOffice {
  write(entry: LineEntry): void;
  /** Keeps the mail and returns the name of its file. */
  keep(source: string, to: string): string;
  moods(): Moods;
  moodFor(to: string): Mood;
  /** For one try to hand over one mail. */
  nextId(): string;
}

interface Envelope {
  id: string;
  to: string;
  mood: Mood;
}

const endOfMail = '\r\n.\r\n';

export function serve(socket: Socket, office: PostOffice): void {
  let buffer = '';
  let envelope: Envelope | null = null;
  let receiving = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const now = () => Date.now();

  socket.setEncoding('latin1');
  socket.on('error', () => undefined);
  socket.on('close', () => {
    if (envelope !== null) office.write({ kind: 'gone', at: now(), id: envelope.id });
  });
  socket.on('data', (chunk) => {
    buffer += chunk.toString();
    read();
  });
  say('220 proof ESMTP');

  function read(): void {
    for (;;) {
      const end = buffer.indexOf(receiving ? endOfMail : '\r\n');
      if (receiving && envelope?.mood === 'break_in_data' && buffer !== '') {
        breakOff(envelope, 'data');
        return;
      }
      if (end === -1) return;
      const piece = buffer.slice(0, end);
      buffer = buffer.slice(end + (receiving ? endOfMail : '\r\n').length);
      if (receiving && envelope !== null) void take(envelope, piece);
      else command(piece);
    }
  }

  function command(line: string): void {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') say('250 proof');
    else if (verb === 'RCPT') recipient(line);
    else if (verb === 'DATA') data();
    else if (verb === 'QUIT') socket.end('221 bye\r\n');
    else say('250 ok');
  }

  function recipient(line: string): void {
    const to = (/<([^>]*)>/.exec(line)?.[1] ?? '').toLowerCase();
    const id = office.nextId();
    const mood = office.moodFor(to);
    office.write({ kind: 'envelope', at: now(), id, to });
    envelope = { id, to, mood };
    if (mood === 'refuse') refuse(id, 550, `5.1.1 <${to}>: mailbox unavailable`);
    else if (mood === 'defer') refuse(id, 451, '4.7.1 greylisted, try again later');
    else say('250 ok');
  }

  function refuse(id: string, code: number, words: string): void {
    office.write({ kind: 'refused', at: now(), id, code, command: 'RCPT' });
    envelope = null;
    say(`${String(code)} ${words}`);
  }

  function data(): void {
    if (envelope === null) {
      say('503 no recipient');
      return;
    }
    office.write({ kind: 'data', at: now(), id: envelope.id });
    receiving = true;
    say('354 go on');
  }

  async function take({ id, to, mood }: Envelope, source: string): Promise<void> {
    receiving = false;
    envelope = null;
    const messageId = /^message-id:\s*(<[^>]+>)/im.exec(source)?.[1] ?? '';
    office.write({ kind: 'dot', at: now(), id, messageId });
    const file = office.keep(source, to);
    office.write({ kind: 'taken', at: now(), id, messageId, file });
    if (mood === 'break_after_dot') {
      breakOff({ id, to, mood }, 'dot');
      return;
    }
    const { slowMs } = office.moods();
    if (slowMs > 0) await pause(slowMs);
    say('250 2.0.0 taken');
    office.write({ kind: 'answered', at: now(), id, code: 250 });
  }

  function breakOff({ id }: Envelope, after: 'data' | 'dot'): void {
    office.write({ kind: 'broken', at: now(), id, after });
    buffer = '';
    envelope = null;
    socket.destroy();
  }
}
