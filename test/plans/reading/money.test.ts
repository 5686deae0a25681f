import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitOf } from '../../../plans/reading/money/unit.ts';
import { costWords, costReading } from '../../../plans/reading/money.ts';
import { costForms } from './money-forms.ts';

function meaning(literal: string, unit = 1): { means: string | null; isSure: boolean } {
  const { reading, doubt } = costReading(literal, unit);
  return { means: reading === null ? null : costWords(reading), isSure: doubt === null };
}

describe('the words of costs', () => {
  it.each(costForms)('reads “$literal” as $means', ({ literal, means, isSure }) => {
    expect(meaning(literal)).toEqual({ means, isSure });
  });

  it('are multiplied by what the heading of their column says', () => {
    for (const heading of ['Kosten (x € 1.000)', 'Bedragen x 1000', 'in duizenden euro’s', 'K€'])
      expect(meaning('2,5', unitOf(heading))).toEqual({ means: '€ 2.500', isSure: true });
    expect(unitOf('Kosten in €')).toBe(1);
    expect(unitOf('Kosten 2024')).toBe(1);
  });

  it('are a doubt where thousands of thousands would be meant', () => {
    expect(meaning('5.000', 1000)).toEqual({ means: '€ 5.000.000', isSure: false });
  });

  it('keep hours and fte apart from money', () => {
    expect(costReading('40 uur en 0,2 fte').reading).toEqual({
      amount: { kind: 'not_stated' },
      recurrence: null,
      hours: 40,
      fte: 0.2,
    });
  });

  it('say nothing where nothing stands, which is not the same as no costs', () => {
    expect(costReading('').reading).toBeNull();
    expect(costReading('-').reading?.amount).toEqual({ kind: 'none' });
  });

  it('never throw or hang, and never leave out both a reading and a doubt', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom(1, 1000), (literal, unit) => {
        const { reading, doubt } = costReading(literal, unit);
        return reading !== null || doubt !== null;
      }),
      { numRuns: 2000 },
    );
  });

  it('are read back as the same once they were read without a doubt', () => {
    fc.assert(
      fc.property(anyCell, (literal) => {
        const { reading, doubt } = costReading(literal);
        if (reading === null || doubt !== null) return;
        expect(costReading(costWords(reading))).toMatchObject({ reading, doubt: null });
      }),
      { numRuns: 2000 },
    );
  });

  it('mean the same in capitals and with other spaces', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...costForms),
        fc.constantFrom(' ', '\u00a0', '  ', '\n'),
        (form, space) => {
          const written = ` ${form.literal.toUpperCase().replaceAll(' ', space)}${space}`;
          expect(meaning(written)).toEqual(meaning(form.literal));
        },
      ),
    );
  });
});

const pieces = fc.constantFrom(
  ...costForms.map(({ literal }) => literal),
  ...['en', 'tot', '-', '/', ',', '+', '=', 'ca.', 'per jaar', '(', ')', '€', 'uur'],
);
const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(pieces, { maxLength: 5 }).map((parts) => parts.join(' ')),
  fc
    .array(fc.constantFrom('1', '5', '000', ' ', '-', '.', ',', '€', '('), { maxLength: 300 })
    .map((parts) => parts.join('')),
);
