/** What a person said, stored before any workflow hears of it. */

import type { Instant, IsoDate } from '../domain/calendar.ts';
import type { CommandKind } from '../domain/action/commands.ts';
import type { Db } from './client.ts';
import { crashPoint } from './crash-point.ts';
import { dateColumnOrNull, instantColumn } from './dates.ts';

export interface Answer {
  municipalityId: string;
  actionId: string;
  milestoneId: string | null;
  kind: CommandKind;
  channel: 'mail' | 'page' | 'api' | 'plan_file';
  /** Database id of who the link was for; null on a page in local mode. */
  contactId: string | null;
  /** Who says to be answering. */
  author: string;
  reason: string;
  until: IsoDate | null;
  /** Database id of the contact an action is given to. */
  newOwnerId: string | null;
  at: Instant;
}

export async function storeAnswer(db: Db, answer: Answer): Promise<string> {
  const { until, at, ...rest } = answer;
  const data = { ...rest, until: dateColumnOrNull(until), at: instantColumn(at) };
  const row = await db.answer.create({ data, select: { id: true } });
  crashPoint('answer-stored');
  return row.id;
}

/** A refused command leaves no answer behind: nothing is half done. */
export async function withdrawAnswer(db: Db, id: string): Promise<void> {
  await db.answer.delete({ where: { id } });
}
