/** A note about an action, for whoever takes over. */

import { accepted, refused, type Result } from '../../domain/result.ts';
import { isTooLong, mostCharacters } from '../../domain/text.ts';
import { addNote } from '../../prisma/action-notes.ts';
import type { Deps } from '../site/deps.ts';
import { canAbout, type Viewer } from '../site/viewer.ts';
import type { FoundAction } from './find-action.ts';

export const noteProblems = [
  'no_text',
  'text_too_long',
  'no_link',
  'link_too_long',
  'name_too_long',
] as const;
export type NoteProblem = (typeof noteProblems)[number];

export interface NoteInput {
  text: string;
  /** Where a document lies; empty for a note without one. */
  link: string;
  /** Of who did not sign in, on one's own machine; empty when nobody said. */
  name: string;
}

export async function writeNote(
  { db }: Deps,
  { context, action }: FoundAction,
  { text, link, name }: NoteInput,
): Promise<Result<null, NoteProblem | 'not_permitted'>> {
  const { viewer, plan, now } = context;
  if (!canAbout(viewer, 'write_note', action)) return refused('not_permitted');
  const problem = noteProblem({ text, link, name });
  if (problem !== null) return refused(problem);
  await addNote(db, {
    municipalityId: plan.municipality.id,
    actionId: action.id,
    ...writerOf(viewer, name),
    text,
    url: link === '' ? null : link,
    at: now,
  });
  return accepted(null);
}

function noteProblem({ text, link, name }: NoteInput): NoteProblem | null {
  if (text === '') return 'no_text';
  if (isTooLong(text, mostCharacters.text)) return 'text_too_long';
  if (link !== '' && !isWebAddress(link)) return 'no_link';
  if (isTooLong(link, mostCharacters.link)) return 'link_too_long';
  return isTooLong(name, mostCharacters.name) ? 'name_too_long' : null;
}

/** A link on our page must not run anything: web addresses only. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['https:', 'http:'].includes(new URL(text).protocol);
}

/** Who signed in; on one's own machine one says who. */
function writerOf(viewer: Viewer, name: string): { contactId: string | null; author: string } {
  if (viewer.kind === 'person') {
    return { contactId: viewer.contactIds[0] ?? null, author: viewer.name };
  }
  return { contactId: null, author: name === '' ? 'Onbekend' : name };
}
