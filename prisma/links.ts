/** Ways from a mail to a page. Only the hash of a token is kept. */

import { createHash } from 'node:crypto';
import { type ActionState, nextMilestone, type Rules, rulesFor } from '../domain/action-state.ts';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import type { Ladder } from '../domain/ladder.ts';
import { speakers } from '../domain/directory.ts';
import type { Db } from './client.ts';
import { type KnownContacts, readContacts } from './contacts.ts';
import { instant, isoDateOrNull } from './dates.ts';
import type { Prisma } from './generated/client.ts';
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
  purpose: 'answer' | 'undo' | 'obstacle';
  municipality: { id: string; name: string };
  milestoneId: string;
  action: {
    id: string;
    what: string;
    ownerName: string;
    ownerJob: string;
    involved: string[];
    state: ActionState;
    rules: Rules;
  };
  /** Who the mail was for. */
  contact: LinkPerson;
  isCoordinator: boolean;
  coordinator: { name: string; address: string } | null;
  /** Contacts through which the owner is reached on a day. */
  ownersOn(today: IsoDate): string[];
  /** The same for the involved parties. */
  involvedOn(today: IsoDate): string[];
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
  const known = await readContacts(db, municipalityId);
  const contacts = await db.contact.findMany({
    where: { id: { in: contactIds } },
    include: { municipality: true },
  });
  const actions = await db.action.findMany({
    where: { municipalityId, phase: 'running' },
    ...include.action,
    orderBy: [{ dueOn: 'asc' }, { position: 'asc' }],
  });
  return actions.flatMap((action) => {
    const owners = speakers(action.owner.key, known.directory, today).map((one) => one.id);
    const contact = contacts.find(({ key }) => owners.includes(key));
    const milestone = nextMilestone(fromJson<ActionState>(action.state));
    if (contact === undefined || milestone === null) return [];
    return opened(
      [{ mailId: null, purpose: 'answer', milestoneId: milestone.id, action, contact }],
      known,
    );
  });
}

const include = {
  contact: { include: { municipality: true } },
  action: {
    include: {
      owner: true,
      plan: { select: { rules: true } },
      involved: { include: { contact: true }, orderBy: { position: 'asc' } },
    },
  },
} satisfies Prisma.LinkInclude;

type LinkRow = Prisma.LinkGetPayload<{ include: typeof include }>;

/** Links that are about no action open nothing here. */
function opened(
  rows: (Pick<LinkRow, 'purpose' | 'milestoneId' | 'action' | 'contact'> & {
    mailId: string | null;
  })[],
  { directory, idOf }: KnownContacts,
): OpenedLink[] {
  return rows.flatMap(({ mailId, purpose, milestoneId, action, contact }) => {
    if (action === null || milestoneId === null) return [];
    const { coordinator } = directory.roles;
    const { id, name } = contact.municipality;
    return {
      mailId,
      purpose: purpose === 'undo' || purpose === 'obstacle' ? purpose : 'answer',
      municipality: { id, name },
      milestoneId,
      action: {
        id: action.id,
        what: action.what,
        ownerName: action.owner.name,
        ownerJob: action.owner.jobTitle,
        involved: action.involved.map((one) => one.contact.name),
        state: fromJson<ActionState>(action.state),
        rules: rulesFor(fromJson<Rules>(action.plan.rules), fromJson<Ladder | null>(action.ladder)),
      },
      contact: personOf(contact),
      isCoordinator: coordinator.includes(contact.key),
      coordinator: mailOf(directory.contacts.find((one) => coordinator.includes(one.id))),
      involvedOn: (today) =>
        action.involved.flatMap((one) =>
          speakers(one.contact.key, directory, today).map((reached) => idOf(reached.id)),
        ),
      ownersOn: (today) => speakers(action.owner.key, directory, today).map((one) => idOf(one.id)),
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

function mailOf(contact: { name: string; address: string | null } | undefined) {
  if (contact?.address == null) return null;
  return { name: contact.name, address: contact.address };
}

/** What a person said and the action heard. */
export interface Said {
  kind: string;
  progress: string | null;
  saidBy: string;
  until: IsoDate | null;
}

/** The last thing one person said about one milestone; null for what the action never heard. */
export async function lastSaid(
  db: Db,
  { action, milestoneId, contact }: OpenedLink,
): Promise<Said | null> {
  const where = { actionId: action.id, milestoneId, contactId: contact.id };
  const answers = await db.answer.findMany({ where });
  const event = await db.event.findFirst({
    where: { actionId: action.id, answerId: { in: answers.map(({ id }) => id) } },
    orderBy: { seq: 'desc' },
  });
  const said = answers.find(({ id }) => id === event?.answerId);
  if (event === null || said === undefined) return null;
  const { kind, saidBy, until } = said;
  const { progress } = fromJson<Record<string, string>>(event.detail);
  return { kind, saidBy, until: isoDateOrNull(until), progress: progress ?? null };
}

/** Who confirmed a milestone last, and when. */
export async function confirmation(
  db: Db,
  { action, milestoneId }: OpenedLink,
): Promise<{ saidBy: string; at: Instant } | null> {
  const event = await db.event.findFirst({
    where: { actionId: action.id, milestoneId, kind: 'action_confirmed' },
    orderBy: { seq: 'desc' },
  });
  if (event?.answerId == null) return null;
  const answer = await db.answer.findUnique({ where: { id: event.answerId } });
  return answer && { saidBy: answer.saidBy, at: instant(event.at) };
}
