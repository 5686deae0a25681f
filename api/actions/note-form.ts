/** What somebody wrote down about an action, as it was sent. */

import { z } from 'zod';
import type { NoteInput } from '../use-cases/write-note.ts';

const noteForm = z.object({
  tekst: z.string().trim().max(4000).catch(''),
  link: z.string().trim().max(2000).catch(''),
  naam: z.string().trim().max(200).catch(''),
});

export function readNoteForm(body: unknown): NoteInput {
  const { tekst: text, link, naam: name } = noteForm.parse(body);
  return { text, link, name };
}
