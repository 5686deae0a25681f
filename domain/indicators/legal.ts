/**
 * The five figures that the law (BBV) asks for in budget and annual account: of a whole year, and per so many
 * people. A year of which a part is missing is unknown: the rest would pass for all of it.
 */

import { same } from '../same.ts';
import { catalogue, type CatalogueEntry } from './catalogue.ts';
import type { Indicator, OpenDataSource } from './indicator.ts';
import { type PeriodKey, yearOf } from './periods.ts';
import {
  currentValues,
  type IndicatorValue,
  isMeasured,
  type Measured,
  type Population,
  rounded,
} from './values.ts';

export interface LegalFigure extends YearFigure {
  key: string;
  name: string;
  per: 1000 | 10_000;
  /** Young people are those of twelve to seventeen. */
  over: 'inhabitants' | 'young_people';
  /** Of the indicator it was read from. */
  source: OpenDataSource | null;
  isInPlan: boolean;
}

interface YearFigure {
  /** Of the figure; the last whole year where there is none. */
  year: number;
  /** Null while it is not known of a whole year; so is its status. */
  figure: number | null;
  status: 'final' | 'provisional' | null;
  /** Null where the values name none. */
  population: Population | null;
  /** What it was added up from: of each period its count, and what that is in the figure. */
  parts: LegalPart[];
}

export interface LegalPart {
  period: PeriodKey;
  /** As it was measured. */
  figure: number;
  /** Per so many people: together they are the figure. */
  share: number;
}

interface LegalInput {
  indicators: Indicator[];
  /** In the order in which they came. */
  values: IndicatorValue[];
  /** The last year that is over. */
  through: number;
}

const entries = catalogue.filter(({ isLegal }) => isLegal);

/** Always five, in the order of the catalogue. */
export function legalFigures({ indicators, values, through }: LegalInput): LegalFigure[] {
  const measured = currentValues(values)
    .filter(({ area, period }) => area === 'own' && yearOf(period) <= through)
    .filter(isMeasured);
  const people = inhabitantsByYear(indicators, measured);
  return entries.map((entry) => {
    const indicator = indicators.find((one) => isOfEntry(one, entry)) ?? null;
    const own = measured.filter(({ indicatorId }) => indicatorId === indicator?.id);
    const head = { ...headOf(entry), source: indicator?.source ?? null };
    const none = { year: through, figure: null, status: null, population: null, parts: [] };
    const found = indicator && newestFigure(indicator, own, head, people);
    return { ...head, isInPlan: indicator !== null, ...(found ?? none) };
  });
}

function headOf({ key, name }: CatalogueEntry): Pick<LegalFigure, 'key' | 'name' | 'per' | 'over'> {
  return isOfYoungPeople(key)
    ? { key, name, per: 10_000, over: 'young_people' }
    : { key, name, per: 1000, over: 'inhabitants' };
}

function isOfYoungPeople(key: string): boolean {
  return key === 'halt';
}

/** Whatever the plan calls it: by its key, its name, or what it is read from. */
function isOfEntry(one: Indicator, { key, name, source }: CatalogueEntry): boolean {
  if (one.level !== 'municipality') return false;
  if (one.id === key || one.name === name) return true;
  return one.source !== null && source !== null && same(one.source.keys, source.keys);
}

/** As values per 1.000 name them; those of young people are of fewer. */
function inhabitantsByYear(
  indicators: Indicator[],
  values: IndicatorValue[],
): Map<number, Population> {
  const young = entries.filter(({ key }) => isOfYoungPeople(key));
  const ids = indicators
    .filter((one) => one.level === 'municipality' && !young.some((entry) => isOfEntry(one, entry)))
    .map(({ id }) => id);
  const named = values.flatMap(({ indicatorId, population }) =>
    population !== null && ids.includes(indicatorId) ? [population] : [],
  );
  return new Map(named.map((population) => [population.year, population]));
}

type Values = Measured<IndicatorValue>[];

function newestFigure(
  { unit }: Indicator,
  values: Values,
  { per, over }: Pick<LegalFigure, 'per' | 'over'>,
  people: ReadonlyMap<number, Population>,
): YearFigure | null {
  const years = [...new Set(values.map(({ period }) => yearOf(period)))].sort((a, b) => b - a);
  for (const year of years) {
    const parts = wholeYear(values, year);
    const known = over === 'inhabitants' ? (people.get(year) ?? null) : null;
    const population = unit === 'count' ? known : (parts.at(-1)?.population ?? null);
    const total = parts.reduce((sum, { figure }) => sum + figure, 0);
    const each = eachPerson(unit, population);
    if (parts.length > 0 && each !== null) {
      const shares = parts.map(({ period, figure }) => ({
        period,
        figure,
        share: figure * each * per,
      }));
      const figure = rounded(total * each * per);
      return { year, figure, status: statusOf(parts), population, parts: shares };
    }
  }
  return null;
}

/** By which a total becomes a figure per person; null where that is not known. */
function eachPerson(unit: Indicator['unit'], population: Population | null): number | null {
  if (unit === 'per_1000') return 1 / 1000;
  if (unit !== 'count' || population === null || population.people === 0) return null;
  return 1 / population.people;
}

/** The year itself, or all of its half years or months; empty when one is missing. */
function wholeYear(values: Values, year: number): Values {
  const own = values.filter(({ period }) => yearOf(period) === year);
  const whole = own.filter(({ period }) => period.length === 4);
  if (whole.length > 0) return whole;
  const halves = own.filter(({ period }) => period.includes('H'));
  if (halves.length === 2) return halves;
  const months = own.filter(({ period }) => period.length === 7 && !period.includes('H'));
  return months.length === 12 ? months : [];
}

function statusOf(parts: Values): LegalFigure['status'] {
  return parts.some(({ status }) => status === 'provisional') ? 'provisional' : 'final';
}
