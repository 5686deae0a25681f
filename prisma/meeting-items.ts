/** The items of one meeting: what its agenda makes itself, joined with what people did about it. */

import { optionsOf } from '../domain/ahead/options.ts';
import { calendarOf, type Instant, type IsoDate } from '../domain/calendar.ts';
import {
  agendaOf,
  type AgendaItem,
  type AgendaSubject,
  asksDecision,
  subjectKey,
} from '../domain/meetings/agenda.ts';
import type { FrozenPaper, ItemPaper } from '../domain/meetings/paper.ts';
import type { Tx } from './client.ts';
import { Prisma } from './generated/client.ts';
import { fromJson, toJson } from './json.ts';
import { type AgendaMeeting, readAgendaSource } from './meeting-agenda.ts';
import { type RecordedDecision, recordedDecision, withProgress } from './meeting-decisions.ts';
import { withOptions } from './meeting-options.ts';
import { readPapers } from './meeting-papers.ts';
import { readMunicipalityDays } from './municipality-days.ts';

export interface MeetingItem extends AgendaItem, ItemPaper {
  /** The `subjectKey`. */
  key: string;
  /** Of the meeting on whose agenda it stands. */
  meetingId: string;
  introduction: string;
  /** Null while it is on the agenda. */
  leftOutBecause: string | null;
  /** It came after the papers went out. */
  late: boolean;
  /** It was on the papers, and is settled by now without a decision of this meeting. */
  settled: boolean;
  /** In order; a correction follows what it corrects. */
  decisions: RecordedDecision[];
}

/** In the order of the agenda, with what was left out. */
export async function readMeetingItems(
  db: Tx,
  meeting: AgendaMeeting,
  today: IsoDate,
): Promise<MeetingItem[]> {
  const { present, rows } = await readJoined(db, meeting, today);
  const subjects = [...present.map(({ subject }) => subject), ...rows.map(subjectOf)];
  const papers = await readPapers(db, meeting.planId, subjects, today);
  const names = await readNames(db, meeting.municipalityId);
  const isFrozen = ['frozen', 'closed'].includes(meeting.state.phase);
  const byKey = new Map(rows.map((row) => [row.subjectKey, row]));
  const found = new Map(present.map((item) => [subjectKey(item.subject), item]));
  const keys = [...new Set([...inPaperOrder(rows), ...found.keys()])];
  const items = keys.flatMap((key) => {
    const [row = null, item = null] = [byKey.get(key), found.get(key)];
    const frozen = row?.paper == null ? null : fromJson<FrozenPaper>(row.paper);
    const known = frozen ?? item;
    const paper = frozen?.paper ?? papers.get(key);
    if (known === null || paper === undefined) return [];
    const isLeftOut = (row?.leftOutBecause ?? null) !== null;
    if (frozen === null && meeting.state.phase === 'closed' && !isLeftOut) return [];
    const decisions = row?.decisions.map((one) => recordedDecision(one, names)) ?? [];
    return [
      {
        ...paper,
        key,
        meetingId: meeting.id,
        subject: item?.subject ?? fromJson<AgendaSubject>(row?.subject ?? {}),
        reasons: known.reasons,
        returns: known.returns,
        introduction: row?.introduction ?? '',
        leftOutBecause: row?.leftOutBecause ?? null,
        late: frozen?.late ?? isFrozen,
        settled: item === null && decisions.length === 0,
        decisions,
      },
    ];
  });
  return byHand(items, byKey);
}

/** As of its day: a meeting that is over takes nothing new. */
export async function countUndecided(db: Tx, meeting: AgendaMeeting): Promise<number> {
  return (await readMeetingItems(db, meeting, meeting.state.on)).filter(isUndecided).length;
}

/** For what a decision is still asked. */
export function isUndecided(item: MeetingItem): boolean {
  return (
    asksDecision(item.reasons) &&
    item.leftOutBecause === null &&
    !item.settled &&
    !item.decisions.some(({ progress }) => progress !== 'refused')
  );
}

/** What the members have read stays as they read it, whatever happens after. */
export async function freezePapers(tx: Tx, meeting: AgendaMeeting, at: Instant): Promise<void> {
  const days = await readMunicipalityDays(tx, meeting.municipalityId);
  const zone = days?.calendar ?? { zone: 'Europe/Amsterdam', closedOn: [] };
  const today = calendarOf(zone).dateOf(at);
  const read = await readMeetingItems(tx, meeting, today);
  const items = await withOptions(tx, meeting, read, { at, today, make: optionsOf });
  for (const [order, item] of items.entries()) {
    await keepPaper(tx, meeting, { item, order, late: false });
  }
}

export interface KeptPaper {
  item: MeetingItem;
  order: number;
  late: boolean;
}

/** Once: a second time finds it kept. Gives the id of the item. */
export async function keepPaper(
  tx: Tx,
  meeting: AgendaMeeting,
  { item, order, late }: KeptPaper,
): Promise<string> {
  const { title, action, indicator, reasons, returns } = item;
  const paper = { title, action, indicator };
  const frozen: FrozenPaper = { paper, reasons, returns, order, late };
  const row = await ensureItem(tx, meeting, item.subject);
  if (row.paper === null) {
    await tx.meetingItem.update({ where: { id: row.id }, data: { paper: toJson(frozen) } });
  }
  return row.id;
}

/** The row of an item about which somebody does something. */
export async function ensureItem(tx: Tx, meeting: AgendaMeeting, subject: AgendaSubject) {
  const { id: meetingId, municipalityId, planId } = meeting;
  const key = subjectKey(subject);
  return tx.meetingItem.upsert({
    where: { meetingId_subjectKey: { meetingId, subjectKey: key } },
    create: { meetingId, municipalityId, planId, subjectKey: key, subject: toJson(subject) },
    update: {},
  });
}

const withDecisions = { decisions: withProgress } satisfies Prisma.MeetingItemInclude;
type ItemRow = Prisma.MeetingItemGetPayload<{ include: typeof withDecisions }>;

async function readJoined(db: Tx, meeting: AgendaMeeting, today: IsoDate) {
  const source = await readAgendaSource(db, meeting, today);
  const rows = await db.meetingItem.findMany({
    where: { meetingId: meeting.id },
    include: withDecisions,
    orderBy: { id: 'asc' },
  });
  return { present: agendaOf(source), rows };
}

function subjectOf({ subject }: ItemRow): AgendaSubject {
  return fromJson<AgendaSubject>(subject);
}

async function readNames(db: Tx, municipalityId: string): Promise<ReadonlyMap<string, string>> {
  const contacts = await db.contact.findMany({
    where: { municipalityId },
    select: { id: true, name: true },
  });
  return new Map(contacts.map(({ id, name }) => [id, name]));
}

function inPaperOrder(rows: ItemRow[]): string[] {
  return rows
    .flatMap(({ subjectKey: key, paper }) =>
      paper === null ? [] : [{ key, order: fromJson<FrozenPaper>(paper).order }],
    )
    .sort((a, b) => a.order - b.order)
    .map(({ key }) => key);
}

/** What nobody gave a place comes last, in its own order. */
function byHand(items: MeetingItem[], rows: ReadonlyMap<string, ItemRow>): MeetingItem[] {
  const place = ({ key }: MeetingItem) => rows.get(key)?.position ?? Number.MAX_SAFE_INTEGER;
  return [...items].sort((a, b) => place(a) - place(b));
}

/** The meeting moved so far ahead that they may change again. */
export async function thawPapers(tx: Tx, meetingId: string): Promise<void> {
  await tx.meetingItem.updateMany({ where: { meetingId }, data: { paper: Prisma.DbNull } });
}
