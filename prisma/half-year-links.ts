/** The way from a mail to the form in which somebody reports what a half year was. */

import type { Half } from '../domain/capacity/lines.ts';
import type { HalfYearSubject } from '../domain/half-year/missing.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { partsOfHalfYearSubject } from '../domain/ids.ts';
import { hashToken } from './answer-links.ts';
import type { Db } from './client.ts';
import { isoDateOrNull } from './dates.ts';

export interface HalfYearLink {
  municipalityId: string;
  planId: string;
  half: Half;
  /** Who the mail was for. */
  contact: { id: string; key: string; name: string; leftOn: IsoDate | null };
}

export async function readHalfYearLink(
  db: Db,
  token: string,
  purpose: HalfYearSubject,
): Promise<HalfYearLink | null> {
  const where = { tokenHash: hashToken(token), purpose };
  const row = await db.link.findFirst({ where, include: { contact: true } });
  if (row === null || row.subjectId === null) return null;
  const { id, key, name, leftOn } = row.contact;
  const contact = { id, key, name, leftOn: isoDateOrNull(leftOn) };
  return { municipalityId: row.municipalityId, ...partsOfHalfYearSubject(row.subjectId), contact };
}
