import type { Facts } from '../facts.ts';

/** Who left gets nothing from the day after; on the day itself the round may have been first. */
export function toLeaver(facts: Facts): string[] {
  const leftOn = new Map(facts.contacts.map((contact) => [contact.id, contact.leftOn]));
  return facts.copies.flatMap((copy) => {
    const mail = facts.mailOf(copy);
    const left = leftOn.get(mail?.contactId ?? '') ?? null;
    if (mail === undefined || left === null || copy.day <= left) return [];
    return [`mail ${mail.id} went on ${copy.day} to who left on ${left}`];
  });
}
