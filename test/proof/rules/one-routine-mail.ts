import { type Facts, grouped } from '../facts.ts';

/** Copies of one mail are one mail: whether it may be there twice is another rule. */
export function oneRoutineMail(facts: Facts): string[] {
  const routine = facts.copies.filter((copy) => facts.mailOf(copy)?.routine === true);
  return [...grouped(routine, ({ to, day }) => `${day} ${to}`)].flatMap(([key, copies]) => {
    const mails = new Set(copies.map(({ messageId }) => messageId));
    return mails.size > 1
      ? [`${key.slice(0, 10)}: ${String(mails.size)} routine mails to one address`]
      : [];
  });
}
