/** What people can answer without a mail, signed in. */

import type { IsoDate } from '../domain/calendar.ts';
import { nextMilestone } from '../domain/action/state.ts';
import { openParts } from '../domain/action/parts.ts';
import { responders } from '../domain/who/mailboxes.ts';
import { selectOwn } from './action-own.ts';
import { type LinkContact, opened, type OpenedLink } from './answer-opened.ts';
import { readAnswerSubjects } from './answer-subjects.ts';
import type { Db } from './client.ts';
import { isoDateOrNull } from './dates.ts';
import { readContacts } from './person-contacts.ts';

/** The first open milestone of each action they own. */
export async function openOwned(
  db: Db,
  municipalityId: string,
  contactIds: string[],
  today: IsoDate,
): Promise<OpenedLink[]> {
  const { known, contacts, actions, owned } = await readRunning(
    db,
    municipalityId,
    contactIds,
    today,
  );
  return actions.flatMap((action) => {
    if (!owned.has(action.id)) return [];
    const owners = responders(action.owner.key, known.directory, today);
    const contact = contacts.find(({ key }) => owners.includes(key));
    const milestone = nextMilestone(action.state);
    if (contact === undefined || milestone === null) return [];
    return [
      opened({ ...fromPage, purpose: 'answer', milestoneId: milestone.id, contact }, action, known),
    ];
  });
}

const fromPage = { mailId: null, partId: null };

/** The parts that these contacts can still confirm without a mail, of the first open milestone of each action. */
export async function openOwnParts(
  db: Db,
  municipalityId: string,
  contactIds: string[],
  today: IsoDate,
): Promise<OpenedLink[]> {
  const { known, contacts, actions } = await readRunning(db, municipalityId, contactIds, today);
  return actions.flatMap((action) => {
    const milestone = nextMilestone(action.state);
    if (milestone === null) return [];
    return openParts(milestone).flatMap(({ id: partId }) => {
      const holders = responders(partId, known.directory, today);
      const contact = contacts.find(({ key }) => holders.includes(key));
      if (contact === undefined) return [];
      const link = { ...fromPage, purpose: 'part', partId, milestoneId: milestone.id, contact };
      return [opened(link, action, known)];
    });
  });
}

async function readRunning(db: Db, municipalityId: string, contactIds: string[], today: IsoDate) {
  const known = await readContacts(db, municipalityId);
  const selection = selectOwn(known, contactIds, today);
  const contacts = await db.contact.findMany({
    where: { id: { in: contactIds } },
    include: { municipality: { select: { id: true, name: true } } },
  });
  const rows = await db.action.findMany({
    where: { municipalityId, phase: 'running', ...selection.all },
    select: { id: true, ownerId: true },
    orderBy: [{ dueOn: 'asc' }, { position: 'asc' }],
  });
  const subjects = await readAnswerSubjects(
    db,
    rows.map(({ id }) => id),
  );
  return {
    known,
    contacts: contacts.map(({ leftOn, ...contact }): LinkContact => ({
      ...contact,
      leftOn: isoDateOrNull(leftOn),
    })),
    actions: rows.flatMap(({ id }) => subjects.get(id) ?? []),
    owned: new Set(rows.filter(selection.owns).map(({ id }) => id)),
  };
}
