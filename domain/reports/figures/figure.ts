/** A number of a report, and what adds up to it. */

import { formatFte, formatMoney } from '../../dutch/index.ts';
import { formatFigure } from '../../dutch/indicators.ts';
import { slugOf } from '../../slug.ts';

/** What is added up: things that are counted, money in cents, people, or what was measured. */
export type FigureUnit = 'count' | 'cents' | 'fte' | 'measured';

export interface Figure {
  /** Stands in addresses. */
  id: string;
  name: string;
  unit: FigureUnit;
  total: number;
  /** The sentence of the report that says it; null for what stands in a table. */
  sentence: string | null;
  lines: FigureLine[];
}

export interface FigureLine {
  /** Null for what is of no action. */
  actionId: string | null;
  title: string;
  /** Why it was counted: a date and what happened on it. */
  reason: string;
  /** Together they are the total. */
  amount: number;
}

/** By its table, its row and the title of its column: what was frozen knows nothing of this. */
export function cellFigureId(table: string, row: number, column: string): string {
  return slugOf(`${table} ${String(row + 1)} ${column}`);
}

interface Cell {
  table: string;
  row: number;
  column: string;
  /** What its row is about. */
  subject: string;
}

export function cellFigure(
  { table, row, column, subject }: Cell,
  unit: FigureUnit,
  lines: FigureLine[],
): Figure {
  const id = cellFigureId(table, row, column);
  return { id, name: `${subject}: ${column}`, unit, total: sumOf(lines), sentence: null, lines };
}

/** What a sentence of the report says. */
export function sentenceFigure(
  which: Pick<Figure, 'id' | 'name' | 'sentence'>,
  unit: FigureUnit,
  lines: FigureLine[],
): Figure {
  return { ...which, unit, total: sumOf(lines), lines };
}

/** What a difference counts against. */
export function taken(line: FigureLine): FigureLine {
  return { ...line, amount: -line.amount };
}

/** Fractions do not add up by themselves. */
function sumOf(lines: Pick<FigureLine, 'amount'>[]): number {
  return Math.round(lines.reduce((sum, { amount }) => sum + amount, 0) * 10_000) / 10_000;
}

export function formatAmount(amount: number, unit: FigureUnit): string {
  switch (unit) {
    case 'count':
      return String(amount);
    case 'cents':
      return formatMoney(amount);
    case 'fte':
      return formatFte(amount);
    case 'measured':
      return formatFigure(amount, 'count');
  }
}
