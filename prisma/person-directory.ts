/** The address book, and what happens when somebody leaves. */

import { openPhases } from '../domain/action/state.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { leavingNotices } from '../domain/notices/people-notices.ts';
import type { Db, Tx } from './client.ts';
import { readContacts } from './person-contacts.ts';
import { dateColumn, instantColumn, isoDateOrNull } from './dates.ts';
import { addNotices } from './notice-rows.ts';
import { type DirectoryMoment, recordPersonEvent } from './person-history.ts';

export interface DirectoryEntry {
  id: string;
  key: string;
  kind: string;
  name: string;
  jobTitle: string;
  partyName: string | null;
  address: string | null;
  leftOn: IsoDate | null;
  roles: string[];
  /** Open actions this contact answers for. */
  openActions: number;
  /** The mail server refuses the address. */
  refused: boolean;
}

const open = { phase: { in: [...openPhases] } };

export async function readDirectory(db: Db, municipalityId: string): Promise<DirectoryEntry[]> {
  const [rows, refusals] = await Promise.all([
    db.contact.findMany({
      where: { municipalityId },
      // Without its municipality the open actions of all of them would be counted first.
      include: {
        roles: true,
        _count: { select: { owned: { where: { municipalityId, ...open } } } },
      },
      orderBy: [{ kind: 'asc' }, { name: 'asc' }],
    }),
    db.task.findMany({ where: { municipalityId, kind: 'address_refused', closedAt: null } }),
  ]);
  const parties = new Map(rows.map(({ key, name }) => [key, name]));
  const refused = new Set(refusals.map(({ contactId }) => contactId));
  return rows.map(
    ({ id, key, kind, name, jobTitle, partyKey, address, leftOn, roles, _count }) => ({
      id,
      key,
      kind,
      name,
      jobTitle,
      address,
      partyName: partyKey === null ? null : (parties.get(partyKey) ?? null),
      leftOn: isoDateOrNull(leftOn),
      roles: roles.map(({ role }) => role),
      openActions: _count.owned,
      refused: refused.has(id),
    }),
  );
}

export interface OwnerOf {
  name: string;
  /** Open actions of one plan this contact answers for, in the order of the plan. */
  actionKeys: string[];
}

/** Null when nobody here has this key. */
export async function findOwner(
  db: Db,
  municipalityId: string,
  planId: string,
  contactKey: string,
): Promise<OwnerOf | null> {
  const row = await db.contact.findUnique({
    where: { municipalityId_key: { municipalityId, key: contactKey } },
    include: { owned: { where: { planId, ...open }, orderBy: { position: 'asc' } } },
  });
  return row && { name: row.name, actionKeys: row.owned.map(({ key }) => key) };
}

export interface Leaving extends DirectoryMoment {
  contactId: string;
  today: IsoDate;
}

/**
 * From today this person gets no mail and the links they have are dead; their open actions are on the
 * coordinator's list the same day (F11). False when nobody here has this id, or they left before.
 */
export async function personLeft(db: Db, leaving: Leaving): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { municipalityId, contactId, today } = leaving;
    const left = await tx.contact.updateMany({
      where: { id: contactId, municipalityId, leftOn: null },
      data: { leftOn: dateColumn(today) },
    });
    if (left.count === 0) return false;
    const event = { kind: 'person_left', data: { on: today } } as const;
    await recordPersonEvent(tx, leaving, contactId, event);
    await tx.link.deleteMany({ where: { contactId } });
    await tx.session.deleteMany({ where: { contactId } });
    await tx.accessToken.deleteMany({ where: { contactId } });
    await handToCoordinator(tx, leaving);
    return true;
  });
}

async function handToCoordinator(tx: Tx, leaving: Leaving): Promise<void> {
  const { municipalityId, contactId, today, at } = leaving;
  const actions = await tx.action.findMany({ where: { ownerId: contactId, ...open } });
  for (const { id } of actions) {
    const opened = { contactId, openedAt: instantColumn(at), closedAt: null };
    await tx.task.upsert({
      where: { key: `owner_left/${id}` },
      create: {
        ...opened,
        key: `owner_left/${id}`,
        kind: 'owner_left',
        municipalityId,
        actionId: id,
        detail: '',
      },
      update: opened,
    });
  }
  const contacts = await readContacts(tx, municipalityId);
  for (const { id, planId } of actions) {
    const notices = leavingNotices(id, contacts.keyOf(contactId), contacts.directory, today);
    await addNotices(tx, { municipalityId, planId }, notices, contacts);
  }
}
