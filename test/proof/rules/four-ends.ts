import type { Facts } from '../facts.ts';
import type { LineEntry } from '../smtp/log.ts';
import type { MailRow } from '../world.ts';

/** A mail handed over was taken, refused, not taken (and goes later), or nobody knows; the line agrees. */
export function fourEnds(facts: Facts): string[] {
  const tries = triesByAddress(facts.line);
  return facts.mails.flatMap((mail) => {
    const why = disagreement(facts, mail, tries.get(mail.address) ?? []);
    return why === null ? [] : [`mail ${mail.id} of ${mail.on} is ${mail.status}, but ${why}`];
  });
}

function disagreement(facts: Facts, mail: MailRow, tries: LineEntry[]): string | null {
  const overdue = mail.on < facts.settledDay;
  switch (mail.status) {
    case 'accepted':
    case 'replaced':
      return null;
    case 'rejected':
      return tries.some((entry) => entry.kind === 'refused' && entry.code >= 500)
        ? null
        : 'nobody refused it';
    case 'planned':
    case 'sending':
      return overdue ? 'its day is over' : null;
    case 'unknown':
      return tries.some((entry) => entry.kind === 'dot' && entry.messageId === mail.messageId)
        ? null
        : 'its final dot was never sent: it can go again';
    default:
      return 'that is no end';
  }
}

function triesByAddress(line: LineEntry[]): Map<string, LineEntry[]> {
  const byId = new Map<string, LineEntry[]>();
  const byAddress = new Map<string, LineEntry[]>();
  for (const entry of line) {
    if (entry.kind === 'envelope') {
      const known = byAddress.get(entry.to) ?? [];
      byAddress.set(entry.to, known);
      byId.set(entry.id, known);
    }
    byId.get(entry.id)?.push(entry);
  }
  return byAddress;
}
