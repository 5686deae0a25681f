/** The history of a person or party in the directory: what was changed, in the past tense, and by whom. */

import type { IsoDate } from '../calendar.ts';

/** By which door: a page, the JSON API, or a plan file. */
export type DirectoryChannel = 'page' | 'api' | 'plan_file';

export interface Authorship {
  channel: DirectoryChannel;
  /** Database id of who was signed in; null for who is in no directory. */
  contactId: string | null;
  /** Empty where nobody signs in, and for a plan file. */
  author: string;
}

export interface EntryChange {
  field: 'name' | 'jobTitle' | 'address';
  was: string;
  becomes: string;
}

interface AbsenceData {
  deputyName: string;
  fromOn: IsoDate;
  /** The first day back. */
  untilOn: IsoDate;
}

export interface PersonEventData {
  entry_changed: { changes: EntryChange[] };
  absence_registered: AbsenceData;
  absence_ended: AbsenceData;
  person_left: { on: IsoDate };
  /** A plan file says that they are here again. */
  person_returned: Record<string, never>;
}
export type PersonEventKind = keyof PersonEventData;

export type PersonEvent = {
  [K in PersonEventKind]: { kind: K; data: PersonEventData[K] };
}[PersonEventKind];

interface Entry {
  name: string;
  jobTitle: string;
  address: string | null;
}

/** Null when they say the same. */
export function entryChange(was: Entry, becomes: Entry): PersonEvent | null {
  const fields = ['name', 'jobTitle', 'address'] as const;
  const changes = fields.flatMap((field): EntryChange[] => {
    const [old, fresh] = [was[field] ?? '', becomes[field] ?? ''];
    return old === fresh ? [] : [{ field, was: old, becomes: fresh }];
  });
  return changes.length === 0 ? null : { kind: 'entry_changed', data: { changes } };
}
