/** Totals that a draft leaves open are the sums of its own lines. */

import { readCents, writeCents } from '../../domain/amounts.ts';
import type { FileGroup, FileValue } from './reading.ts';

export function withTotals(file: FileGroup): FileGroup {
  return { ...file, begroting: budgetOf(file), capaciteit: capacityOf(file) };
}

function budgetOf({ begroting }: FileGroup): FileGroup {
  const budget = groupOf(begroting);
  const contingency = budget['onvoorzien'] ?? '-';
  const amounts = [...listOf(budget['regels']).map((line) => groupOf(line)['bedrag']), contingency];
  const cents = amounts.map((amount) => readCents(textOf(amount)) ?? 0);
  const sum = writeCents(cents.reduce((total, one) => total + one, 0));
  return { ...budget, onvoorzien: contingency, totaal: budget['totaal'] ?? sum };
}

function capacityOf({ capaciteit }: FileGroup): FileGroup {
  const capacity = groupOf(capaciteit);
  const lines = listOf(capacity['regels']).map(groupOf);
  const sumOf = (name: string) => hundredths(lines.map((line) => Number(line[name] ?? 0)));
  const total = groupOf(capacity['totaal']);
  const { regulier = sumOf('regulier'), prioriteit = sumOf('prioriteit') } = total;
  return { ...capacity, totaal: { regulier, prioriteit } };
}

/** Sums of halves and quarters as people write them: without what a computer adds to them. */
function hundredths(numbers: number[]): number {
  return Math.round(numbers.reduce((total, one) => total + one * 100, 0)) / 100;
}

function groupOf(value: FileValue | undefined): FileGroup {
  return typeof value === 'object' && !Array.isArray(value) ? value : {};
}

function listOf(value: FileValue | undefined): FileValue[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: FileValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
