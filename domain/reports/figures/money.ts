/** The money of a report: to the lines of the plan, the entries and the moves that it was added up from. */

import { capital, formatDate, formatMoney } from '../../dutch/index.ts';
import { describeMovedMoney, moneyKindLabels } from '../../dutch/money.ts';
import { partsOfActionId } from '../../ids.ts';
import { currentCommitments, currentEntries } from '../../money/entries.ts';
import { contingencyKey, potKeyOfLine } from '../../money/pots.ts';
import type { ReportFacts } from '../facts.ts';
import type { ReportEntry, ReportPot } from '../means.ts';
import { type HalfYearReport, linesOf, type ReportInput } from '../report.ts';
import { plannedSentences, potColumns, potsShown, potTableName } from '../versions/means.ts';
import { plannedLines } from './actions.ts';
import { cellFigure, type Figure, type FigureLine, sentenceFigure, taken } from './figure.ts';

export function moneyFigures(
  report: HalfYearReport,
  { input }: Pick<ReportFacts, 'input'>,
): Figure[] {
  return [
    ...sentenceFigures(report, input),
    ...potsShown(report.money.pots).flatMap((pot, row) => figuresOfPot(pot, row, input)),
  ];
}

function sentenceFigures(report: HalfYearReport, { budget }: ReportInput): Figure[] {
  const { money } = report;
  const all = linesOf(report);
  const cancelled = all.filter(({ status }) => status === 'cancelled');
  const inPlan = (title: string, amount: number) => [
    { actionId: null, title, reason: 'Zo staat het in het plan.', amount },
  ];
  const figure = (which: keyof typeof plannedSentences, name: string, lines: FigureLine[]) =>
    sentenceFigure(
      { id: `geld-${which}`, name, sentence: plannedSentences[which](money) },
      'cents',
      lines,
    );
  return [
    figure('planned', 'Gepland voor alle acties', plannedLines(all)),
    figure('contingency', 'Onvoorzien', inPlan('Onvoorzien', budget.contingencyCents)),
    figure('stated', 'Totaal in het plan', inPlan('Totaal', budget.statedTotalCents)),
    figure('cancelled', 'Gepland voor gestopte acties', plannedLines(cancelled)),
  ];
}

function figuresOfPot(pot: ReportPot, row: number, input: ReportInput): Figure[] {
  const [planned, committed, spent] = [
    budgetLines(pot, input),
    committedLines(pot, input),
    spentLines(pot, input),
  ];
  const budget = [...planned, ...moveLines(pot, input)];
  const lines: Record<keyof typeof potColumns, FigureLine[]> = {
    planned,
    budget,
    committed,
    spent,
    available: [...budget, ...[...committed, ...spent].map(taken)],
  };
  return columns.map((column) => {
    const place = { table: potTableName, row, column: potColumns[column], subject: pot.name };
    return cellFigure(place, 'cents', lines[column]);
  });
}

const columns = ['planned', 'budget', 'committed', 'spent', 'available'] as const;

function budgetLines(pot: ReportPot, { budget }: ReportInput): FigureLine[] {
  const { contingencyCents } = budget;
  const own =
    pot.key === contingencyKey
      ? [{ subject: 'Onvoorzien', amountCents: contingencyCents }]
      : budget.lines.filter(
          ({ themeId, subject }) => potKeyOfLine({ themeId, subject }) === pot.key,
        );
  return own.map(({ subject: title, amountCents: amount }) => ({
    actionId: null,
    title,
    reason: 'Zo staat het in de begroting van het plan.',
    amount,
  }));
}

function moveLines({ key }: ReportPot, { book, on }: ReportInput): FigureLine[] {
  const nameOf = (pot: string) => book.pots.find((one) => one.key === pot)?.name ?? pot;
  return book.moves
    .filter(({ fromKey, toKey }) => (fromKey === key) !== (toKey === key))
    .map(({ fromKey, toKey, amountCents, on: movedOn }) => ({
      actionId: null,
      title: capital(describeMovedMoney({ amountCents, from: nameOf(fromKey), to: nameOf(toKey) })),
      reason: `Verschoven op ${formatDate(movedOn, on)}.`,
      amount: toKey === key ? amountCents : -amountCents,
    }));
}

/** Of a commitment what is still open: what was spent of it is counted as spent. */
function committedLines({ key }: ReportPot, input: ReportInput): FigureLine[] {
  return currentCommitments(input.book.entries)
    .filter(({ entry, openCents }) => entry.potKey === key && openCents > 0)
    .map(({ entry, openCents }) => {
      const spentCents = entry.amountCents - openCents;
      const spent = spentCents === 0 ? '' : ` Daarvan is ${formatMoney(spentCents)} uitgegeven.`;
      return entryLine(entry, input, { amount: openCents, more: spent });
    });
}

function spentLines({ key }: ReportPot, input: ReportInput): FigureLine[] {
  return currentEntries(input.book.entries)
    .filter(({ kind, potKey }) => kind === 'expense' && potKey === key)
    .map((entry) => entryLine(entry, input, { amount: entry.amountCents, more: '' }));
}

function entryLine(
  { kind, actionKey, amountCents, on, description: what }: ReportEntry,
  { actions, on: today }: ReportInput,
  { amount, more }: { amount: number; more: string },
): FigureLine {
  const action = actions.find(({ id }) => partsOfActionId(id).key === actionKey);
  const entered = `${capital(moneyKindLabels[kind])} van ${formatMoney(amountCents)}`;
  const reason = `${entered} op ${formatDate(on, today)}.${more}`;
  const title = [what, action?.what ?? ''].find((text) => text !== '') ?? entered;
  return { actionId: action?.id ?? null, title, reason, amount };
}
