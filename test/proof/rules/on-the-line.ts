/** Mails that may be there twice: nobody can know, when a kill falls between a yes and its record. */

import { type Copy, type Facts, grouped } from '../facts.ts';
import type { LineEntry } from '../smtp/log.ts';
import type { MailRow } from '../world.ts';

/** Between the yes of the mail server and the record of it. */
const recordMs = 2_000;
/** Whoever else is killed: the worker lives, and knows what the mail server said. */
const whoForgets = ['worker', 'mail server'];

export function onTheLine(facts: Facts): MailRow[] {
  const doubtful = facts.mails.flatMap((mail) => {
    const [first, second, ...more] = facts.copiesOf(mail);
    if (first === undefined || second === undefined || more.length > 0) return [];
    if (!mail.repeated) return [];
    return [{ mail, cause: causeOf(facts, first, second) }];
  });
  const most = widthOf(facts.line);
  return [...grouped(doubtful, ({ cause }) => cause)].flatMap(([cause, all]) => {
    const mails = all.map(({ mail }) => mail);
    if (cause === 'never answered') return mails;
    // At most as many as there were lines; the last ones, since records follow in order.
    return cause === 'none' ? [] : mails.slice(-most);
  });
}

function causeOf(facts: Facts, first: Copy, second: Copy): string {
  if (!wasAnswered(facts.line, first)) return 'never answered';
  const kill = facts.marks.find(
    (mark) =>
      mark.kind === 'killed' &&
      whoForgets.includes(mark.part) &&
      mark.at < second.takenAt &&
      Math.abs(mark.at - first.takenAt) <= recordMs,
  );
  return kill === undefined ? 'none' : String(kill.at);
}

function wasAnswered(line: LineEntry[], { id }: Copy): boolean {
  return line.some((entry) => entry.kind === 'answered' && entry.id === id);
}

/** How many mails were under way at one moment, at most. */
function widthOf(line: LineEntry[]): number {
  const open = new Set<string>();
  let widest = 0;
  for (const { kind, id } of line) {
    if (kind === 'envelope') open.add(id);
    if (['answered', 'refused', 'broken', 'gone'].includes(kind)) open.delete(id);
    widest = Math.max(widest, open.size);
  }
  return widest;
}
