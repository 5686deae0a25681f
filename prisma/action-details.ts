/** Everything known about one action, for its page. */

import type { ActionState } from '../domain/action/state.ts';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import { type ContactHistory, noHistory } from '../domain/contact/history.ts';
import { type Used, usedOfAction } from '../domain/money/balance.ts';
import { currentEntries } from '../domain/money/entries.ts';
import { groupBy } from '../domain/group-by.ts';
import { describeGoal } from '../domain/dutch/labels.ts';
import type { Ladder } from '../domain/plan/ladder.ts';
import type { Particulars } from '../domain/plan/particulars.ts';
import type { DatedScaling } from '../domain/plan/scaling.ts';
import { type CostRecurrence, costRecurrences, type Goal } from '../domain/plan/plan.ts';
import type { Directory } from '../domain/plan/directory.ts';
import { mailboxesOf, responders } from '../domain/who/mailboxes.ts';
import { readContactHistories } from './action-contact.ts';
import {
  type RecordedEvent,
  recordedAnswer,
  type RefusedLater,
  refusedLater,
} from './action-answers.ts';
import { occurrenceOf } from './action-events.ts';
import { type MailAbout, mailAbout, newestFirst } from './action-mails.ts';
import { type KeptAnswer, keptAnswer, withAnswer } from './answer-pending.ts';
import type { Db } from './client.ts';
import { readContacts } from './person-contacts.ts';
import {
  type ContactRow,
  type Person,
  personOf,
  type RoleHolder,
  roleHolderOf,
} from './person-shown.ts';
import { type Origin, readOrigins } from './plan-origins.ts';
import { instant } from './dates.ts';
import type { Prisma } from './generated/client.ts';
import { fromJson } from './json.ts';
import { readMoneyEntries, type RecordedEntry } from './money-book.ts';
import { type Note, noteOf } from './action-notes.ts';

export interface ActionDetails {
  id: string;
  key: string;
  what: string;
  shortName: string;
  how: string;
  timing: string;
  costCents: number | null;
  costRecurrence: CostRecurrence | null;
  particulars: Particulars;
  themeKey: string;
  themeName: string;
  /** Of the theme that it is shown with as well; null for one theme only. */
  secondThemeName: string | null;
  themeKind: string;
  /** What the municipality wants to reach with the theme. */
  goals: string[];
  owner: Person;
  involved: Person[];
  /** What parties confirm themselves, by their id in the plan. */
  parts: { id: string; name: string; what: string }[];
  ladder: Ladder | null;
  state: ActionState;
  /** Less or more is asked than at first. */
  scaling: DatedScaling | null;
  events: RecordedEvent[];
  /** Who put it into the plan while that ran; null for what came with a file. */
  origin: Origin | null;
  /** What the action has not heard yet. */
  kept: KeptAnswer[];
  /** What it refused when it heard it, newest first. */
  refusedLater: RefusedLater[];
  /** What passed between the plan and the owner. */
  history: ContactHistory;
  mails: MailAbout[];
  notes: Note[];
  /** What was committed and spent for it, and holds. */
  money: Used & { entries: RecordedEntry[] };
  coordinators: Person[];
  tasks: string[];
  /** Who the action can be given to: whoever a mail reaches today, the present owner excepted. */
  candidates: Person[];
  /** Keys of the owner and of who is reached for the owner. */
  ownerKeys: string[];
  involvedKeys: string[];
  /** Who holds a role and is reached today. */
  roleHolders: RoleHolder[];
  /** Who is who, for who will read what is to come. */
  directory: Directory;
  /** Keys of contacts to whom the mail server says no. */
  refusedKeys: string[];
}

export interface ActionAddress {
  municipalityId: string;
  planId: string;
  key: string;
}

/** Null for an action of another plan or municipality. */
export async function readAction(
  db: Db,
  { key, ...plan }: ActionAddress,
  today: IsoDate,
): Promise<ActionDetails | null> {
  const [action = null] = await readActions(db, { ...plan, keys: [key] }, today);
  return action;
}

export interface ActionAddresses extends Omit<ActionAddress, 'key'> {
  keys: string[];
}

/** In the order of their keys, each once, without those of another plan; many cost as many queries as one. */
export async function readActions(
  db: Db,
  { municipalityId, planId, keys }: ActionAddresses,
  today: IsoDate,
): Promise<ActionDetails[]> {
  const rows = await db.action.findMany({
    where: { municipalityId, planId, key: { in: keys } },
    include,
  });
  if (rows.length === 0) return [];
  const surroundings = await readSurroundings(db, { municipalityId, planId }, rows, today);
  const details = new Map(rows.map((row) => [row.key, detailsOf(row, surroundings)]));
  return [...new Set(keys)].flatMap((key) => details.get(key) ?? []);
}

const include = {
  owner: true,
  involved: { include: { contact: true }, orderBy: { position: 'asc' } },
  events: { orderBy: [{ seq: 'asc' }, { position: 'asc' }] },
  answers: { orderBy: { at: 'desc' } },
  pending: withAnswer,
  notices: { where: { mailId: { not: null } }, include: { mail: true, contact: true } },
  notes: { orderBy: { at: 'asc' } },
} satisfies Prisma.ActionInclude;

type ActionRow = Prisma.ActionGetPayload<{ include: typeof include }>;

/** What is the same for all actions of a municipality. */
interface Surroundings {
  directory: Directory;
  today: IsoDate;
  names: ReadonlyMap<string, string>;
  /** Who is reached today. */
  present: (ContactRow & { roles: { role: string }[] })[];
  /** Kinds of the open tasks, by action. */
  tasks: ReadonlyMap<string | null, string[]>;
  histories: ReadonlyMap<string, ContactHistory>;
  /** Of the whole plan. */
  moneyEntries: RecordedEntry[];
  origins: ReadonlyMap<Instant, Origin>;
  refusedKeys: string[];
  themes: Prisma.ThemeGetPayload<object>[];
}

async function readSurroundings(
  db: Db,
  { municipalityId, planId }: Omit<ActionAddress, 'key'>,
  rows: ActionRow[],
  today: IsoDate,
): Promise<Surroundings> {
  const actionId = { in: rows.map(({ id }) => id) };
  const [contacts, tasks, { directory }, histories, moneyEntries, origins, themes] =
    await Promise.all([
      db.contact.findMany({
        where: { municipalityId },
        include: { roles: true },
        orderBy: { name: 'asc' },
      }),
      db.task.findMany({
        where: {
          municipalityId,
          closedAt: null,
          OR: [{ actionId }, { kind: { in: refusedKinds } }],
        },
      }),
      readContacts(db, municipalityId),
      readContactHistories(db, actionId.in),
      readMoneyEntries(db, planId),
      readOrigins(db, planId),
      // All of them: an action may be shown with a second one.
      db.theme.findMany({ where: { planId } }),
    ]);
  const ofAction = groupBy(tasks, (task) => task.actionId);
  const refused = tasks.filter(({ kind }) => refusedKinds.includes(kind));
  return {
    directory,
    today,
    names: new Map(contacts.map(({ id, name }) => [id, name])),
    present: contacts.filter(({ key }) => mailboxesOf(key, directory, today).length > 0),
    tasks: new Map([...ofAction].map(([id, found]) => [id, found.map(({ kind }) => kind)])),
    histories,
    moneyEntries,
    origins,
    themes,
    refusedKeys: contacts
      .filter(({ id }) => refused.some(({ contactId }) => contactId === id))
      .map(({ key }) => key),
  };
}

const refusedKinds = ['address_refused', 'mail_waits'];

function detailsOf(row: ActionRow, surroundings: Surroundings): ActionDetails {
  const { directory, today, names, present, tasks, histories } = surroundings;
  const { moneyEntries, origins, refusedKeys, themes } = surroundings;
  const answers = new Map(row.answers.map((answer) => [answer.id, recordedAnswer(answer, names)]));
  return {
    ...pick(row),
    ...themeOf(row, themes),
    particulars: fromJson<Particulars>(row.particulars),
    owner: personOf(row.owner),
    involved: row.involved.map(({ contact }) => personOf(contact)),
    parts: row.involved.flatMap(({ contact: { key: id, name }, part }) =>
      part === null ? [] : [{ id, name, what: part }],
    ),
    ladder: row.ladder === null ? null : fromJson<Ladder>(row.ladder),
    state: fromJson<ActionState>(row.state),
    events: row.events.map((event) => ({
      ...occurrenceOf(event),
      at: instant(event.at),
      answer: answers.get(event.answerId ?? '') ?? null,
    })),
    scaling: fromJson<DatedScaling | null>(row.scaling),
    origin: originOf(row.events, origins),
    kept: row.pending.map(keptAnswer),
    refusedLater: row.answers.flatMap(refusedLater),
    mails: row.notices.flatMap(mailAbout).sort(newestFirst),
    history: histories.get(row.id) ?? noHistory,
    notes: row.notes.map(noteOf),
    money: {
      ...usedOfAction(moneyEntries, row.key),
      entries: currentEntries(moneyEntries).filter(({ actionKey }) => actionKey === row.key),
    },
    coordinators: present.filter(({ roles }) => roles.some(coordinates)).map(personOf),
    tasks: tasks.get(row.id) ?? [],
    ownerKeys: [row.owner.key, ...responders(row.owner.key, directory, today)],
    involvedKeys: row.involved.flatMap(({ contact }) => [
      contact.key,
      ...responders(contact.key, directory, today),
    ]),
    candidates: present.filter((contact) => contact.id !== row.ownerId).map(personOf),
    roleHolders: present.flatMap(roleHolderOf),
    directory,
    refusedKeys,
  };
}

function themeOf({ themeId, secondThemeKey }: ActionRow, themes: Surroundings['themes']) {
  const theme = themes.find(({ id }) => id === themeId);
  if (theme === undefined) throw new Error(`no theme ${themeId}`);
  return {
    themeKey: theme.key,
    themeName: theme.name,
    themeKind: theme.kind,
    goals: fromJson<Goal[]>(theme.goals).map(describeGoal),
    secondThemeName: themes.find(({ key }) => key === secondThemeKey)?.name ?? null,
  };
}

function originOf(events: ActionRow['events'], origins: Surroundings['origins']): Origin | null {
  const started = events.findLast(({ kind }) => kind === 'action_activated');
  return started === undefined ? null : (origins.get(instant(started.at)) ?? null);
}

type ActionColumns = Prisma.ActionGetPayload<object>;
function pick({ id, key, what, shortName, how, timing, costCents, ...costs }: ActionColumns) {
  const costRecurrence = costRecurrences.find((one) => one === costs.costRecurrence) ?? null;
  return { id, key, what, shortName, how, timing, costCents, costRecurrence };
}

function coordinates({ role }: { role: string }): boolean {
  return role === 'coordinator';
}
