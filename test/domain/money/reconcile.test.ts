import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCents } from '../../../domain/amounts.ts';
import { balancesOf } from '../../../domain/money/balance.ts';
import { potsOf } from '../../../domain/money/pots.ts';
import { fteSums, reconcile } from '../../../domain/money/reconcile.ts';
import { moneySummary } from '../../../domain/money/summary.ts';
import { readPlanFile } from '../../../plans/read.ts';
import { entry, pots } from './money.ts';

const file = new URL('../../../plans/westerkwartier-2024.yaml', import.meta.url);
const { plan } = readPlanFile(readFileSync(file, 'utf8'));
if (plan === null) throw new Error('The example plan cannot be read.');
const { budget, capacity, themes } = plan;

describe('the plan of Westerkwartier', () => {
  test('has pots of € 75.000 together, as it prints', () => {
    const balances = balancesOf(potsOf(budget, themes), [], []);
    const {
      potsCents,
      statedCents,
      pots: differences,
    } = reconcile(balances, [], budget.statedTotalCents);
    expect([potsCents, statedCents]).toEqual([7_500_000, 7_500_000]);
    expect(differences).toEqual([]);
  });

  test('has 3,20 fte and 0,80 fte together, as it prints', () => {
    expect(fteSums(capacity)).toEqual({
      statedRegularFte: 3.2,
      statedPriorityFte: 0.8,
      regularFte: 3.2,
      priorityFte: 0.8,
    });
  });
});

test('every difference with the plan names the moves that made it', () => {
  const moves = [
    { fromKey: 'contingency', toKey: 'theme-jeugd', amountCents: 50_000 },
    { fromKey: 'theme-zorg', toKey: 'theme-jeugd', amountCents: 1_000 },
  ];
  const found = reconcile(balancesOf(pots, [], moves), moves, 1_250_000);
  expect(found.potsCents).toBe(found.statedCents);
  expect(
    found.pots.map(({ potKey, plannedCents, currentCents }) => [
      potKey,
      plannedCents,
      currentCents,
    ]),
  ).toEqual([
    ['theme-zorg', 1_000_000, 999_000],
    ['theme-jeugd', 0, 51_000],
    ['contingency', 250_000, 200_000],
  ]);
  expect(found.pots.map((one) => one.moves.length)).toEqual([1, 2, 1]);
});

test('the summary has the numbers of each theme', () => {
  const entries = [entry({ id: 'e', potKey: 'theme-jeugd', amountCents: 700 })];
  expect(moneySummary(balancesOf(pots, entries, []))).toEqual({
    themes: [
      { id: 'zorg', budgetCents: 1_000_000, committedCents: 0, spentCents: 0 },
      { id: 'jeugd', budgetCents: 0, committedCents: 0, spentCents: 700 },
    ],
    contingencyCents: 250_000,
  });
});

test('amounts are read as people here write them', () => {
  const written = ['5.000', '€ 1.234,50', '5000,-', '7500'];
  expect(written.map((text) => readCents(text))).toEqual([500_000, 123_450, 500_000, 750_000]);
  expect(readCents('vijf euro')).toBeUndefined();
});
