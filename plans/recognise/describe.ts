/** What was understood of a document, as lines for a terminal and as JSON for a program. */

import type { DraftItem } from '../../domain/draft/draft.ts';
import { labelOf } from '../../domain/draft/fields.ts';
import type { SourcePlace } from '../../domain/draft/place.ts';
import { formatList, formatMoney, plural } from '../../domain/dutch/index.ts';
import { oneLine } from '../../domain/text.ts';
import { type FieldReading, fieldReading } from './field-reading.ts';
import { meaningLabel } from './meanings.ts';
import {
  type RecognisedPlan,
  type RecognisedRow,
  type RowKind,
  rowKinds,
} from './recognised-plan.ts';

export interface DescribedItem {
  id: string;
  kind: DraftItem['kind'];
  fields: Record<string, FieldReading & { place: SourcePlace | null }>;
}

/** Each value beside its reading: what `--json` prints. */
export function describedItems({ items, year }: RecognisedPlan): DescribedItem[] {
  return items.map(({ id, kind, fields }) => ({
    id,
    kind,
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        { ...fieldReading({ kind, field, year }, value), place: value.place },
      ]),
    ),
  }));
}

export function describePlan(plan: RecognisedPlan): string[] {
  const items = describedItems(plan);
  return [
    ...countLines(plan, items),
    ...section('Kolommen', columnLines(plan)),
    ...items.flatMap((item) => section(titleOf(item), fieldLines(item))),
    ...section('Totalen', sumLines(plan)),
    ...section('Namen bij de acties', plan.people.map(personLine)),
    ...section(
      'Opmerkingen',
      plan.remarks.map(({ text, place }) => `${text}${placeWords(place)}`),
    ),
    ...section('Niet begrepen', plan.rows.filter(({ kind }) => kind === 'shown').map(shownLine)),
  ];
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

const kindWords: Record<RowKind, [one: string, many: string]> = {
  header: ['kop', 'koppen'],
  theme: ['thema', 'thema’s'],
  action: ['actie', 'acties'],
  line: [
    'regel van begroting, capaciteit of adressen',
    'regels van begroting, capaciteit of adressen',
  ],
  sum: ['totaal', 'totalen'],
  remark: ['opmerking', 'opmerkingen'],
  empty: ['lege regel', 'lege regels'],
  shown: ['niet begrepen regel', 'niet begrepen regels'],
};

function countLines({ rows, year, years }: RecognisedPlan, items: DescribedItem[]): string[] {
  const counts = rowKinds.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [plural(count, ...kindWords[kind])];
  });
  const doubts = items
    .flatMap(({ fields }) => Object.values(fields))
    .filter(({ doubt }) => doubt !== null);
  return [
    `Jaar van het plan: ${year ?? 'staat er niet in'}${otherYears(years, year)}`,
    `Regels van tabellen: ${counts.length === 0 ? 'geen' : counts.join(', ')}`,
    `Acties: ${String(items.filter(({ kind }) => kind === 'action').length)}, twijfels: ${String(doubts.length)}`,
  ];
}

function otherYears(years: readonly number[], year: number | null): string {
  const others = years.filter((one) => one !== year).map(String);
  return others.length === 0 ? '' : ` (het document gaat ook over ${formatList(others)})`;
}

function columnLines({ columns }: RecognisedPlan): string[] {
  return columns.map(
    ({ heading, meaning, doubt, block, column }) =>
      `tabel ${block + 1}, kolom ${column + 1}: “${heading}” is ${meaningLabel(meaning)}${doubtWords(doubt)}`,
  );
}

const itemWords: Record<DraftItem['kind'], string> = {
  plan: 'Het plan',
  theme: 'Thema',
  action: 'Actie',
  indicator: 'Indicator',
  contact: 'Persoon of partij',
  roles: 'Rollen',
  board: 'Overleg',
  budget_line: 'Regel van de begroting',
  capacity_line: 'Regel van de capaciteit',
};

function titleOf({ kind, id, fields }: DescribedItem): string {
  const name = fields['shortName'] ?? fields['name'] ?? fields['subject'] ?? fields['what'];
  return `${itemWords[kind]}: ${name?.literal ?? id}`;
}

function fieldLines({ kind, fields }: DescribedItem): string[] {
  return Object.entries(fields).map(([field, { literal, reading, rule, doubt, place }]) => {
    const isMeant = reading !== null && reading !== literal;
    const meant = isMeant ? ` = ${oneLine(reading)}` : '';
    const why = isMeant && rule !== null ? ` (${oneLine(rule)})` : '';
    return `${labelOf(kind, field)}: ${oneLine(literal)}${meant}${why}${placeWords(place)}${doubtWords(doubt)}`;
  });
}

function sumLines({ sums }: RecognisedPlan): string[] {
  return sums.map(({ label, theme, statedCents, computedCents, doubt, place }) => {
    const [stated, computed] = [statedCents, computedCents].map((cents) =>
      cents === null ? 'niet te lezen' : formatMoney(cents),
    );
    return `${oneLine(label)} (${theme ?? 'alles'}): ${stated ?? ''}, nagerekend ${computed ?? ''}${placeWords(place)}${doubtWords(doubt)}`;
  });
}

function personLine({ name, count, sameAs }: RecognisedPlan['people'][number]): string {
  return `${name}: ${plural(count, 'actie', 'acties')}${sameAs === null ? '' : `; dezelfde als “${sameAs}”?`}`;
}

function shownLine({ block, row, text }: RecognisedRow): string {
  return `tabel ${block + 1}, regel ${row + 1}: ${text}`;
}

function placeWords(place: SourcePlace | null): string {
  if (place === null) return '';
  if (place.cell !== null) return ` [${place.cell}]`;
  const page = place.page === null ? '' : `bladzijde ${place.page}, `;
  const row = place.row === null ? '' : `, regel ${place.row + 1}`;
  return ` [${page}blok ${place.block + 1}${row}]`;
}

function doubtWords(doubt: string | null): string {
  return doubt === null ? '' : ` ? ${oneLine(doubt)}`;
}
