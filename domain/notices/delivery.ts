/** How letters are handed over: in batches, none a third time to who may have it, one routine letter a day. */

import type { IsoDate } from '../calendar.ts';
import { compare } from '../compare.ts';

/** Letters rendered and checked together; small enough that each goes soon after (F17). */
const largestBatch = 50;
/** While one batch is sent, the next is read and rendered. */
export const concurrentBatches = 2;
/** A mail that may have arrived is handed over once more, and not a third time (F14). */
export const mostDoubts = 2;

/** What a mail server without a limit is sure to take from one sender at a time. */
const mostLines = 10;

/**
 * How many mails are on their way to the mail server at once. Who counts the mails of a minute counts
 * lines, too: Microsoft 365, with its thirty, takes three.
 */
export function linesFor(perMinute: number | null): number {
  const fast = (perMinute ?? Infinity) / 10;
  return Math.max(1, Math.min(mostLines, Math.floor(fast)));
}

/** A slow relay gets what it takes in half a minute: a letter does not grow old while it waits. */
export function batchSizeFor(perMinute: number | null): number {
  const inHalfAMinute = (perMinute ?? Infinity) / 2;
  return Math.min(largestBatch, Math.max(1, Math.floor(inHalfAMinute / concurrentBatches)));
}

export function batchesOf<T>(items: T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** How often a worker says that it lives: to Temporal, and for each mail that it has claimed. */
export const signOfLifeMs = 5_000;
/** Who claimed a mail and gave no sign of life for this long is dead. */
export const leaseMs = 4 * signOfLifeMs;

/** What the mail server certainly does not have is tried as long as it takes (V46). */
export function isOpen({ status, doubts }: { status: string; doubts: number }): boolean {
  return status === 'planned' || (status === 'unknown' && doubts < mostDoubts);
}

interface QueuedMail {
  on: IsoDate;
  kind: string;
  key: string;
}

/** Older days first; a link to sign in, which anybody can ask for, stands behind what people must know (V24). */
export function inSendingOrder(a: QueuedMail, b: QueuedMail): number {
  return (
    compare(a.on, b.on) ||
    Number(a.kind === 'sign_in') - Number(b.kind === 'sign_in') ||
    compare(a.key, b.key)
  );
}

/** A routine mail that could not be handed over on its day makes place for today's: at most one a day. */
export function isOvertaken(mail: { routine: boolean; on: IsoDate }, today: IsoDate): boolean {
  return mail.routine && mail.on < today;
}
