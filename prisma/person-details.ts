/** One person or party of the directory, for its page; and absences as they are entered there. */

import { openPhases } from '../domain/action/state.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { hasLeft } from '../domain/plan/directory.ts';
import { type AbsenceListed, listAbsences } from './person-absences.ts';
import type { Db } from './client.ts';
import { dateColumn, isoDateOrNull } from './dates.ts';
import {
  type DirectoryMoment,
  readPersonHistory,
  type RecordedPersonEvent,
  recordPersonEvent,
} from './person-history.ts';

export interface PersonDetails {
  id: string;
  key: string;
  kind: string;
  name: string;
  jobTitle: string;
  partyName: string | null;
  address: string | null;
  leftOn: IsoDate | null;
  roles: string[];
  owned: { planId: string; key: string; what: string; dueOn: IsoDate | null }[];
  absences: AbsenceListed[];
  history: RecordedPersonEvent[];
  /** Who can stand in: everybody with a mailbox who is still here. */
  candidates: { id: string; key: string; name: string; jobTitle: string }[];
}

export async function readPerson(
  db: Db,
  municipalityId: string,
  key: string,
  today: IsoDate,
): Promise<PersonDetails | null> {
  const row = await db.contact.findUnique({
    where: { municipalityId_key: { municipalityId, key } },
    include: {
      roles: true,
      owned: { where: { phase: { in: [...openPhases] } }, orderBy: { position: 'asc' } },
    },
  });
  if (row === null) return null;
  const others = await db.contact.findMany({
    where: { municipalityId, id: { not: row.id } },
    orderBy: { name: 'asc' },
  });
  const party = others.find((one) => one.key === row.partyKey);
  return {
    id: row.id,
    key,
    kind: row.kind,
    name: row.name,
    jobTitle: row.jobTitle,
    partyName: party?.name ?? null,
    address: row.address,
    leftOn: isoDateOrNull(row.leftOn),
    roles: row.roles.map(({ role }) => role),
    owned: row.owned.map(({ planId, key: actionKey, what, dueOn }) => ({
      planId,
      key: actionKey,
      what,
      dueOn: isoDateOrNull(dueOn),
    })),
    absences: await listAbsences(db, row.id, today),
    history: await readPersonHistory(db, row.id),
    candidates: others
      .filter(
        ({ address, leftOn }) =>
          address !== null && !hasLeft({ leftOn: isoDateOrNull(leftOn) }, today),
      )
      .map(({ id, key, name, jobTitle }) => ({ id, key, name, jobTitle })),
  };
}

export interface NewAbsence {
  contactId: string;
  deputy: { id: string; name: string };
  fromOn: IsoDate;
  untilOn: IsoDate;
}

/** False when it overlaps with another: one deputy at a time. */
export async function storeAbsence(
  db: Db,
  moment: DirectoryMoment,
  { contactId, deputy, ...days }: NewAbsence,
): Promise<boolean> {
  const [fromOn, untilOn] = [dateColumn(days.fromOn), dateColumn(days.untilOn)];
  return db.$transaction(async (tx) => {
    // Two at once: the second waits here and then sees the first.
    await tx.$executeRaw`SELECT 1 FROM "Contact" WHERE "id" = ${contactId}::uuid FOR UPDATE`;
    const overlaps = { contactId, fromOn: { lt: untilOn }, untilOn: { gt: fromOn } };
    if ((await tx.absence.count({ where: overlaps })) > 0) return false;
    const { municipalityId } = moment;
    const data = { municipalityId, contactId, deputyId: deputy.id, fromOn, untilOn };
    await tx.absence.create({ data });
    const kind = 'absence_registered';
    const event = { kind, data: { deputyName: deputy.name, ...days } } as const;
    await recordPersonEvent(tx, moment, contactId, event);
    return true;
  });
}

interface EndedAbsence extends AbsenceListed {
  contactId: string;
  today: IsoDate;
}

/** Before it began it never was; afterwards it ends today. On record once, however often it is asked. */
export async function closeAbsence(
  db: Db,
  moment: DirectoryMoment,
  { id, contactId, today, deputyName, fromOn, untilOn }: EndedAbsence,
): Promise<void> {
  const day = dateColumn(today);
  await db.$transaction(async (tx) => {
    const never = await tx.absence.deleteMany({ where: { id, contactId, fromOn: { gte: day } } });
    const ended = await tx.absence.updateMany({
      where: { id, contactId, untilOn: { gt: day } },
      data: { untilOn: day },
    });
    if (never.count + ended.count === 0) return;
    const data = { deputyName, fromOn, untilOn };
    await recordPersonEvent(tx, moment, contactId, { kind: 'absence_ended', data });
  });
}
