import { type Facts, grouped } from '../facts.ts';
import type { MailRow } from '../world.ts';
import { onTheLine } from './on-the-line.ts';

/** No mail is taken twice, and no notice travels in two mails. */
export function twice(facts: Facts): string[] {
  const excused = new Set(onTheLine(facts));
  return [
    ...facts.mails
      .filter((mail) => facts.copiesOf(mail).length > 1 && !excused.has(mail))
      .map(nameOf),
    ...takenAndReplaced(facts),
    ...sameNoticeTwice(facts),
  ];
}

/** Twice only because a kill fell between one yes and one record; the second is marked as such. */
export function twiceOnTheLine(facts: Facts): string[] {
  return onTheLine(facts).map(nameOf);
}

/** The mail server has it, and the ledger made place for another mail with the same notices. */
function takenAndReplaced(facts: Facts): string[] {
  return facts.mails
    .filter((mail) => ['replaced', 'planned', 'rejected'].includes(mail.status))
    .filter((mail) => facts.copiesOf(mail).length > 0)
    .map((mail) => `mail ${mail.id} of ${mail.on} was taken, and is ${mail.status} in the ledger`);
}

function sameNoticeTwice({ notices }: Facts): string[] {
  const mailed = notices.filter(({ status }) => status === 'mailed');
  const subject = (n: (typeof mailed)[number]) => `${n.actionId ?? ''} ${n.stepId} ${n.contactId}`;
  return [...grouped(mailed, subject)]
    .filter(([key, all]) => all.length > 1 && !key.startsWith(' '))
    .map(([key]) => `${key} was told twice`);
}

function nameOf(mail: MailRow): string {
  return `mail ${mail.id} of ${mail.on} was taken twice${mail.repeated ? '' : ', unmarked'}`;
}
