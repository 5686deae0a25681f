/** What was changed about people and parties, and by whom (V67): written with the change, never changed. */

import type { Instant } from '../domain/calendar.ts';
import type { Authorship, PersonEvent } from '../domain/plan/person-events.ts';
import type { Tx } from './client.ts';
import { instant, instantColumn } from './dates.ts';
import { fromJson, toJson } from './json.ts';

/** Whose municipality, when, and by whom. */
export interface DirectoryMoment {
  municipalityId: string;
  at: Instant;
  by: Authorship;
}

export async function recordPersonEvent(
  tx: Tx,
  { municipalityId, at, by }: DirectoryMoment,
  contactId: string,
  { kind, data }: PersonEvent,
): Promise<void> {
  const { channel, author, contactId: authorId } = by;
  const about = { municipalityId, contactId, at: instantColumn(at), channel, author, authorId };
  await tx.personEvent.create({ data: { ...about, kind, data: toJson(data) } });
}

export interface RecordedPersonEvent {
  at: Instant;
  event: PersonEvent;
  channel: string;
  author: string;
}

/** Newest first. */
export async function readPersonHistory(db: Tx, contactId: string): Promise<RecordedPersonEvent[]> {
  const rows = await db.personEvent.findMany({
    where: { contactId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ at, kind, data, channel, author }) => ({
    at: instant(at),
    event: fromJson<PersonEvent>({ kind, data }),
    channel,
    author,
  }));
}
