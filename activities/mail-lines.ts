/**
 * Steps 4 to 6 of the round, for a letter at a time: claim, hand over, enter. There are as many lines as
 * mails may be on their way to the mail server at once, and a line takes its next letter when the answer
 * about its last one is in the ledger: after a crash no more can go twice than there are lines (V47).
 */

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { log } from '@temporalio/activity';
import type { Instant } from '../domain/calendar.ts';
import type { Db } from '../prisma/client.ts';
import { crashPoint } from '../prisma/crash-point.ts';
import { type DeliveryResult, enterAndClaim, keepClaims } from '../prisma/mail-sending.ts';
import type { Mailer } from './mailer.ts';
import type { WrittenLetter } from './write-letter.ts';

/** What the lines need to know of the round that they carry. */
export interface LinesOfRound {
  db: Db;
  mailer: Mailer;
  municipalityId: string;
  at: Instant;
  isRehearsal: boolean;
  /** From then on no letter is claimed; what is on the line is waited for and entered. */
  stopping: AbortSignal;
}

interface Waiting {
  letter: WrittenLetter;
  done: () => void;
}

interface Answered {
  result: DeliveryResult;
  done: () => void;
}

/** How soon the ledger is tried again when it could not be written. */
const retryMs = 500;

export class MailLines {
  readonly #round: LinesOfRound;
  readonly #roundId = randomUUID();
  readonly #waiting: Waiting[] = [];
  readonly #answered: Answered[] = [];
  #free: number;
  #isWriting = false;
  #isClosed = false;
  #idle = () => {};

  constructor(round: LinesOfRound) {
    this.#round = round;
    this.#free = round.mailer.lines;
  }

  /** Settles when each of them is in the ledger, or is left because the worker stops. */
  async send(letters: WrittenLetter[]): Promise<void> {
    const ends = letters.map(
      (letter) =>
        new Promise<void>((done) => {
          this.#waiting.push({ letter, done });
        }),
    );
    void this.#write();
    await Promise.all(ends);
  }

  /** Says to other rounds that what is claimed here is on its way. */
  async keepClaims(): Promise<void> {
    if (this.#isIdle()) return;
    await keepClaims(this.#round.db, this.#roundId).catch(warn);
  }

  /** Takes no more; settles when what is on the line is in the ledger. */
  async close(): Promise<void> {
    this.#isClosed = true;
    void this.#write();
    if (this.#isIdle()) return;
    await new Promise<void>((idle) => {
      this.#idle = idle;
    });
  }

  /** One statement at a time for all that came since the last: many small ones cost more than the mails. */
  async #write(): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    while (this.#answered.length > 0 || (this.#waiting.length > 0 && this.#free > 0)) {
      await this.#exchange(this.#answered.splice(0));
    }
    this.#isWriting = false;
  }

  async #exchange(answered: Answered[]): Promise<void> {
    const next = this.#next(this.#free + answered.length);
    if (answered.length + next.length === 0) return;
    this.#free -= next.length;
    const { db, at, isRehearsal } = this.#round;
    const exchange = {
      results: answered.map(({ result }) => result),
      deliveredAt: isRehearsal ? at : new Date().toISOString(),
      claims: next.map(({ letter }) => letter),
    };
    const work = { ...this.#round, roundId: this.#roundId };
    const won = await untilDone(() => enterAndClaim(db, work, exchange));
    if (answered.length > 0) crashPoint('after-record');
    for (const each of answered) this.#end(each);
    if (next.length > 0) crashPoint('after-claim');
    for (const each of next) this.#begin(each, won.get(each.letter.id));
  }

  #next(most: number): Waiting[] {
    if (!this.#isClosed && !this.#round.stopping.aborted) return this.#waiting.splice(0, most);
    for (const { done } of this.#waiting.splice(0)) done();
    return [];
  }

  #begin(waiting: Waiting, claimed: { isRepeat: boolean } | undefined): void {
    if (claimed === undefined) this.#end(waiting);
    else void this.#handOver(waiting, claimed.isRepeat);
  }

  async #handOver({ letter, done }: Waiting, isRepeat: boolean): Promise<void> {
    const { mailer, isRehearsal } = this.#round;
    const mail = { ...letter, isRepeat, rehearsal: isRehearsal };
    const { kind, ...answer } = await mailer.send(mail);
    const status = kind === 'deferred' ? 'planned' : kind;
    this.#answered.push({ result: { mailId: letter.id, status, ...answer }, done });
    void this.#write();
  }

  #end({ done }: Pick<Waiting, 'done'>): void {
    this.#free += 1;
    done();
    if (this.#isIdle()) this.#idle();
  }

  #isIdle(): boolean {
    return this.#free === this.#round.mailer.lines;
  }
}

/** The database may be away for a while: nobody asks the mail server a second time. */
async function untilDone<T>(write: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await write();
    } catch (error) {
      warn(error);
      await pause(retryMs);
    }
  }
}

function warn(error: unknown): void {
  const kind = error instanceof Error ? error.name : 'unknown';
  log.warn('the ledger could not be written, trying again', { kind });
}
