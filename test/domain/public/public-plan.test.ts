import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PublicInput, publicPlan } from '../../../domain/public/public-plan.ts';

const keys = ['a', 'b', 'c', 'd'];
const input: PublicInput = {
  ...{ municipality: 'gemeente Westerkwartier', title: 'Plan', year: 2024, on: '2024-07-04' },
  themes: [
    { key: 'zorg', name: 'Zorg', goals: ['Minder overlast'] },
    { key: 'jeugd', name: 'Jeugd', goals: [] },
  ],
  actions: keys.map((key, i) => ({
    ...{ key, what: `Actie ${key}`, timing: 'Q3 2024', dueOn: '2024-09-30' },
    themeKey: i % 2 === 0 ? 'zorg' : 'jeugd',
    status: i === 0 ? 'overdue' : 'running',
    milestoneKind: 'deadline',
  })),
  decisions: keys.map((key) => ({
    ...{ id: `besluit-${key}`, board: 'tvo', on: '2024-06-20', actionKey: key },
    ...{ kind: 'extend', until: '2024-11-29' },
  })),
};
const some = fc.subarray(keys);

describe('the public plan', () => {
  it('shows what was chosen, each once, and nothing else', () => {
    fc.assert(
      fc.property(some, some, (actionKeys, decided) => {
        const decisionIds = decided.map((key) => `besluit-${key}`);
        const plan = publicPlan(input, { isOn: true, actionKeys, decisionIds });
        const shown = plan?.themes.flatMap(({ actions }) => actions.map(({ what }) => what)) ?? [];
        expect([...shown].sort()).toEqual(actionKeys.map((key) => `Actie ${key}`));
        const both = decided.filter((key) => actionKeys.includes(key));
        expect(plan?.decisions.map(({ what }) => what)).toEqual(both.map((key) => `Actie ${key}`));
        const counted = plan?.themes.flatMap(({ counts }) => counts.map(({ count }) => count));
        expect((counted ?? []).reduce((sum, count) => sum + count, 0)).toBe(actionKeys.length);
      }),
    );
  });

  it('is not there while it is off', () => {
    expect(publicPlan(input, { isOn: false, actionKeys: keys, decisionIds: [] })).toBeNull();
  });
});
