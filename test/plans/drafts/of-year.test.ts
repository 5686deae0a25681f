import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftItem } from '../../../domain/draft/draft.ts';
import { splitByYear } from '../../../plans/drafts/of-year.ts';

function action(fields: Record<string, string>): DraftItem {
  const empty = { place: null, doubt: null, typed: null, settled: null };
  const values = Object.entries(fields).map(([name, source]) => [name, { ...empty, source }]);
  return { id: '', kind: 'action', fields: Object.fromEntries(values) };
}

function yearsOf(fields: Record<string, string>): number[] {
  const items = [action(fields)];
  const years = [2026, 2027];
  return years.filter((year) => splitByYear({ items, year, years }).items.length === 1);
}

describe('an action of a plan for 2026 and 2027', () => {
  it.each([
    ['Q2 2026', [2026]],
    ['31 maart 2027', [2027]],
    ['Q4 2026 en Q4 2027', [2026, 2027]],
    ['2025-2028', [2026, 2027]],
    ['Q2', [2026, 2027]],
    ['Structureel', [2026, 2027]],
    ['Structureel, vanaf 2026', [2026, 2027]],
    ['vanaf 2027', [2027]],
    ['', [2026, 2027]],
    // Of no year of the plan: somebody has to look at it, in each of them.
    ['eind 2029', [2026, 2027]],
  ])('“%s” is in the drafts of %j', (timing, years) => {
    expect(yearsOf({ timing })).toEqual(years);
  });

  it('with a cross under one year only is of that year', () => {
    expect(yearsOf({ timing: '', 'other:Planning 2027': 'x' })).toEqual([2027]);
  });
});

it('no action is lost: each is in the draft, or is said to be of another year of the document', () => {
  const timing = fc.oneof(
    fc.string(),
    fc.array(fc.integer({ min: 2024, max: 2029 })).map((all) => all.join(' en ')),
  );
  const items = fc.array(timing.map((words) => action({ timing: words })));
  fc.assert(
    fc.property(items, fc.subarray([2025, 2026, 2027], { minLength: 1 }), (all, years) => {
      const [year = 0] = years;
      const split = splitByYear({ items: all, year, years });
      const left = split.elsewhere.map(({ item }) => item);
      expect(new Set([...split.items, ...left])).toEqual(new Set(all));
      expect(split.elsewhere.every((one) => one.year !== year && years.includes(one.year))).toBe(
        true,
      );
    }),
  );
});
