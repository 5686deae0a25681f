/** Money and capacity in a report: what the plan has, what came of it, and the decisions between the two. */

import type { IsoDate } from '../../calendar.ts';
import { type DocumentSection, type DocumentTable, plainItem, section } from '../../document.ts';
import {
  boardNames,
  formatDate,
  formatFte,
  formatMoney,
  formatSignedFte,
} from '../../dutch/index.ts';
import type { Capacity } from '../../plan/plan.ts';
import type { ReportCapacityLine, ReportMove, ReportPot } from '../means.ts';
import type { HalfYearReport, ReportMoney } from '../report.ts';
import { fteCell, moneyCell, numberColumn, textCell, textColumn } from './cells.ts';
import type { ReportVersion } from './version.ts';

export function moneySection(
  { money, on }: HalfYearReport,
  version: ReportVersion,
): DocumentSection {
  const moves = money.moves.map((move) => plainItem(moveSentence(move, on, version)));
  return section('Geld', {
    paragraphs: [
      ...plannedSentences(money),
      ...inThePlan(money.explanation),
      ...(moves.length === 0 ? [] : ['Dit is verschoven sinds het plan:']),
    ],
    items: moves,
    tables: money.pots.length === 0 ? [] : [potTable(money.pots)],
  });
}

export function capacitySection(
  { capacity, capacityLines }: HalfYearReport,
  version: ReportVersion,
): DocumentSection {
  return section('Capaciteit', {
    paragraphs: [...capacitySentences(capacity), ...inThePlan(capacity.explanation)],
    tables: capacityLines.length === 0 ? [] : [capacityTable(capacityLines, version)],
  });
}

function plannedSentences(money: ReportMoney): string[] {
  return [
    `Gepland voor alle acties: ${formatMoney(money.plannedCents)}.`,
    `Onvoorzien: ${formatMoney(money.contingencyCents)}.`,
    `Totaal in het plan: ${formatMoney(money.statedTotalCents)}.`,
    ...(money.cancelledCents > 0
      ? [`Gepland voor gestopte acties: ${formatMoney(money.cancelledCents)}.`]
      : []),
  ];
}

/** What runs over comes first. */
function potTable(pots: ReportPot[]): DocumentTable {
  const sorted = [...pots].sort(
    (a, b) => Math.min(a.availableCents, 0) - Math.min(b.availableCents, 0),
  );
  return {
    name: 'Geld per pot',
    columns: [
      textColumn('Pot'),
      ...['In het plan', 'Begroting nu', 'Verplicht', 'Uitgegeven', 'Vrij'].map(numberColumn),
    ],
    rows: sorted.map((pot) => [
      textCell(pot.name),
      moneyCell(pot.plannedCents),
      moneyCell(pot.budgetCents),
      moneyCell(pot.committedCents),
      moneyCell(pot.spentCents),
      availableCell(pot),
    ]),
  };
}

function availableCell({ availableCents }: ReportPot) {
  const cell = moneyCell(availableCents);
  return availableCents < 0 ? { ...cell, text: `${formatMoney(-availableCents)} te veel` } : cell;
}

/** Why a budget is another than in the plan. The reason is typed, and so not for the council. */
function moveSentence(move: ReportMove, on: IsoDate, version: ReportVersion): string {
  const by = move.board === null ? 'de coördinator' : boardNames[move.board];
  const what = `${formatDate(move.on, on)}: ${formatMoney(move.amountCents)} van ${move.from} naar ${move.to}. Besluit van ${by}`;
  return version === 'public' ? `${what}.` : `${what}: “${move.reason}”`;
}

function capacitySentences(capacity: Capacity): string[] {
  const { statedRegularFte: regular, statedPriorityFte: priority } = capacity;
  return [
    `Capaciteit in het plan: ${formatFte(regular + priority)}.`,
    `Daarvan voor regulier werk: ${formatFte(regular)}.`,
    `Daarvan voor de prioriteiten: ${formatFte(priority)}.`,
  ];
}

function capacityTable(lines: ReportCapacityLine[], version: ReportVersion): DocumentTable {
  const explains = version !== 'public' && lines.some(({ explanation }) => explanation !== '');
  return {
    name: 'Capaciteit per onderwerp',
    columns: [
      textColumn('Capaciteit voor'),
      ...['Gepland', 'Gemeld', 'Verschil'].map(numberColumn),
      ...(explains ? [textColumn('Toelichting')] : []),
    ],
    rows: lines.map(({ subject, plannedFte, reportedFte, differenceFte, explanation }) => [
      textCell(subject),
      fteCell(plannedFte, ''),
      fteCell(reportedFte, 'nog niet'),
      {
        text: differenceFte === null ? '–' : formatSignedFte(differenceFte),
        value: differenceFte,
      },
      ...(explains ? [textCell(explanation)] : []),
    ]),
  };
}

/** A plan's own words: what it says of money and people is not ours to say anew (V33). */
function inThePlan(text: string): string[] {
  return text === '' ? [] : [`In het plan staat: “${text}”`];
}
