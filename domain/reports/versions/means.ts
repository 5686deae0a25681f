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
      ...sentencesOf(money),
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
    paragraphs: [
      ...Object.values(capacitySentences).map((sentence) => sentence(capacity)),
      ...inThePlan(capacity.explanation),
    ],
    tables: capacityLines.length === 0 ? [] : [capacityTable(capacityLines, version)],
  });
}

/** What is read of the plan's money; each of these opens to what it was added up from. */
export const plannedSentences = {
  planned: (money: ReportMoney) => `Gepland voor alle acties: ${formatMoney(money.plannedCents)}.`,
  contingency: (money: ReportMoney) => `Onvoorzien: ${formatMoney(money.contingencyCents)}.`,
  stated: (money: ReportMoney) => `Totaal in het plan: ${formatMoney(money.statedTotalCents)}.`,
  cancelled: (money: ReportMoney) =>
    `Gepland voor gestopte acties: ${formatMoney(money.cancelledCents)}.`,
};

function sentencesOf(money: ReportMoney): string[] {
  const { planned, contingency, stated, cancelled } = plannedSentences;
  const shown = money.cancelledCents > 0 ? [cancelled] : [];
  return [planned, contingency, stated, ...shown].map((sentence) => sentence(money));
}

export const potTableName = 'Geld per pot';
export const potColumns = {
  planned: 'In het plan',
  budget: 'Begroting nu',
  committed: 'Verplicht',
  spent: 'Uitgegeven',
  available: 'Vrij',
};

/** What runs over comes first. */
export function potsShown(pots: ReportPot[]): ReportPot[] {
  return [...pots].sort((a, b) => Math.min(a.availableCents, 0) - Math.min(b.availableCents, 0));
}

function potTable(pots: ReportPot[]): DocumentTable {
  return {
    name: potTableName,
    columns: [textColumn('Pot'), ...Object.values(potColumns).map(numberColumn)],
    rows: potsShown(pots).map((pot) => [
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

export const capacitySentences = {
  total: ({ statedRegularFte, statedPriorityFte }: Capacity) =>
    `Capaciteit in het plan: ${formatFte(statedRegularFte + statedPriorityFte)}.`,
  regular: ({ statedRegularFte }: Capacity) =>
    `Daarvan voor regulier werk: ${formatFte(statedRegularFte)}.`,
  priority: ({ statedPriorityFte }: Capacity) =>
    `Daarvan voor de prioriteiten: ${formatFte(statedPriorityFte)}.`,
};

export const capacityTableName = 'Capaciteit per onderwerp';
export const capacityColumns = {
  planned: 'Gepland',
  reported: 'Gemeld',
  difference: 'Verschil',
};

function capacityTable(lines: ReportCapacityLine[], version: ReportVersion): DocumentTable {
  const explains = version !== 'public' && lines.some(({ explanation }) => explanation !== '');
  return {
    name: capacityTableName,
    columns: [
      textColumn('Capaciteit voor'),
      ...Object.values(capacityColumns).map(numberColumn),
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
