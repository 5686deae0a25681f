import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownCells } from '../../../api/drafts/merged-cells.ts';
import { emptyCell } from '../../../plans/documents/cells.ts';
import type { SourceTable } from '../../../plans/documents/source-document.ts';

/** For each column, how many rows each of its cells is high. */
const heights = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 8, maxLength: 8 }), {
  minLength: 1,
  maxLength: 4,
});
const someRows = fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1 });

function tableOf(columns: number[][]): SourceTable {
  const rows = Array.from({ length: 8 }, (_, row) => ({
    hidden: false,
    doubt: null,
    cells: columns.map((tall, column) => ({
      ...emptyCell({ block: 0, row, column }),
      text: String(startOf(tall, row)),
      continues: startOf(tall, row) !== row,
    })),
  }));
  return { kind: 'table', columns: columns.length, rows };
}

function startOf(tall: number[], row: number): number {
  let start = 0;
  for (const height of tall) {
    if (start + height > row) return start;
    start += height;
  }
  return row;
}

it('whichever rows are shown, each place in them is covered once, by the cell that it is of', () => {
  fc.assert(
    fc.property(heights, someRows, (columns, shown) => {
      const table = tableOf(columns);
      const covered = shown.map((): string[] => []);
      shown.forEach((_, i) => {
        for (const { cell, rowSpan } of shownCells(table, shown, i)) {
          for (const row of covered.slice(i, i + rowSpan)) {
            expect(row[cell.column]).toBeUndefined();
            row[cell.column] = cell.text;
          }
        }
      });
      const expected = shown.map((row) => columns.map((tall) => String(startOf(tall, row))));
      expect(covered).toEqual(expected);
    }),
  );
});
