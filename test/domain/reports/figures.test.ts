import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DocumentTable } from '../../../domain/document.ts';
import { cellFigureId, type Figure } from '../../../domain/reports/figures/figure.ts';
import { figuresOf } from '../../../domain/reports/figures/figures.ts';
import type { ReportInput } from '../../../domain/reports/report.ts';
import { snapshotOf } from '../../../domain/reports/snapshot.ts';
import { anIndicator, aValue } from '../indicators/an-indicator.ts';
import { books } from '../money/money.ts';
import { done, facts, green, late, running, stuck, withTvo } from './a-report.ts';

const on = '2024-07-01';
const fte = fc.integer({ min: 0, max: 2_000 }).map((hundredths) => hundredths / 100);
const capacityLine = fc.record({
  subject: fc.constantFrom('Handhaving', 'Jeugd'),
  themeId: fc.constant(null),
  regularFte: fte,
  priorityFte: fte,
  responsible: fc.constant(null),
});
const reported = fc.record({
  half: fc.constant(1 as const),
  lineKey: fc.constantFrom('handhaving', 'jeugd', 'jeugd-2'),
  regularFte: fte,
  priorityFte: fte,
  explanation: fc.constant(''),
});
const cost = fc.option(fc.integer({ min: 0, max: 9_000_000 }), { nil: null });
const someActions = fc.array(
  fc.record({ of: fc.constantFrom(done, late, withTvo, stuck, green, running), costCents: cost }),
  { maxLength: 12 },
);

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** Whatever people planned, entered, moved and reported. */
const inputs: fc.Arbitrary<ReportInput> = fc
  .record({
    actions: someActions,
    book: books,
    lines: fc.array(capacityLine, { maxLength: 4 }),
    reportedFte: fc.array(reported, { maxLength: 6 }),
    stated: fc.tuple(fte, fte),
    months: fc.oneof(fc.constant(everyMonth), fc.subarray(everyMonth)),
  })
  .map(({ actions, book, lines, reportedFte, stated, months }) => {
    const found = actions.map(({ of, costCents }, i) => ({
      ...of,
      id: `w/2024/${String(i)}`,
      costCents,
    }));
    const input = facts(found, on);
    const [statedRegularFte, statedPriorityFte] = stated;
    const zorg = { subject: 'Zorg', themeId: 'zorg', amountCents: 1_000_000 };
    return {
      ...input,
      budget: { ...input.budget, lines: [zorg] },
      capacity: { ...input.capacity, lines, statedRegularFte, statedPriorityFte },
      reportedFte,
      book: {
        pots: book.pots,
        entries: book.entries.map((entry) => ({ ...entry, description: '' })),
        moves: book.moves.map((move) => ({ ...move, on: '2024-03-01', board: null, reason: '' })),
      },
      indicators: [anIndicator({ themeId: 'zorg', target: { value: 5, year: 2024 } })],
      values: months.map((month) => ({
        ...aValue(`2023-${String(month).padStart(2, '0')}`, month),
        population: { people: 64_000, year: 2023 },
      })),
    };
  });

it('opens every number of a table to what adds up to it', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { document, figures } = reportOf(input);
      for (const { tables } of document.sections) {
        for (const table of tables) expect(closedCells(table, figures)).toEqual([]);
      }
    }),
  );
});

it('opens every amount of a sentence to what adds up to it', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { document, figures } = reportOf(input);
      const amounts = document.sections
        .filter(({ title }) => ['Geld', 'Capaciteit'].includes(title))
        .flatMap(({ paragraphs }) => paragraphs)
        .filter((text) => /\d/.test(text) && !text.startsWith('In het plan staat'));
      expect(amounts.length).toBeGreaterThan(5);
      expect(amounts.filter((text) => !opens(text, figures))).toEqual([]);
    }),
  );
});

it('opens what was done in time, late and not yet to each moment of it', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { report, figures } = reportOf(input);
      const countOf = (id: string) => figures.find((one) => one.id === id)?.total ?? 0;
      const { metInTime, metLate, missed } = report.milestones.deadlines;
      expect(['op-tijd', 'te-laat', 'nog-niet'].map((name) => countOf(`deadline-${name}`))).toEqual(
        [metInTime, metLate, missed],
      );
    }),
  );
});

it('lists in every figure what is that much together', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      for (const { lines, total } of reportOf(input).figures) {
        expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(total, 3);
      }
    }),
  );
});

function reportOf(input: ReportInput) {
  const made = snapshotOf({ input, previous: null, remarks: [], countedThrough: {}, names: [] });
  return { report: made.report, document: made.versions.boards, figures: figuresOf(made) };
}

/** A year is a name: nothing adds up to it. */
function closedCells({ name, columns, rows }: DocumentTable, figures: Figure[]): string[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap(({ value }, index) => {
      const column = columns[index]?.title ?? '';
      if (value === null || column === 'Jaar') return [];
      const figure = figures.find(({ id }) => id === cellFigureId(name, row, column));
      const found = figure?.unit === 'cents' ? figure.total / 100 : (figure?.total ?? 0);
      return Math.abs(found - value) < 0.001
        ? []
        : [`${name} ${String(row)} ${column}: ${String(value)}`];
    }),
  );
}

/** What cannot be counted is nothing: no action costs anything. */
function opens(text: string, figures: Figure[]): boolean {
  return text.includes('\u00a00.') || figures.some(({ sentence }) => sentence === text);
}
