/** Somebody is away for a while, and another gets the mails. */

import type { IsoDate } from '../../domain/calendar.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { storeAbsence } from '../../prisma/person-details.ts';
import type { Deps } from '../site/deps.ts';
import { type SiteChannel, momentOf } from './authorship.ts';
import type { FoundPerson } from './find-person.ts';

export type AbsenceProblem = 'no_date' | 'wrong_date' | 'no_deputy' | 'overlap';

export interface AbsenceInput {
  fromOn: IsoDate | null;
  /** The first day back. */
  untilOn: IsoDate | null;
  /** Database id; null when nobody was chosen. */
  deputyId: string | null;
  channel: SiteChannel;
}

export async function addAbsence(
  { db }: Deps,
  { context, person }: FoundPerson,
  { fromOn, untilOn, deputyId, channel }: AbsenceInput,
): Promise<Result<null, AbsenceProblem>> {
  if (fromOn === null || untilOn === null) return refused('no_date');
  if (untilOn <= fromOn || untilOn <= context.today) return refused('wrong_date');
  const deputy = person.candidates.find(({ id }) => id === deputyId);
  if (deputy === undefined) return refused('no_deputy');
  const absence = { contactId: person.id, deputy, fromOn, untilOn };
  const stored = await storeAbsence(db, momentOf(context, channel), absence);
  return stored ? accepted(null) : refused('overlap');
}
