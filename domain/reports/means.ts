/** Money and people in a report: what the plan has, what came of it, and the decisions between the two. */

import { capacityLines, type Half } from '../capacity/lines.ts';
import { compareCapacity, type ReportedFte } from '../capacity/reported.ts';
import type { IsoDate } from '../calendar.ts';
import type { Board } from '../meetings/meeting.ts';
import { balancesOf, type PotMove } from '../money/balance.ts';
import type { MoneyEntry } from '../money/entries.ts';
import type { Pot } from '../money/pots.ts';
import type { Capacity } from '../plan/plan.ts';

/** The money of a plan as a report needs it. */
export interface ReportBook {
  pots: Pot[];
  entries: ReportEntry[];
  moves: (PotMove & { on: IsoDate; board: Board | null; reason: string })[];
}

export type ReportEntry = MoneyEntry & { description: string };

export interface ReportPot {
  key: string;
  name: string;
  /** By the plan. */
  plannedCents: number;
  /** After all moves. */
  budgetCents: number;
  committedCents: number;
  spentCents: number;
  availableCents: number;
}

/** By the names of the pots, as they were on the day of the report. */
export interface ReportMove {
  on: IsoDate;
  from: string;
  to: string;
  amountCents: number;
  /** Null for the coordinator. */
  board: Board | null;
  reason: string;
}

export interface ReportCapacityLine {
  subject: string;
  plannedFte: number;
  /** Null while nobody reported; so is the difference. */
  reportedFte: number | null;
  differenceFte: number | null;
  explanation: string;
}

export function reportPots({ pots, entries, moves }: ReportBook): ReportPot[] {
  return balancesOf(pots, entries, moves).map(({ pot, movedCents, ...used }) => ({
    key: pot.key,
    name: pot.name,
    plannedCents: pot.budgetCents,
    budgetCents: pot.budgetCents + movedCents,
    committedCents: used.committedCents,
    spentCents: used.spentCents,
    availableCents: used.availableCents,
  }));
}

export function reportMoves({ pots, moves }: ReportBook): ReportMove[] {
  const nameOf = (key: string) => pots.find((pot) => pot.key === key)?.name ?? key;
  return moves.map(({ on, fromKey, toKey, amountCents, board, reason }) => ({
    on,
    from: nameOf(fromKey),
    to: nameOf(toKey),
    amountCents,
    board,
    reason,
  }));
}

export function reportCapacity(
  capacity: Capacity,
  reports: ReportedFte[],
  half: Half,
): ReportCapacityLine[] {
  return compareCapacity(capacityLines(capacity), reports, half).map(
    ({ line, reported, differenceFte }) => ({
      subject: line.subject,
      plannedFte: hundredths(line.regularFte + line.priorityFte),
      reportedFte: reported && hundredths(reported.regularFte + reported.priorityFte),
      differenceFte,
      explanation: reported?.explanation ?? '',
    }),
  );
}

function hundredths(fte: number): number {
  return Math.round(fte * 100) / 100;
}
