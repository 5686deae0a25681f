/** The way from a mail to the form in which capacity is reported. */

import type { Half } from '../domain/capacity/lines.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { partsOfCapacitySubject } from '../domain/ids.ts';
import { hashToken } from './answer-links.ts';
import type { Db } from './client.ts';
import { isoDateOrNull } from './dates.ts';

export interface CapacityLink {
  municipalityId: string;
  planId: string;
  half: Half;
  /** Who the mail was for. */
  contact: { id: string; key: string; name: string; leftOn: IsoDate | null };
}

export async function readCapacityLink(db: Db, token: string): Promise<CapacityLink | null> {
  const where = { tokenHash: hashToken(token), purpose: 'capacity' };
  const row = await db.link.findFirst({ where, include: { contact: true } });
  if (row === null || row.subjectId === null) return null;
  const { id, key, name, leftOn } = row.contact;
  const contact = { id, key, name, leftOn: isoDateOrNull(leftOn) };
  return { municipalityId: row.municipalityId, ...partsOfCapacitySubject(row.subjectId), contact };
}
