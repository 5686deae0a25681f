/** Figures of the Dashboard OOV: what somebody filled in, of what nobody knows the figure, and whose it is. */

import { months } from '../dutch-dates.ts';
import { differs, type Found, type PlanPattern } from '../pattern.ts';
import type { IndicatorRow, IndicatorValueRow } from '../rows.ts';
import type { Truth } from '../standing.ts';

const units: Record<string, string> = {
  count: 'aantal',
  per_1000: 'per 1.000 inwoners',
  percent: 'procent',
};

export const indicatorPatterns: PlanPattern[] = [
  {
    kind: 'figure',
    form: '{period:text} | {figure:text} | {status:text} | [ingevuld|ingevuld door {who:text}], {on:date}.[| “”]',
    faults: (found, { rows, days }) =>
      rows.indicatorValues.some(
        (value) => isOf(found, value) && days.dayOf(value.at) === found.date('on'),
      )
        ? []
        : ['nobody filled that in'],
  },
  {
    kind: 'figure',
    form: '{name:text} | per {over:text} | {year:number} | onbekend | – | {source:text}',
    faults: (found, truth) => {
      const [name, year] = [found.text('name'), found.text('year')];
      const isYoung = name.startsWith('Verwijzingen Halt');
      const over = isYoung ? '10.000 jongeren van 12 tot en met 17 jaar' : '1.000 inwoners';
      const indicator = named(name, truth);
      return [
        ...differs('over whom', found.text('over'), over),
        ...differs('year', year, String(Number(truth.today.slice(0, 4)) - 1)),
        ...differs('source', found.text('source'), sourceOf(indicator)),
        ...(isWholeYearKnown(indicator, year, truth) ? [`${year} is known`] : []),
      ];
    },
  },
  {
    kind: 'figure',
    form: '{name:most} ({unit:text}) | – | onbekend | –',
    faults: (found, truth) => {
      const indicator = named(found.text('name'), truth);
      const known = valuesOf(indicator, truth);
      return [
        ...differs('unit', found.text('unit'), units[indicator?.unit ?? '']),
        ...(known.length === 0 ? [] : ['something is known of it']),
      ];
    },
  },
  {
    kind: 'missing',
    form: 'Van deze indicatoren is de waarde nog niet ingevuld: {names:text}.',
    faults: (found, truth) => differs('missing', found.text('names'), listOf(missing(truth))),
  },
  {
    kind: 'source',
    form: 'Bron: {source:text}.',
    faults: (found, { rows }) =>
      rows.indicators.some((one) => sourceOf(one) === found.text('source'))
        ? []
        : ['nothing comes from there'],
  },
];

/** Figures are shown with one decimal at most. */
function isOf(found: Found, { period, figure, author }: IndicatorValueRow): boolean {
  const shown = Number(found.text('figure').replaceAll('.', '').replace(',', '.'));
  return (
    period === monthIn(found.text('period')) &&
    Math.abs((figure ?? NaN) - shown) <= 0.05 &&
    ['', author].includes(found.text('who'))
  );
}

function monthIn(text: string): string {
  const [name = '', year = ''] = text.split(' ');
  return `${year}-${String(months.indexOf(name) + 1).padStart(2, '0')}`;
}

function named(name: string, { rows }: Truth): IndicatorRow | undefined {
  return rows.indicators.find((one) => one.name === name);
}

function valuesOf(indicator: IndicatorRow | undefined, { rows }: Truth): IndicatorValueRow[] {
  return rows.indicatorValues.filter(({ indicatorId }) => indicatorId === indicator?.id);
}

function sourceOf(indicator: IndicatorRow | undefined): string {
  if (indicator === undefined) return 'staat niet in het plan';
  if (indicator.table === null) return 'gegevens van de gemeente';
  const keeper = indicator.table.startsWith('47') ? 'politie' : 'CBS';
  return `${keeper}, open data ${indicator.table} (CC BY 4.0)`;
}

/** Every part of it, and for what is counted also over how many people. */
function isWholeYearKnown(
  indicator: IndicatorRow | undefined,
  year: string,
  truth: Truth,
): boolean {
  const known = valuesOf(indicator, truth).filter(({ period }) => period.startsWith(year));
  const wanted = { month: 12, half_year: 2 }[indicator?.period ?? ''] ?? 1;
  const { indicatorValues } = truth.rows;
  const arePeopleKnown = indicatorValues.some(
    ({ populationYear }) => populationYear === Number(year),
  );
  const isComplete = new Set(known.map(({ period }) => period)).size >= wanted;
  return isComplete && (indicator?.unit !== 'count' || arePeopleKnown);
}

/** Asked of people at the end of the half year in which it is said: a year only of its second half. */
function missing(truth: Truth): string[] {
  const [year = '', month = ''] = truth.today.split('-');
  const half = Number(month) <= 6 ? 1 : 2;
  const periodsOf: Record<string, string[]> = {
    half_year: [`${year}-H${String(half)}`],
    year: half === 2 ? [year] : [],
    two_yearly: half === 2 ? [year, String(Number(year) - 1)] : [],
  };
  return truth.rows.indicators.flatMap((one) => {
    const asked = one.table === null ? (periodsOf[one.period] ?? []) : [];
    const isKnown = valuesOf(one, truth).some(({ period }) => asked.includes(period));
    return asked.length === 0 || isKnown ? [] : [one.name];
  });
}

function listOf(names: string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} en ${last}`;
}
