import type { Facts } from '../facts.ts';

/** Who sees nothing finds nothing: an empty run proves nothing. */
export function sawNothing({ events, notices, mails, copies }: Facts): string[] {
  const seen = { events, notices, mails, 'mails at the mail server': copies };
  return Object.entries(seen)
    .filter(([, all]) => all.length === 0)
    .map(([name]) => `no ${name}`);
}
