import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIndicator, summaryOf } from '../../../domain/indicators/values.ts';
import { type PublicInput, publicPlan } from '../../../domain/public/public-plan.ts';
import { anIndicator, aValue } from '../indicators/an-indicator.ts';

const burglary = anIndicator({
  themeId: 'zorg',
  responsible: 'sanne',
  target: { value: 5, year: 2024 },
});
const keys = ['a', 'b', 'c', 'd'];
const input: PublicInput = {
  municipality: 'gemeente Westerkwartier',
  title: 'Plan',
  year: 2024,
  on: '2024-07-04',
  themes: [
    { key: 'zorg', name: 'Zorg', goals: ['Minder overlast'] },
    { key: 'jeugd', name: 'Jeugd', goals: [] },
  ],
  actions: keys.map((key, i) => ({
    key,
    what: `Actie ${key}`,
    timing: 'Q3 2024',
    dueOn: '2024-09-30',
    themeKey: i % 2 === 0 ? 'zorg' : 'jeugd',
    status: i === 0 ? 'overdue' : 'running',
    milestoneKind: 'deadline',
  })),
  indicators: [
    summaryOf(readIndicator(burglary, [aValue('2024-06', 7)])),
    summaryOf(readIndicator({ ...burglary, id: 'elders', themeId: 'weg' }, [])),
  ],
  decisions: keys.map((key) => ({
    id: `besluit-${key}`,
    board: 'tvo',
    on: '2024-06-20',
    actionKey: key,
    kind: 'extend',
    until: '2024-11-29',
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

  it('shows of each theme what it measures, and not who fills it in', () => {
    const plan = publicPlan(input, { isOn: true, actionKeys: [], decisionIds: [] });
    const [zorg, jeugd] = plan?.themes ?? [];
    expect(jeugd?.indicators).toEqual([]);
    expect(zorg?.indicators).toMatchObject([{ latest: { figure: 7 }, target: 'not_reached' }]);
    expect(JSON.stringify(plan)).not.toContain('sanne');
  });

  it('is not there while it is off', () => {
    expect(publicPlan(input, { isOn: false, actionKeys: keys, decisionIds: [] })).toBeNull();
  });
});
