/** Which notices are still true at the moment their mail is made (F17, F18), and who gets them while somebody is away. */

import { absenceOn } from '../domain/plan/absence.ts';
import type { ActionState } from '../domain/action/state.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import { type Directory, hasLeft, mailboxesOf, responders } from '../domain/plan/directory.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import { staleReason, type StaleReason } from '../domain/notices/validity.ts';
import type { Db, Tx } from './client.ts';
import type { KnownContacts } from './person-contacts.ts';
import { Prisma } from './generated/client.ts';
import { asJson, readRows } from './json.ts';
import { addressedAll, readNotices } from './notice-rows.ts';

/** Drops notices that stopped being true since their mail was planned, and mails left empty by it (F17). */
export async function dropStale(
  db: Db,
  mailIds: string[],
  on: IsoDate,
  contacts: KnownContacts,
): Promise<void> {
  const rows = await readNotices(
    db,
    Prisma.sql`JOIN "Mail" m ON m."id" = n."mailId" AND m."status" = 'planned'
      WHERE n."mailId" = ANY(ARRAY(SELECT jsonb_array_elements_text(${asJson(mailIds)})::uuid))`,
  );
  const { kept } = await splitCurrent(db, addressedAll(rows, contacts), on, contacts);
  const keys = new Set(kept.map(({ key }) => key));
  const full = new Set(rows.filter(({ key }) => keys.has(key)).map(({ mailId }) => mailId));
  const empty = [...new Set(rows.flatMap(({ mailId }) => mailId ?? []))].filter(
    (id) => !full.has(id),
  );
  if (empty.length === 0) return;
  await db.mail.updateMany({
    where: { id: { in: empty }, status: 'planned' },
    data: { status: 'replaced', serverResponse: 'niets meer te melden' },
  });
}

/** Grows with everybody who leaves and every absence: while it stays the same, so does who hears what. */
export async function countLeft(tx: Tx, municipalityId: string): Promise<number> {
  const left = await tx.contact.count({ where: { municipalityId, leftOn: { not: null } } });
  return left + (await tx.absence.count({ where: { municipalityId } }));
}

/** What arose before somebody went away, and is mailed while they are, goes to the deputy. */
export function forDeputy(
  notice: AddressedNotice,
  directory: Directory,
  on: IsoDate,
): AddressedNotice {
  const absence = absenceOn(directory.absences, notice.contactId, on);
  if (absence === null || notice.kind === 'sign_in') return notice;
  const [deputy] = mailboxesOf(notice.contactId, directory, on);
  if (deputy === undefined) return notice;
  return { ...notice, contactId: deputy.id, address: deputy.address };
}

/** Splits off and marks what is no longer true at this moment. */
export async function splitCurrent(
  tx: Tx,
  notices: AddressedNotice[],
  on: IsoDate,
  contacts: KnownContacts,
): Promise<{ kept: AddressedNotice[]; seqs: ReadonlyMap<string, number> }> {
  const actions = await actionsOf(tx, notices, on, contacts);
  const left = new Set(
    contacts.directory.contacts.filter((c) => hasLeft(c, on)).map((contact) => contact.id),
  );
  const dropped = new Map<StaleReason, string[]>();
  const kept = notices.filter((notice) => {
    const about = actions.get(notice.actionId ?? '') ?? null;
    const owners = about?.ownersFor(notice) ?? [];
    const why = staleReason(
      notice,
      about && { state: about.state, owners },
      left.has(notice.contactId),
    );
    if (why !== null) dropped.set(why, [...(dropped.get(why) ?? []), notice.key]);
    return why === null;
  });
  for (const [why, keys] of dropped) {
    await tx.notice.updateMany({
      where: { key: { in: keys } },
      data: { status: 'dropped', droppedBecause: why, mailId: null },
    });
  }
  const seqs = new Map([...actions].map(([id, { seq }]) => [id, seq]));
  return { kept, seqs };
}

interface ActionAsItStands {
  seq: number;
  state: ActionState;
  /** Who may hear it as its owner: of the day it arose, and of today, since a deputy comes and goes. */
  ownersFor(notice: AddressedNotice): string[];
}

async function actionsOf(
  tx: Tx,
  notices: AddressedNotice[],
  on: IsoDate,
  { directory, keyOf }: KnownContacts,
): Promise<Map<string, ActionAsItStands>> {
  const ids = [...new Set(notices.flatMap(({ actionId }) => actionId ?? []))];
  const rows = await readRows<{ id: string; seq: number; state: ActionState; ownerId: string }>(
    tx,
    Prisma.sql`SELECT "id", "seq", "state", "ownerId" FROM "Action"
      WHERE "id" = ANY(ARRAY(SELECT jsonb_array_elements_text(${asJson(ids)})))`,
  );
  const byOwner = groupBy(rows, (row) => row.ownerId);
  return new Map(
    [...byOwner].flatMap(([ownerId, owned]) => {
      const respondersOn = remembered((day) =>
        responders(keyOf(ownerId), directory, day).map((contact) => contact.id),
      );
      const ownersFor = (notice: AddressedNotice) => [
        ...respondersOn(on),
        ...respondersOn(notice.on),
      ];
      return owned.map(({ id, seq, state }) => [id, { seq, state, ownersFor }] as const);
    }),
  );
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}
