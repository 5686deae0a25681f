/** Ways from a mail to a page. Only the hash of a token is kept. */

import { createHash } from 'node:crypto';
import { type ActionState, nextMilestone, type Rules, rulesFor } from '../domain/action/state.ts';
import { isDecision, milestoneOf } from '../domain/action/commands.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Ladder } from '../domain/plan/ladder.ts';
import { type ContactPerson, contactPerson } from '../domain/who/contact-person.ts';
import { responders, standsInFor } from '../domain/who/mailboxes.ts';
import { type LinkPurpose, linkPurposes } from '../domain/action/link-purposes.ts';
import { openParts } from '../domain/action/parts.ts';
import { selectOwn } from './action-own.ts';
import type { Db } from './client.ts';
import { type KnownContacts, readContacts } from './person-contacts.ts';
import { isoDateOrNull } from './dates.ts';
import type { Prisma } from './generated/client.ts';
import { type KeptAnswer, keptAnswer, withAnswer } from './answer-pending.ts';
import { fromJson } from './json.ts';

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Hashes of the links of one purpose about a milestone. */
export async function linkHashes(
  db: Db,
  actionId: string,
  milestoneId: string,
  purpose: OpenedLink['purpose'],
): Promise<Set<string>> {
  const where = { actionId, milestoneId, purpose };
  const rows = await db.link.findMany({ where, select: { tokenHash: true } });
  return new Set(rows.map(({ tokenHash }) => tokenHash));
}

export interface LinkPerson {
  id: string;
  name: string;
  jobTitle: string;
  leftOn: IsoDate | null;
}

/** A link with everything its page speaks of. */
export interface OpenedLink {
  /** Null for who answers from a page, signed in. */
  mailId: string | null;
  purpose: LinkPurpose;
  /** Id in the plan of the party whose part it is about; null where it is about the whole. */
  partId: string | null;
  municipality: { id: string; name: string };
  milestoneId: string;
  action: {
    id: string;
    what: string;
    ownerName: string;
    ownerJob: string;
    involved: string[];
    /** What parties confirm themselves. */
    parts: { id: string; name: string; what: string }[];
    state: ActionState;
    rules: Rules;
  };
  /** Who the mail was for. */
  contact: LinkPerson;
  isCoordinator: boolean;
  /** What this person said about it and the action has not heard yet. */
  kept: KeptAnswer | null;
  /** Whom to turn to with questions. */
  contactPersonOn(today: IsoDate): ContactPerson | null;
  /** Name of the owner who is away, where this person answers in their place. */
  inPlaceOfOn(today: IsoDate): string | null;
  /** Who may answer for the owner on a day. */
  ownersOn(today: IsoDate): string[];
  /** The same for the involved parties. */
  involvedOn(today: IsoDate): string[];
  /** The same for the party whose part it is about. */
  partHoldersOn(today: IsoDate): string[];
}

export async function openLink(db: Db, token: string): Promise<OpenedLink | null> {
  const row = await db.link.findUnique({ where: { tokenHash: hashToken(token) }, include });
  if (row === null) return null;
  const [link = null] = opened([row], await readContacts(db, row.municipalityId));
  return link;
}

/** The other answers that the same mail asked the same person for: who holds one link of it, held them all. */
export async function openOthers(db: Db, link: OpenedLink): Promise<OpenedLink[]> {
  const { mailId, contact, action, milestoneId, municipality } = link;
  if (mailId === null) return [];
  const where = { mailId, contactId: contact.id, purpose: 'answer' };
  const rows = await db.link.findMany({ where, include, orderBy: { tokenHash: 'asc' } });
  const known = await readContacts(db, municipality.id);
  const subjects = new Map(rows.map((row) => [`${row.actionId}/${row.milestoneId}`, row]));
  subjects.delete(`${action.id}/${milestoneId}`);
  return opened([...subjects.values()], known);
}

/** What these contacts can answer without a mail: the first open milestone of each action they own. */
export async function openOwned(
  db: Db,
  municipalityId: string,
  contactIds: string[],
  today: IsoDate,
): Promise<OpenedLink[]> {
  const running = await readRunning(db, municipalityId, contactIds, today);
  const { known, contacts, selection } = running;
  const actions = running.actions.filter(selection.owns);
  return actions.flatMap((action) => {
    const owners = responders(action.owner.key, known.directory, today);
    const contact = contacts.find(({ key }) => owners.includes(key));
    const milestone = nextMilestone(fromJson<ActionState>(action.state));
    if (contact === undefined || milestone === null) return [];
    return opened(
      [{ ...fromPage, purpose: 'answer', milestoneId: milestone.id, action, contact }],
      known,
    );
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
    const milestone = nextMilestone(fromJson<ActionState>(action.state));
    if (milestone === null) return [];
    const links = openParts(milestone).flatMap(({ id: partId }) => {
      const holders = responders(partId, known.directory, today);
      const contact = contacts.find(({ key }) => holders.includes(key));
      const link = { ...fromPage, purpose: 'part', partId, milestoneId: milestone.id, action };
      return contact === undefined ? [] : [{ ...link, contact }];
    });
    return opened(links, known);
  });
}

async function readRunning(db: Db, municipalityId: string, contactIds: string[], today: IsoDate) {
  const known = await readContacts(db, municipalityId);
  const selection = selectOwn(known, contactIds, today);
  const contacts = await db.contact.findMany({
    where: { id: { in: contactIds } },
    include: { municipality: true },
  });
  const actions = await db.action.findMany({
    where: { municipalityId, phase: 'running', ...selection.all },
    ...include.action,
    orderBy: [{ dueOn: 'asc' }, { position: 'asc' }],
  });
  return { known, contacts, actions, selection };
}

const include = {
  contact: { include: { municipality: true } },
  action: {
    include: {
      owner: true,
      plan: { select: { rules: true } },
      involved: { include: { contact: true }, orderBy: { position: 'asc' } },
      pending: withAnswer,
    },
  },
} satisfies Prisma.LinkInclude;

type LinkRow = Prisma.LinkGetPayload<{ include: typeof include }>;

/** Links that are about no action open nothing here. */
function opened(
  rows: (Pick<LinkRow, 'purpose' | 'partId' | 'milestoneId' | 'action' | 'contact'> & {
    mailId: string | null;
  })[],
  { directory, idOf, refused }: KnownContacts,
): OpenedLink[] {
  return rows.flatMap(({ mailId, purpose, partId, milestoneId, action, contact }) => {
    if (action === null || milestoneId === null) return [];
    const { coordinator } = directory.roles;
    const { id, name } = contact.municipality;
    return {
      mailId,
      purpose: linkPurposes.find((known) => known === purpose) ?? 'answer',
      partId,
      municipality: { id, name },
      milestoneId,
      action: {
        id: action.id,
        what: action.what,
        ownerName: action.owner.name,
        ownerJob: action.owner.jobTitle,
        involved: action.involved.map((one) => one.contact.name),
        parts: action.involved.flatMap(({ contact: { key, name: party }, part }) =>
          part === null ? [] : [{ id: key, name: party, what: part }],
        ),
        state: fromJson<ActionState>(action.state),
        rules: rulesFor(fromJson<Rules>(action.plan.rules), fromJson<Ladder | null>(action.ladder)),
      },
      contact: personOf(contact),
      isCoordinator: coordinator.includes(contact.key),
      kept: lastKept(action.pending.map(keptAnswer), contact.id, milestoneId),
      contactPersonOn: (today) => contactPerson(directory, today, refused),
      inPlaceOfOn: (today) =>
        standsInFor(contact.key, action.owner.key, directory, today)?.name ?? null,
      partHoldersOn: (today) =>
        partId === null ? [] : responders(partId, directory, today).map(idOf),
      involvedOn: (today) =>
        action.involved.flatMap((one) => responders(one.contact.key, directory, today).map(idOf)),
      ownersOn: (today) => responders(action.owner.key, directory, today).map(idOf),
    };
  });
}

function personOf({
  id,
  name,
  jobTitle,
  leftOn,
}: Omit<LinkPerson, 'leftOn'> & { leftOn: Date | null }): LinkPerson {
  return { id, name, jobTitle, leftOn: isoDateOrNull(leftOn) };
}

function lastKept(kept: KeptAnswer[], contactId: string, milestoneId: string): KeptAnswer | null {
  const own = kept.filter((one) => one.contactId === contactId && !isDecision(one.command));
  return own.findLast((one) => milestoneOf(one.command) === milestoneId) ?? null;
}
