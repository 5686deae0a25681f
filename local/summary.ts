/** What a rehearsed year came to: for `--json` and, in words, for people. */

import { type DateStatus, dateStatusOf } from '../domain/action/status.ts';
import { calendarOf, type IsoDate } from '../domain/calendar.ts';
import { plural, formatDate } from '../domain/dutch/index.ts';
import { groupBy } from '../domain/group-by.ts';
import { planIdOf } from '../domain/ids.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { statementHolds } from '../domain/ahead/statement-holds.ts';
import type { Board } from '../domain/meetings/meeting.ts';
import { balancesOf } from '../domain/money/balance.ts';
import { type MoneySummary, moneySummary } from '../domain/money/summary.ts';
import { readKeptStatements } from '../prisma/statements-kept.ts';
import { readBoardDecisions, readMeetingLedger } from '../prisma/meeting-ledger.ts';
import { readMoneyBook } from '../prisma/money-book.ts';
import type { Db } from '../prisma/client.ts';
import {
  type LedgerMail,
  readEscalations,
  readLedgerMails,
  readLedgerNotices,
  readReports,
  readStates,
} from '../prisma/rehearsal-ledger.ts';

export interface Summary {
  actions: { total: number } & Partial<Record<DateStatus, number>>;
  notices: number;
  mails: {
    total: number;
    byKind: Record<string, number>;
    maxRoutinePerPersonPerDay: number;
    outsideWorkingDays: number;
  };
  escalations: { action: string; dueOn: IsoDate; escalatedOn: IsoDate }[];
  reports: { kind: 'half_year'; on: IsoDate }[];
  /** In the order in which they were held; those that were called off are left out. */
  meetings: { board: Board; on: IsoDate; items: number; undecided: number }[];
  /** Of boards, per kind. */
  decisions: Record<string, number>;
  /** Every consequence that was stated came out as stated, until somebody answered or decided anew. */
  statementsAgree: boolean;
  /** In cents, per theme as it stands after the moves between pots. */
  money: MoneySummary;
  simulationAgrees: boolean;
  seconds: number;
}

export async function summarise(
  db: Db,
  plan: Plan,
  today: IsoDate,
  outcome: Pick<Summary, 'simulationAgrees' | 'seconds'>,
): Promise<Summary> {
  const calendar = calendarOf(plan.calendar);
  const planId = planIdOf(plan.municipality.id, plan.year);
  const states = await readStates(db, planId);
  const mails = await readLedgerMails(db, plan.municipality.id);
  const notices = await readLedgerNotices(db, plan.municipality.id);
  const escalations = await readEscalations(db, planId);
  const reports = await readReports(db, planId);
  const kept = await readKeptStatements(db, planId, { calendar, through: today });
  return {
    actions: {
      total: states.length,
      ...counts(states.map((state) => dateStatusOf(state, today, calendar))),
    },
    notices: notices.length,
    mails: {
      total: mails.length,
      byKind: counts(mails.map((mail) => mail.kind)),
      maxRoutinePerPersonPerDay: maxPerDay(mails),
      outsideWorkingDays: mails.filter((mail) => !calendar.isWorkingDay(mail.on)).length,
    },
    escalations: escalations.map(({ action, dueOn, escalatedAt }) => ({
      action,
      dueOn,
      escalatedOn: calendar.dateOf(escalatedAt),
    })),
    reports: reports.map(({ on }) => ({ kind: 'half_year', on })),
    meetings: await readMeetingLedger(db, plan.municipality.id),
    decisions: counts(await readBoardDecisions(db, plan.municipality.id)),
    statementsAgree: kept.every(({ statement, happened }) => statementHolds(statement, happened)),
    money: await readMoney(db, planId),
    ...outcome,
  };
}

async function readMoney(db: Db, planId: string): Promise<MoneySummary> {
  const { pots, entries, moves } = await readMoneyBook(db, planId);
  return moneySummary(balancesOf(pots, entries, moves));
}

function counts(words: string[]): Record<string, number> {
  return Object.fromEntries(
    [...groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]),
  );
}

function maxPerDay(mails: LedgerMail[]): number {
  const routine = mails.filter((mail) => mail.routine);
  const perDay = groupBy(routine, (mail) => `${mail.on} ${mail.address.toLowerCase()}`);
  return Math.max(0, ...[...perDay.values()].map((group) => group.length));
}

/** The summary for whoever watched. */
export function inWords(summary: Summary, plan: Plan, today: IsoDate): string[] {
  const { actions, mails, escalations, reports, meetings } = summary;
  const done = actions.completed ?? 0;
  const decided = Object.values(summary.decisions).reduce((sum, count) => sum + count, 0);
  const seconds = plural(summary.seconds, 'seconde', 'seconden').replace('.', ',');
  return [
    `${plan.title}, tot en met ${formatDate(today, `${String(plan.year)}-01-01`)}:`,
    `  ${String(done)} van ${plural(actions.total, 'actie', 'acties')} klaar, ` +
      `${String(actions.overdue ?? 0)} te laat, ${String(actions.escalated ?? 0)} bij het TVO, ` +
      `${String(actions.cancelled ?? 0)} gestopt.`,
    `  ${plural(mails.total, 'mail', 'mails')} verstuurd, met ${plural(summary.notices, 'bericht', 'berichten')}. ` +
      `Niemand kreeg meer dan ${plural(mails.maxRoutinePerPersonPerDay, 'gewone mail', 'gewone mails')} per werkdag.`,
    `  ${escalations.length === 0 ? 'Niets ging' : `${String(escalations.length)} keer`} naar het TVO, ` +
      `${plural(reports.length, 'halfjaarrapportage', 'halfjaarrapportages')}.`,
    `  ${plural(meetings.length, 'overleg', 'overleggen')}, ${plural(decided, 'besluit', 'besluiten')}` +
      `${decided === 0 ? '' : consequences(summary)}.`,
    `  De oefening op de echte onderdelen duurde ${seconds}` +
      (summary.simulationAgrees
        ? ' en gaf precies hetzelfde verzendregister als de simulatie.'
        : ', maar het verzendregister wijkt af van de simulatie.'),
  ];
}

function consequences({ statementsAgree }: Summary): string {
  return `; ${statementsAgree ? 'elk' : 'niet elk'} gevolg kwam uit zoals het vooraf was gezegd`;
}
