/** What the agenda of a meeting is made from: where the actions stand, and what earlier meetings made of them. */

import {
  addDays,
  calendarOf,
  type Calendar,
  type Instant,
  type IsoDate,
} from '../domain/calendar.ts';
import { type RequestKind, requestKinds } from '../domain/contact/requests.ts';
import {
  type AgendaAction,
  type AgendaSource,
  type AgendaSubject,
  asksDecision,
  type EarlierItem,
  isHalfYear,
} from '../domain/meetings/agenda.ts';
import type { Board, MeetingState } from '../domain/meetings/meeting.ts';
import { balancesOf, isOver } from '../domain/money/balance.ts';
import { overBudgetOccasions } from '../domain/money/overrun.ts';
import type { FrozenPaper } from '../domain/meetings/paper.ts';
import type { Tx } from './client.ts';
import { dateColumn, instant, isoDate, isoDateOrNull } from './dates.ts';
import type { Prisma } from './generated/client.ts';
import { readIndicatorOccasions } from './indicator-readings.ts';
import { fromJson } from './json.ts';
import { standingDecision } from './meeting-decisions.ts';
import { readBudgets } from './money-budgets.ts';
import { readMoneyBook } from './money-book.ts';
import { readMunicipalityDays } from './municipality-days.ts';
import type { PlanSettings } from './plan-settings.ts';

/** What of a meeting its agenda depends on. */
export interface AgendaMeeting {
  id: string;
  municipalityId: string;
  planId: string;
  state: MeetingState;
}

export async function readAgendaSource(
  db: Tx,
  meeting: AgendaMeeting,
  today: IsoDate,
): Promise<AgendaSource> {
  const { municipalityId, planId, state } = meeting;
  const days = await readMunicipalityDays(db, municipalityId);
  const calendar = calendarOf(days?.calendar ?? { zone: 'Europe/Amsterdam', closedOn: [] });
  const meetingDays = await readMeetingDays(db, municipalityId, state.board);
  return {
    board: state.board,
    on: state.on,
    nextOn: meetingDays.find((on) => on > state.on) ?? null,
    calendar,
    actions: await readAgendaActions(db, planId, calendar, today),
    earlier: await readEarlier(db, meeting, { calendar, today }),
    others: [...(await readAdded(db, meeting.id)), ...(await readFound(db, meeting))],
    isHalfYear: await hasWholePlan(db, meeting, meetingDays),
  };
}

/** Ascending, without those that were cancelled. */
async function readMeetingDays(db: Tx, municipalityId: string, board: Board): Promise<IsoDate[]> {
  const rows = await db.meeting.findMany({
    where: { municipalityId, board, phase: { not: 'cancelled' } },
    select: { on: true },
    orderBy: { on: 'asc' },
  });
  return rows.map(({ on }) => isoDate(on));
}

async function readAgendaActions(
  db: Tx,
  planId: string,
  calendar: Calendar,
  today: IsoDate,
): Promise<AgendaAction[]> {
  const rows = await db.action.findMany({
    where: { planId },
    select: {
      id: true,
      key: true,
      phase: true,
      escalatedOn: true,
      overdueFrom: true,
      milestoneKind: true,
      progress: true,
    },
    orderBy: { position: 'asc' },
  });
  const requests = await db.task.findMany({
    where: {
      actionId: { in: rows.map(({ id }) => id) },
      kind: { in: [...requestKinds] },
      closedAt: null,
    },
  });
  return rows.map(({ id, key, phase, milestoneKind, progress, ...dates }) => {
    const overdueFrom = isoDateOrNull(dates.overdueFrom);
    return {
      key,
      runs: phase === 'running',
      closed: phase === 'completed' || phase === 'cancelled',
      escalatedOn: isoDateOrNull(dates.escalatedOn),
      lateFrom: overdueFrom !== null && overdueFrom > today ? overdueFrom : null,
      dueKind: milestoneKind === 'evaluation' ? ('evaluation' as const) : ('deadline' as const),
      troubled: progress === 'at_risk' || progress === 'stuck',
      requests: requests.flatMap(({ actionId, kind, openedAt }) => {
        if (actionId !== id) return [];
        return requestKind(kind).map((known) => ({ kind: known, openedAt: instant(openedAt) }));
      }),
    };
  });
}

function requestKind(kind: string): RequestKind[] {
  return requestKinds.filter((known) => known === kind);
}

const earlierItem = {
  meeting: { select: { board: true, on: true, phase: true } },
  decisions: { include: { answer: { select: { refusal: true } } }, orderBy: { number: 'asc' } },
} satisfies Prisma.MeetingItemInclude;
type EarlierRow = Prisma.MeetingItemGetPayload<{ include: typeof earlierItem }>;

/** What was left out was not seen. */
async function readEarlier(
  db: Tx,
  { planId, state }: AgendaMeeting,
  moment: { calendar: Calendar; today: IsoDate },
): Promise<EarlierItem[]> {
  const rows = await db.meetingItem.findMany({
    where: {
      planId,
      leftOutBecause: null,
      meeting: { on: { lt: dateColumn(state.on) }, phase: { not: 'cancelled' } },
    },
    include: earlierItem,
  });
  return rows.flatMap((row) => seenItem(row, moment));
}

/** Of a meeting that is still to be held only what was decided counts. */
function seenItem(
  row: EarlierRow,
  { calendar, today }: { calendar: Calendar; today: IsoDate },
): EarlierItem[] {
  const { meeting, paper, decisions } = row;
  const subject = fromJson<AgendaSubject>(row.subject);
  const decision = standingDecision(decisions);
  const on = isoDate(meeting.on);
  const isOver = meeting.phase === 'closed' || on < today;
  const reasons = paper === null ? [] : fromJson<FrozenPaper>(paper).reasons;
  const isAsked = subject.kind === 'free' || asksDecision(reasons);
  if (decision === null && !(isOver && isAsked)) return [];
  const seenUntil = calendar.instantOf(addDays(on, 1), '00:00');
  return [
    {
      board: boardOf(meeting.board),
      on,
      subject,
      decision: decision?.kind ?? null,
      seenUntil: earliest(decision?.at ?? seenUntil, seenUntil),
    },
  ];
}

/** A decision may be written down days after the board took it. */
function earliest(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

function boardOf(stored: string): Board {
  return stored === 'driehoek' ? 'driehoek' : 'tvo';
}

/** What secretary and coordinator put on it. */
async function readAdded(db: Tx, meetingId: string): Promise<AgendaSource['others']> {
  const rows = await db.meetingItem.findMany({
    where: { meetingId, OR: [{ subjectKey: { startsWith: 'free/' } }, { proposed: true }] },
    select: { subject: true, proposed: true },
  });
  return rows.map(({ subject, proposed }) => ({
    subject: fromJson<AgendaSubject>(subject),
    reason: proposed ? 'proposal' : 'free',
    changedAt: null,
  }));
}

/** Budgets and indicators; the Driehoek hears of them when the TVO sends them. */
async function readFound(db: Tx, meeting: AgendaMeeting): Promise<AgendaSource['others']> {
  if (meeting.state.board !== 'tvo') return [];
  return [...(await readOverBudget(db, meeting)), ...(await readIndicatorOccasions(db, meeting))];
}

/** Only of what runs over now is looked up since when. */
async function readOverBudget(
  db: Tx,
  { municipalityId, planId }: AgendaMeeting,
): Promise<AgendaSource['others']> {
  const book = await readMoneyBook(db, planId);
  if (!balancesOf(book.pots, book.entries, book.moves).some(isOver)) return [];
  return overBudgetOccasions({ ...book, budgets: await readBudgets(db, municipalityId, planId) });
}

async function hasWholePlan(
  db: Tx,
  { planId, state: { board, on } }: AgendaMeeting,
  meetingDays: IsoDate[],
): Promise<boolean> {
  if (board !== 'driehoek') return false;
  const { settings } = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  const reports = fromJson<PlanSettings>(settings).reports.map((report) => report.on);
  return isHalfYear(on, meetingDays, reports);
}
