/** What somebody wrote down about an action, as it was sent. */

import { z } from 'zod';
import { textField } from '../site/read-form.ts';
import type { NoteInput } from '../use-cases/write-note.ts';

const noteForm = z.object({
  tekst: textField,
  link: textField,
  naam: textField,
});

export function readNoteForm(body: unknown): NoteInput {
  const { tekst: text, link, naam: name } = noteForm.parse(body);
  return { text, link, name };
}
