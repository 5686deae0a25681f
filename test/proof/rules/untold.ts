import type { Facts } from '../facts.ts';
import type { MailRow } from '../world.ts';

/** What stays unknown is on the coordinator's list: about that mail, or about whom it was for. */
export function untold(facts: Facts): string[] {
  return facts.mails
    .filter((mail) => mail.status === 'unknown' && !isTold(facts, mail))
    .map((mail) => `mail ${mail.id} of ${mail.on} is unknown, and the coordinator does not know`);
}

function isTold({ tasks }: Facts, mail: MailRow): boolean {
  return tasks.some(
    ({ key, kind, contactId, detail }) =>
      key.includes(mail.id) ||
      detail.includes(mail.id) ||
      (/unknown|uncertain/.test(kind) && contactId === mail.contactId),
  );
}
