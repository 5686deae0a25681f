import { type Copy, type Facts, grouped } from '../facts.ts';
import type { MailRow } from '../world.ts';

/** A mail that may be on the line when a part is killed: between the yes of the server and its record. */
const onTheLineMs = 5_000;

/** No mail is taken twice, and no notice travels in two mails. */
export function twice(facts: Facts): string[] {
  return [
    ...copiesTwice(facts)
      .filter((mail) => !onTheLine(facts, mail))
      .map(nameOf),
    ...takenAndReplaced(facts),
    ...sameNoticeTwice(facts),
  ];
}

/** Twice only because a kill fell between one yes and one record; the second is marked as such. */
export function twiceOnTheLine(facts: Facts): string[] {
  return copiesTwice(facts)
    .filter((mail) => onTheLine(facts, mail))
    .map(nameOf);
}

function copiesTwice(facts: Facts): MailRow[] {
  return facts.mails.filter((mail) => facts.copiesOf(mail).length > 1);
}

function onTheLine(facts: Facts, mail: MailRow): boolean {
  const [first, second, ...more] = facts.copiesOf(mail);
  if (first === undefined || second === undefined || more.length > 0) return false;
  return mail.repeated && (neverAnswered(facts, first) || killedBetween(facts, first, second));
}

function killedBetween({ marks }: Facts, first: Copy, second: Copy): boolean {
  const kills = marks.filter((mark) => mark.kind === 'killed');
  return kills.some(
    ({ at }) =>
      at < second.takenAt && at >= first.takenAt - onTheLineMs && at <= first.takenAt + onTheLineMs,
  );
}

function neverAnswered({ line }: Facts, copy: Copy): boolean {
  const { id } =
    line.find(
      (e) => e.kind === 'taken' && e.at === copy.takenAt && e.messageId === copy.messageId,
    ) ?? {};
  return !line.some((entry) => entry.kind === 'answered' && entry.id === id);
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
    .filter(([, all]) => all.length > 1)
    .map(([key]) => `${key} was told twice`);
}

function nameOf(mail: MailRow): string {
  return `mail ${mail.id} of ${mail.on} was taken twice${mail.repeated ? '' : ', unmarked'}`;
}
