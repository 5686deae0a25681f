import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readPlanFile } from '../../../plans/read.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { checkTotals } from '../../../domain/plan/totals.ts';

function westerkwartier(): Plan {
  const file = new URL('../../../plans/westerkwartier-2024.yaml', import.meta.url);
  const { plan } = readPlanFile(readFileSync(file, 'utf8'));
  if (plan === null) throw new Error('the plan of Westerkwartier cannot be read');
  return plan;
}

it('finds no difference in the plan of Westerkwartier', () => {
  expect(checkTotals(westerkwartier())).toEqual([]);
});

it('says what a theme prints and what its actions cost', () => {
  const plan = westerkwartier();
  const actions = plan.actions.filter(({ id }) => id !== 'bewustwording');
  expect(checkTotals({ ...plan, actions })).toEqual([
    {
      severity: 'warning',
      path: ['themas', 0, 'totaal'],
      found: '€ 10.000,00',
      expected: 'De acties van dit thema kosten € 5.000,00.',
    },
  ]);
});

it('says nothing of a theme that prints no total', () => {
  const plan = westerkwartier();
  const themes = plan.themes.map((theme) => ({ ...theme, statedTotalCents: null }));
  expect(checkTotals({ ...plan, themes, actions: [] })).toEqual([]);
});

it('counts the contingency in the total of the budget', () => {
  const plan = westerkwartier();
  const budget = { ...plan.budget, contingencyCents: 0 };
  expect(checkTotals({ ...plan, budget })).toMatchObject([
    {
      path: ['begroting', 'totaal'],
      found: '€ 75.000,00',
      expected: expect.stringContaining('€ 72.500,00'),
    },
  ]);
});

it('compares a line of the budget with the total of its theme', () => {
  const plan = westerkwartier();
  const [first, ...others] = plan.budget.lines;
  if (first === undefined) throw new Error('no budget');
  const lines = [{ ...first, amountCents: first.amountCents - 100 }, ...others];
  expect(
    checkTotals({ ...plan, budget: { ...plan.budget, lines } }).map(({ path }) => path.join('.')),
  ).toEqual(['begroting.regels.0.bedrag', 'begroting.totaal']);
});

it('adds fte in hundredths: 0,1 + 0,2 is 0,3', () => {
  const plan = westerkwartier();
  const line = { subject: 'Jeugd', themeId: null, priorityFte: 0, responsible: null };
  const capacity = {
    lines: [
      { ...line, regularFte: 0.1 },
      { ...line, regularFte: 0.2 },
    ],
    statedRegularFte: 0.3,
    statedPriorityFte: 0.1,
    explanation: '',
  };
  expect(checkTotals({ ...plan, capacity })).toMatchObject([
    { path: ['capaciteit', 'totaal', 'prioriteit'], found: '0,10 fte' },
  ]);
});
