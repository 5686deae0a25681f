import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar.ts';
import {
  attentionSince,
  type DatedValue,
  indicatorOccasions,
} from '../../../domain/indicators/attention.ts';
import { asksAttention, readIndicator } from '../../../domain/indicators/values.ts';
import { anIndicator, aValue } from './an-indicator.ts';

const burglary = anIndicator({ target: { value: 5, year: 2024 } });

/** One a day, each of the next month. */
function dated(figures: (number | null)[]): DatedValue[] {
  return figures.map((figure, i) => ({
    ...aValue(`2024-${String(i + 1).padStart(2, '0')}`, figure),
    at: `${addDays('2024-07-01', i)}T09:00:00.000Z`,
  }));
}

function dayOf(figures: (number | null)[]): string | undefined {
  return attentionSince(burglary, dated(figures))?.slice(0, 10);
}

describe('since when an indicator asks for attention', () => {
  it('is when it began, and again when it gets worse', () => {
    expect(dayOf([4])).toBeUndefined();
    expect(dayOf([4, 9])).toBe('2024-07-02');
    expect(dayOf([4, 9, 8])).toBe('2024-07-02');
    expect(dayOf([4, 9, 8, 10])).toBe('2024-07-04');
  });

  it('begins anew when it was in order in between', () => {
    expect(dayOf([9, 4])).toBeUndefined();
    expect(dayOf([9, 4, 6])).toBe('2024-07-03');
  });

  it('is known exactly while it asks for attention, and is the day of one of its values', () => {
    const figures = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { maxLength: 12 });
    fc.assert(
      fc.property(figures, (some) => {
        const values = dated(some);
        const since = attentionSince(burglary, values);
        expect(since !== null).toBe(asksAttention(readIndicator(burglary, values)));
        if (since !== null) expect(values.map(({ at }) => at)).toContain(since);
      }),
    );
  });

  it('is an occasion for an agenda, of each that asks', () => {
    const quiet = anIndicator({ id: 'rustig' });
    expect(indicatorOccasions([burglary, quiet], dated([9]))).toEqual([
      {
        subject: { kind: 'indicator', indicatorId: 'woninginbraak' },
        reason: 'indicator',
        changedAt: '2024-07-01T09:00:00.000Z',
      },
    ]);
  });
});
