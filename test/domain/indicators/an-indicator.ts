import type { Indicator } from '../../../domain/indicators/indicator.ts';
import type { IndicatorValue, NewValue } from '../../../domain/indicators/values.ts';

export function anIndicator(change: Partial<Indicator> = {}): Indicator {
  return {
    id: 'woninginbraak',
    themeId: 'overig',
    name: 'Diefstal en inbraak woning',
    unit: 'count',
    kind: 'outcome',
    direction: 'lower',
    level: 'municipality',
    period: 'month',
    source: null,
    target: null,
    responsible: null,
    movedBy: [],
    ...change,
  };
}

export function aNewValue(change: Partial<NewValue> = {}): NewValue {
  return {
    indicatorId: 'woninginbraak',
    area: 'own',
    period: '2024-06',
    status: 'final',
    figure: 7,
    population: null,
    ...change,
  };
}

export function aValue(
  period: string,
  figure: number | null,
  change: Partial<IndicatorValue> = {},
) {
  const status = figure === null ? ('withheld' as const) : ('final' as const);
  return { ...aNewValue({ period, figure, status }), was: null, ...change };
}
