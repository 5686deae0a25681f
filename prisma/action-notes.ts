/** What people write down about an action, for whoever takes over. */

import type { Instant } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { instant, instantColumn } from './dates.ts';

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

/** Oldest first. */
export async function listNotes(db: Db, actionId: string): Promise<Note[]> {
  const rows = await db.note.findMany({ where: { actionId }, orderBy: { at: 'asc' } });
  return rows.map(({ text, url, author, at }) => ({ text, url, author, at: instant(at) }));
}
