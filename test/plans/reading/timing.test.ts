import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTiming } from '../../../domain/plan/timing.ts';
import { timingReading } from '../../../plans/reading/timing.ts';
import { timingForms } from './timing-forms.ts';

const year = 2024;

function meaning(literal: string): { means: string | null; isSure: boolean } {
  const { reading, doubt } = timingReading(literal, year);
  return { means: reading === null ? null : formatTiming(reading, year), isSure: doubt === null };
}

describe('the words of a deadline', () => {
  it.each(timingForms)('reads “$literal” as $means', ({ literal, means, isSure }) => {
    expect(meaning(literal)).toEqual({ means, isSure });
  });

  it('says by which rule they were read', () => {
    expect(timingReading('medio 2024', year).rule).toBe('“medio 2024” is gelezen als Q2 2024.');
  });

  it('names the year that is not the year of the plan', () => {
    expect(timingReading('Eind 2018', year).doubt).toBe('Er staat 2018, en dit plan is van 2024.');
  });

  it('hold a day of the week to its date', () => {
    const days = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
    const some = fc.integer({ min: 1, max: 366 });
    fc.assert(
      fc.property(some, fc.constantFrom(...days), (day, name) => {
        const date = new Date(Date.UTC(year, 0, day));
        const written = `${name} ${String(date.getUTCDate())}-${String(date.getUTCMonth() + 1)}-2024`;
        expect(meaning(written).isSure).toBe(days[date.getUTCDay()] === name);
      }),
    );
  });

  it('never throws or hangs, and never leaves out both a reading and a doubt', () => {
    fc.assert(
      fc.property(anyCell, (literal) => {
        const { reading, doubt } = timingReading(literal, year);
        return reading !== null || doubt !== null;
      }),
      { numRuns: 2000 },
    );
  });

  it('are read back as the same once they were read without a doubt', () => {
    fc.assert(
      fc.property(anyCell, (literal) => {
        const { reading, doubt } = timingReading(literal, year);
        if (reading === null || doubt !== null) return;
        const again = timingReading(formatTiming(reading, year), year);
        expect(again).toMatchObject({ reading, doubt: null });
      }),
      { numRuns: 2000 },
    );
  });

  it('mean the same in capitals and with other spaces', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...timingForms),
        fc.constantFrom(' ', '\u00a0', '  ', '\n'),
        ({ literal }, space) => {
          const written = ` ${literal.toUpperCase().replaceAll(' ', space)}${space}`;
          expect(meaning(written)).toEqual(meaning(literal));
        },
      ),
    );
  });
});

const pieces = fc.constantFrom(
  ...timingForms.map(({ literal }) => literal),
  ...['en', 'of', 't/m', '-', '/', ',', 'eind', 'medio', 'voor', 'vanaf', 'evaluatie', '(', ')'],
);
const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(pieces, { maxLength: 5 }).map((parts) => parts.join(' ')),
  fc
    .array(fc.constantFrom('1', '2', 'e', ' ', '-', '/', 'q', 'mei', "'"), { maxLength: 300 })
    .map((parts) => parts.join('')),
);
