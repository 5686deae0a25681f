import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitWords } from '../../../plans/reading/money/unit.ts';
import { moneyWords, moneyReading } from '../../../plans/reading/money.ts';
import { costForms } from './money-forms.ts';

function meaning(literal: string): { means: string | null; isSure: boolean } {
  const { reading, doubt } = moneyReading(literal);
  return { means: reading === null ? null : moneyWords(reading), isSure: doubt === null };
}

describe('the words of costs', () => {
  it.each(costForms)('reads “$literal” as $means', ({ literal, means, isSure }) => {
    expect(meaning(literal)).toEqual({ means, isSure });
  });

  it('are multiplied by what the heading of their column says', () => {
    for (const heading of ['Kosten (x € 1.000)', 'Bedragen x 1000', 'in duizenden euro’s', 'K€'])
      expect(meaning(`2,5 (${unitWords(heading) ?? ''})`)).toEqual({
        means: '€ 2.500',
        isSure: true,
      });
    expect(unitWords('Kosten in €')).toBeNull();
    expect(unitWords('Kosten 2024')).toBeNull();
  });

  it('are a doubt where thousands of thousands would be meant', () => {
    expect(meaning('5.000 (x € 1.000)')).toEqual({ means: '€ 5.000.000', isSure: false });
  });

  it('keep hours and fte apart from money', () => {
    expect(moneyReading('40 uur en 0,2 fte').reading).toEqual({
      amount: { kind: 'not_stated' },
      recurrence: null,
      hours: 40,
      fte: 0.2,
    });
  });

  it('say nothing where nothing stands, which is not the same as no costs', () => {
    expect(moneyReading('').reading).toBeNull();
    expect(moneyReading('-').reading?.amount).toEqual({ kind: 'none' });
  });

  it('never throw or hang, and never leave out both a reading and a doubt', () => {
    fc.assert(
      fc.property(anyCell, (literal) => {
        const { reading, doubt } = moneyReading(literal);
        return reading !== null || doubt !== null;
      }),
      { numRuns: 2000 },
    );
  });

  it('are read back as the same once they were read without a doubt', () => {
    fc.assert(
      fc.property(anyCell, (literal) => {
        const { reading, doubt } = moneyReading(literal);
        if (reading === null || doubt !== null) return;
        expect(moneyReading(moneyWords(reading))).toMatchObject({ reading, doubt: null });
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
