import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  asksAttention,
  currentValues,
  type IndicatorValue,
  isWithinChance,
  type NewValue,
  nextValue,
  readIndicator,
} from '../../../domain/indicators/values.ts';
import { anIndicator, aNewValue, aValue } from './an-indicator.ts';

describe('a value that comes in', () => {
  it('is kept as it is when it is the first', () => {
    expect(nextValue(null, aNewValue())).toEqual({ ...aNewValue(), was: null });
  });

  it('says nothing when it says the same', () => {
    expect(nextValue(aValue('2024-06', 7), aNewValue())).toBeNull();
  });

  it('is revised when another number stood there, and keeps what it was', () => {
    expect(nextValue(aValue('2024-06', 5), aNewValue())).toMatchObject({
      status: 'revised',
      figure: 7,
      was: 5,
    });
  });

  it('becomes final without another number', () => {
    const provisional = aValue('2024-06', 7, { status: 'provisional' });
    expect(nextValue(provisional, aNewValue())).toMatchObject({ status: 'final', was: null });
  });

  it('that is withheld is no zero, and a number after it is no revision', () => {
    const withheld = aNewValue({ status: 'withheld', figure: null });
    expect(nextValue(aValue('2024-06', 5), withheld)).toMatchObject({ figure: null, was: null });
    expect(nextValue(aValue('2024-06', null), aNewValue())).toMatchObject({ status: 'final' });
  });

  test('sent twice, is kept once, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(arbitraryValue()), arbitraryValue(), (before, last) => {
        const kept = [...before, last].reduce<IndicatorValue | null>(
          (known, one) => nextValue(known, one) ?? known,
          null,
        );
        expect(kept).toMatchObject({ figure: last.figure });
        expect(nextValue(kept, last)).toBeNull();
      }),
    );
  });
});

describe('a comparison', () => {
  const months = [aValue('2023-06', 16), aValue('2024-05', 9), aValue('2024-06', 7)];

  it('holds the last value against the month before and the same month a year ago', () => {
    const { previous, lastYear } = readIndicator(anIndicator(), months);
    expect(previous).toMatchObject({ figure: 9, difference: -2, verdict: 'better' });
    expect(lastYear).toMatchObject({ figure: 16, difference: -9, period: '2023-06' });
  });

  it('tells of counts whether the difference can be chance', () => {
    const { previous, lastYear } = readIndicator(anIndicator(), months);
    expect(previous?.withinChance).toBe(true);
    expect(lastYear?.withinChance).toBe(true);
    expect(isWithinChance(36, 16)).toBe(false);
    expect(isWithinChance(0, 0)).toBe(true);
    const graded = readIndicator(anIndicator({ unit: 'grade' }), months);
    expect(graded.previous?.withinChance).toBeNull();
  });

  it('gives no judgement where more is neither better nor worse', () => {
    const { previous } = readIndicator(anIndicator({ direction: 'none' }), months);
    expect(previous?.verdict).toBe('no_judgement');
  });

  it('of what is measured every two years is with the last time that is known', () => {
    const values = [aValue('2019', 7.1), aValue('2023', 7.4)];
    const reading = readIndicator(
      anIndicator({ unit: 'grade', period: 'two_yearly', direction: 'higher' }),
      values,
    );
    expect(reading.latest?.period).toBe('2023');
    expect(reading.previous).toMatchObject({ period: '2019', verdict: 'better' });
  });

  it('is never made with a value that is withheld', () => {
    const values = [aValue('2024-05', null), aValue('2024-06', 7)];
    expect(readIndicator(anIndicator(), values).previous).toBeNull();
    const last = readIndicator(anIndicator(), [aValue('2024-05', 7), aValue('2024-06', null)]);
    expect(last.latest?.period).toBe('2024-05');
  });

  it('with the country is made of rates only', () => {
    const country = aValue('2024-06', 900, { area: 'netherlands' });
    expect(readIndicator(anIndicator(), [...months, country]).netherlands).toBeNull();
    const rate = readIndicator(anIndicator({ unit: 'per_1000' }), [...months, country]);
    expect(rate.netherlands?.figure).toBe(900);
  });
});

describe('attention', () => {
  it('is asked for what is worse than chance, and not for what may be chance', () => {
    const worse = [aValue('2023-06', 16), aValue('2024-06', 36)];
    expect(asksAttention(readIndicator(anIndicator(), worse))).toBe(true);
    const chance = [aValue('2023-06', 16), aValue('2024-06', 18)];
    expect(asksAttention(readIndicator(anIndicator(), chance))).toBe(false);
  });

  it('is asked for a target only once its year is there', () => {
    const due = anIndicator({ target: { value: 5, year: 2024 } });
    expect(asksAttention(readIndicator(due, [aValue('2024-06', 7)]))).toBe(true);
    const later = anIndicator({ target: { value: 5, year: 2027 } });
    expect(asksAttention(readIndicator(later, [aValue('2024-06', 7)]))).toBe(false);
  });
});

test('the last word about a period counts', () => {
  const values = [aValue('2024-06', 5), aValue('2024-05', 3), aValue('2024-06', 7)];
  expect(currentValues(values).map(({ figure }) => figure)).toEqual([3, 7]);
});

function arbitraryValue(): fc.Arbitrary<NewValue> {
  return fc
    .record({
      figure: fc.option(fc.integer({ min: 0, max: 3 })),
      status: fc.constantFrom('final' as const, 'provisional' as const),
      people: fc.option(fc.constantFrom(100, 200)),
    })
    .map(({ figure, status, people }) =>
      aNewValue({
        figure,
        status: figure === null ? 'withheld' : status,
        population: people === null ? null : { people, year: 2024 },
      }),
    );
}
