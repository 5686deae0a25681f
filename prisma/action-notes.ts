/** What people write down about an action, for whoever takes over. */

import type { Instant } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { instant, instantColumn } from './dates.ts';
import type { Prisma } from './generated/client.ts';

export interface Note {
  text: string;
  /** Where a document lies; null for a note without one. */
  url: string | null;
  author: string;
  at: Instant;
}

export interface NewNote extends Note {
  municipalityId: string;
  actionId: string;
  contactId: string | null;
}

export async function addNote(db: Db, { at, ...note }: NewNote): Promise<void> {
  await db.note.create({ data: { ...note, at: instantColumn(at) } });
}

export function noteOf({ text, url, author, at }: NoteRow): Note {
  return { text, url, author, at: instant(at) };
}

type NoteRow = Prisma.NoteGetPayload<object>;
