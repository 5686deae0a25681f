import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognisePlan } from '../../../plans/recognise/recognise-plan.ts';
import { yearsOfTitle } from '../../../plans/recognise/years.ts';
import { heading, paragraph } from '../documents/corpus/corpus-plan.ts';
import { sourceOf } from './source-of.ts';

describe('the years of a document', () => {
  it.each([
    ['Uitvoeringsplan veiligheid 2025', [2025]],
    ['Uitvoeringsplan 2025-2026', [2025, 2026]],
    ['Uitvoeringsplan 2025 en 2026', [2025, 2026]],
    ['Meerjarenplan 2025 t/m 2028', [2025, 2026, 2027, 2028]],
    ['Uitvoeringsplan 2026 bij het Integraal Veiligheidsplan 2025-2028', [2026]],
    ['Uitvoeringsplan', []],
  ])('are read from the title “%s”', (title, years) => {
    expect(yearsOfTitle(title)).toEqual(years);
  });

  it('are all that a period holds, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 0, max: 5 }), (a, n) => {
        const found = yearsOfTitle(`Plan ${String(a)}-${String(a + n)}`);
        expect(found).toEqual(Array.from({ length: n + 1 }, (_, index) => a + index));
      }),
    );
  });

  it('stay those of the document when a person chose one for the draft', () => {
    const document = sourceOf({ blocks: [heading(1, 'Uitvoeringsplan 2025-2026')] });
    const { year, years } = recognisePlan(document, { year: 2026, meanings: {} });
    expect({ year, years }).toEqual({ year: 2026, years: [2025, 2026] });
  });

  it('are that which it names most, where the title names none', () => {
    const blocks = [heading(1, 'Uitvoeringsplan'), paragraph('In 2025 en 2026, maar vooral 2026.')];
    const { year, years, items } = recognisePlan(sourceOf({ blocks }), {
      year: null,
      meanings: {},
    });
    expect({ year, years }).toEqual({ year: 2026, years: [2026] });
    expect(items[0]?.fields['year']?.doubt).toContain('De titel noemt geen jaar');
  });
});
