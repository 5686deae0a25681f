/** What secretary and coordinator do about an agenda before its meeting. */

import { randomUUID } from 'node:crypto';
import type { AgendaSubject } from '../domain/meetings/agenda.ts';
import type { Db } from './client.ts';
import type { AgendaMeeting } from './meeting-agenda.ts';
import { ensureItem } from './meeting-items.ts';

export async function introduceMeeting(db: Db, id: string, introduction: string): Promise<void> {
  await db.meeting.update({ where: { id }, data: { introduction } });
}

export async function introduceItem(
  db: Db,
  meeting: AgendaMeeting,
  subject: AgendaSubject,
  introduction: string,
): Promise<void> {
  await changeItem(db, meeting, subject, { introduction });
}

/** Null puts it back. */
export async function leaveItemOut(
  db: Db,
  meeting: AgendaMeeting,
  subject: AgendaSubject,
  leftOutBecause: string | null,
): Promise<void> {
  await changeItem(db, meeting, subject, { leftOutBecause });
}

export async function addFreeItem(
  db: Db,
  meeting: AgendaMeeting,
  { title, introduction }: { title: string; introduction: string },
): Promise<void> {
  const subject: AgendaSubject = { kind: 'free', id: randomUUID() };
  await changeItem(db, meeting, subject, { title, introduction });
}

/** To scale it up or down, or to stop it. */
export async function proposeItem(
  db: Db,
  meeting: AgendaMeeting,
  subject: AgendaSubject,
  introduction: string,
): Promise<void> {
  await changeItem(db, meeting, subject, { proposed: true, introduction });
}

/** All of them get a place: what comes later stands after them. */
export async function orderItems(
  db: Db,
  meeting: AgendaMeeting,
  subjects: AgendaSubject[],
): Promise<void> {
  await db.$transaction(async (tx) => {
    for (const [position, subject] of subjects.entries()) {
      const { id } = await ensureItem(tx, meeting, subject);
      await tx.meetingItem.update({ where: { id }, data: { position } });
    }
  });
}

interface ItemChange {
  title?: string;
  proposed?: boolean;
  introduction?: string;
  leftOutBecause?: string | null;
}

async function changeItem(
  db: Db,
  meeting: AgendaMeeting,
  subject: AgendaSubject,
  data: ItemChange,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id } = await ensureItem(tx, meeting, subject);
    await tx.meetingItem.update({ where: { id }, data });
  });
}
