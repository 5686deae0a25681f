import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths } from '../../../api/site/column-widths.ts';
import type { DocumentTable } from '../../../domain/document.ts';

const width = 480;
const measure = (text: string) => text.length * 5 + 6;
const words = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 20 });
const cell = words.map((all) => ({ text: all.join(' '), value: null }));
const tables: fc.Arbitrary<DocumentTable> = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc.record({
    name: fc.constant('Tabel'),
    columns: fc.array(fc.record({ title: fc.string({ maxLength: 15 }), isNumber: fc.boolean() }), {
      minLength: count,
      maxLength: count,
    }),
    rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), { maxLength: 10 }),
  }),
);

test('columns fill the paper, and break no word where all words fit', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const widths = columnWidths(table, { width, measure });
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(width, 6);
      const least = table.columns.map((_, index) => longestWord(table, index));
      const fits = least.reduce((sum, one) => sum + one, 0) < width;
      if (fits)
        widths.forEach((one, index) =>
          expect(one + 1e-9).toBeGreaterThanOrEqual(least[index] ?? 0),
        );
    }),
  );
});

test('a sentence gets more than a number beside it', () => {
  const text = { text: 'Had 31 maart klaar moeten zijn en is 62 werkdagen te laat.', value: null };
  const columns = [
    { title: 'Actie', isNumber: false },
    { title: 'Gepland', isNumber: true },
  ];
  const rows = [[text, { text: '€ 500', value: 500 }]];
  const [sentence = 0, number = 0] = columnWidths({ name: '', columns, rows }, { width, measure });
  expect(sentence).toBeGreaterThan(3 * number);
});

function longestWord({ columns, rows }: DocumentTable, index: number): number {
  const texts = [columns[index]?.title ?? '', ...rows.map((row) => row[index]?.text ?? '')];
  return Math.max(...texts.flatMap((text) => text.split(/\s/)).map(measure));
}
