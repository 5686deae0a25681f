/** How letters are handed over: in batches, none a third time to who may have it, one routine letter a day. */

import type { IsoDate } from '../calendar.ts';
import { compare } from './mail-round.ts';

/** Letters rendered, claimed and sent together; small enough that each is checked just before it goes (F17). */
const largestBatch = 50;
/** While one batch is sent, the next is read and rendered. */
export const concurrentBatches = 4;
/** A mail that may have arrived is handed over once more, and not a third time (F14). */
export const mostDoubts = 2;

/** A slow relay gets what it takes in half a minute: no claim outlives its lease while it waits. */
export function batchSizeFor(perMinute: number | null): number {
  const inHalfAMinute = (perMinute ?? Infinity) / 2;
  return Math.min(largestBatch, Math.max(1, Math.floor(inHalfAMinute / concurrentBatches)));
}

export function batchesOf<T>(items: T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** Who claimed a mail longer ago than this, and did not enter what came of it, is dead. */
export function leaseMsFor(timeoutMs: number): number {
  return 4 * timeoutMs;
}

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
