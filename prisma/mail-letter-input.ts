/** All that letters say, read for many mails at once. */

import type { LetterInput, LetterReturn, PlannedLetter } from '../domain/letters/input.ts';
import type { LetterAnswer } from '../domain/letters/content.ts';
import { scalingBy } from '../domain/plan/scaling.ts';
import { traitsOf } from '../domain/action/notice-kinds.ts';
import type { NoticeTraits } from '../domain/action/notice-traits.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { UnrecordedMeeting } from '../domain/reports/missing.ts';
import { contactPerson } from '../domain/who/contact-person.ts';
import type { Db } from './client.ts';
import { isoDateOrNull } from './dates.ts';
import { readLetterActions } from './mail-letter-actions.ts';
import { readLetterMeetings } from './mail-letter-meetings.ts';
import { readLetterPlans } from './mail-letter-plans.ts';
import { readUnrecordedMeetings } from './report-missing.ts';
import { readReturns } from './person-absences.ts';
import type { KnownContacts } from './person-contacts.ts';

/** Of whom, and when. */
export interface LetterMoment {
  municipalityId: string;
  today: IsoDate;
}

export async function readLetterInput(
  db: Db,
  letters: PlannedLetter[],
  contacts: KnownContacts,
  { municipalityId, today }: LetterMoment,
): Promise<LetterInput> {
  const items = letters.flatMap(({ letter }) => letter.items);
  const answerIds = items.flatMap((item) => item.answerId ?? []);
  const about = new Set(items.map(({ kind }) => traitsOf(kind).mail.about));
  const { municipality, plans } = await readLetterPlans(db, municipalityId, about);
  return {
    municipality,
    plans,
    coordinator: contactPerson(contacts.directory, today, contacts.refused),
    directory: contacts.directory,
    actions: await readLetterActions(db, letters, plans),
    answers: await readAnswers(db, answerIds),
    refused: await readRefused(db, municipalityId, lettersAbout('address', letters)),
    meetings: await readLetterMeetings(db, lettersAbout('meeting', letters), today),
    unrecorded: await readUnrecorded(db, lettersAbout('report_draft', letters), today),
    returns: await readReturnsOf(db, municipalityId, lettersAbout('return', letters)),
  };
}

async function readUnrecorded(
  db: Db,
  letters: PlannedLetter[],
  today: IsoDate,
): Promise<LetterInput['unrecorded']> {
  const unrecorded = new Map<string, UnrecordedMeeting[]>();
  for (const planId of new Set(letters.flatMap(({ planOf }) => [...planOf.values()]))) {
    unrecorded.set(planId, await readUnrecordedMeetings(db, planId, today));
  }
  return unrecorded;
}

function lettersAbout(about: NoticeTraits['mail']['about'], letters: PlannedLetter[]) {
  return letters.filter(({ letter }) =>
    letter.items.some(({ kind }) => traitsOf(kind).mail.about === about),
  );
}

async function readAnswers(db: Db, ids: string[]): Promise<Map<string, LetterAnswer>> {
  if (ids.length === 0) return new Map();
  const rows = await db.answer.findMany({ where: { id: { in: ids } } });
  return new Map(
    rows.map(({ id, kind, author, reason, scope, until }) => [
      id,
      { author, reason, until: isoDateOrNull(until), scaling: scalingBy(kind, scope) },
    ]),
  );
}

async function readRefused(
  db: Db,
  municipalityId: string,
  letters: PlannedLetter[],
): Promise<LetterInput['refused']> {
  if (letters.length === 0) return new Map();
  const tasks = await db.task.findMany({ where: { municipalityId, kind: 'address_refused' } });
  const ids = tasks.flatMap((task) => task.contactId ?? []);
  const contacts = await db.contact.findMany({ where: { id: { in: ids } } });
  return new Map(
    contacts.map(({ id, key, name, address }) => {
      const serverSaid = tasks.find((task) => task.contactId === id)?.detail ?? '';
      return [key, { name, address: address ?? '', serverSaid }];
    }),
  );
}

async function readReturnsOf(
  db: Db,
  municipalityId: string,
  letters: PlannedLetter[],
): Promise<Map<string, LetterReturn>> {
  const [first] = letters;
  if (first === undefined) return new Map();
  const keys = letters.map(({ letter }) => letter.contactId);
  return readReturns(db, municipalityId, keys, first.letter.on);
}
