import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalFigures } from '../../../domain/indicators/legal.ts';
import { monthKey } from '../../../domain/indicators/periods.ts';
import type { IndicatorValue, Population } from '../../../domain/indicators/values.ts';
import { anIndicator, aValue } from './an-indicator.ts';

const burglary = anIndicator({ id: 'woninginbraak' });
const theft = anIndicator({ id: 'stelen', name: 'Winkeldiefstal', unit: 'per_1000' });
const halt = anIndicator({ id: 'halt', name: 'Halt', unit: 'per_1000', period: 'year' });
const population: Population = { people: 64_000, year: 2023 };
const months = Array.from({ length: 12 }, (_, i) => monthKey(2023, i + 1));

function figureOf(key: string, values: IndicatorValue[], through = 2023) {
  const indicators = [burglary, theft, halt];
  return legalFigures({ indicators, values, through }).find((one) => one.key === key);
}

function monthly(figures: (number | null)[], change: Partial<IndicatorValue> = {}) {
  return figures.map((figure, i) => aValue(months[i] ?? '', figure, change));
}

describe('the five figures of the law', () => {
  it('are always five, and unknown where nobody knows', () => {
    const all = legalFigures({ indicators: [], values: [], through: 2023 });
    expect(all.map(({ key }) => key)).toEqual([
      ...['woninginbraak', 'winkeldiefstal', 'vernieling', 'geweldsmisdrijven', 'halt'],
    ]);
    for (const one of all) expect(one).toMatchObject({ figure: null, year: 2023, isInPlan: false });
  });

  it('add up to a year when each of its months is known, and are unknown when one is not', () => {
    const amount = fc.integer({ min: 0, max: 99 });
    const twelve = fc.array(fc.option(amount), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(twelve, (figures) => {
        const found = figureOf('winkeldiefstal', monthly(figures, { indicatorId: 'stelen' }));
        const total = figures.reduce<number>((sum, one) => sum + (one ?? 0), 0);
        expect(found?.figure).toBe(figures.includes(null) ? null : total);
      }),
    );
  });

  it('are counted over the people that another value names', () => {
    const counts = monthly(Array.from({ length: 12 }, () => 16));
    expect(figureOf('woninginbraak', counts)?.figure).toBeNull();
    const named = aValue('2023-01', 1, { indicatorId: 'stelen', population });
    expect(figureOf('woninginbraak', [...counts, named])).toMatchObject({ figure: 3, population });
  });

  it('give Halt per 10.000 young people, and count nobody else over those', () => {
    const young = aValue('2023', 1.5, {
      indicatorId: 'halt',
      population: { people: 4000, year: 2023 },
    });
    expect(figureOf('halt', [young])).toMatchObject({ figure: 15, over: 'young_people' });
    const counts = monthly(Array.from({ length: 12 }, () => 16));
    expect(figureOf('woninginbraak', [...counts, young])?.figure).toBeNull();
  });

  it('are of the newest whole year, and say when they may still change', () => {
    const years = [
      aValue('2021', 2, { indicatorId: 'halt' }),
      aValue('2022', 3, { indicatorId: 'halt', status: 'provisional' }),
      aValue('2024', 9, { indicatorId: 'halt' }),
    ];
    expect(figureOf('halt', years)).toMatchObject({ year: 2022, status: 'provisional' });
  });
});
