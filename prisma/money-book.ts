/** The money of a plan as it was entered: pots, entries and moves. */

import type { Instant, IsoDate } from '../domain/calendar.ts';
import type { Board } from '../domain/meetings/meeting.ts';
import { boards } from '../domain/meetings/meeting.ts';
import type { PotMove } from '../domain/money/balance.ts';
import { type MoneyEntry, moneyKinds } from '../domain/money/entries.ts';
import { type Pot, potsOf } from '../domain/money/pots.ts';
import type { Tx } from './client.ts';
import { instant, isoDate } from './dates.ts';
import type { Prisma } from './generated/client.ts';
import { fromJson } from './json.ts';
import type { PlanSettings } from './plan-settings.ts';

/** Who entered something, and by which door. */
export interface MoneyAuthor {
  channel: string;
  authorId: string | null;
  /** Empty in local mode. */
  author: string;
  at: Instant;
}

export interface EntryTexts {
  description: string;
  url: string | null;
  explanation: string;
  importKey: string | null;
}

export type RecordedEntry = MoneyEntry & EntryTexts & MoneyAuthor;

export interface RecordedMove extends PotMove, MoneyAuthor {
  id: string;
  reason: string;
  /** Null for the coordinator. */
  board: Board | null;
  /** In which the board decided it; null where nobody named it. */
  meeting: { id: string; on: IsoDate } | null;
  on: IsoDate;
}

export interface RecordedBook {
  pots: Pot[];
  /** As they were entered. */
  entries: RecordedEntry[];
  moves: RecordedMove[];
}

export async function readMoneyBook(db: Tx, planId: string): Promise<RecordedBook> {
  // One after the other: within a transaction there is one connection.
  const pots = await readPots(db, planId);
  const entries = await readMoneyEntries(db, planId);
  return { pots, entries, moves: await readMoves(db, { planId }) };
}

export async function readPots(db: Tx, planId: string): Promise<Pot[]> {
  const { settings, themes } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { settings: true, themes: { orderBy: { position: 'asc' } } },
  });
  const names = themes.map(({ key: id, name }) => ({ id, name }));
  return potsOf(fromJson<PlanSettings>(settings).budget, names);
}

const withMeeting = { meeting: { select: { id: true, on: true } } } satisfies Prisma.PotMoveInclude;
type MoveRow = Prisma.PotMoveGetPayload<{ include: typeof withMeeting }>;

/** Of a plan, or of one meeting; as they were entered. */
export async function readMoves(
  db: Tx,
  where: { planId: string } | { meetingId: string },
): Promise<RecordedMove[]> {
  const orderBy = [{ at: 'asc' as const }, { id: 'asc' as const }];
  return (await db.potMove.findMany({ where, orderBy, include: withMeeting })).map(moveOf);
}

/** As they were entered. */
export async function readMoneyEntries(db: Tx, planId: string): Promise<RecordedEntry[]> {
  // What replaces another comes after it, also where a clock was set back in between.
  const first = { sort: 'asc', nulls: 'first' } as const;
  const orderBy = [{ at: 'asc' as const }, { replacesId: first }, { id: 'asc' as const }];
  return (await db.moneyEntry.findMany({ where: { planId }, orderBy })).map(entryOf);
}

function entryOf({ kind, on, at, ...row }: Prisma.MoneyEntryGetPayload<object>): RecordedEntry {
  return {
    ...row,
    kind: moneyKinds.find((one) => one === kind) ?? 'withdrawal',
    on: isoDate(on),
    at: instant(at),
  };
}

function moveOf({ board, meeting, on, at, ...row }: MoveRow): RecordedMove {
  return {
    ...row,
    board: boards.find((one) => one === board) ?? null,
    meeting: meeting && { id: meeting.id, on: isoDate(meeting.on) },
    on: isoDate(on),
    at: instant(at),
  };
}
