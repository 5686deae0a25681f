/** What somebody wrote down about an action; or what is missing. */

import { z } from 'zod';

export const noteProblems = ['no_text', 'no_link'] as const;
export type NoteProblem = (typeof noteProblems)[number];

const form = z.object({
  tekst: z.string().trim().max(4000).catch(''),
  link: z.string().trim().max(2000).catch(''),
  naam: z.string().trim().max(200).catch(''),
});

export function readNote(
  body: unknown,
): { text: string; url: string | null; author: string } | NoteProblem {
  const { tekst, link, naam } = form.parse(body);
  if (tekst === '') return 'no_text';
  if (link !== '' && !isWebAddress(link)) return 'no_link';
  return { text: tekst, url: link === '' ? null : link, author: naam === '' ? 'Onbekend' : naam };
}

/** A link on our page must not run anything: web addresses only. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol);
}
