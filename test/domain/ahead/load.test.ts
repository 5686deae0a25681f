import { describe, expect, it } from 'vitest';
import { crowdedMonths, slowDowns } from '../../../domain/ahead/crowding.ts';
import { type Due, loadsOf } from '../../../domain/ahead/load.ts';
import { previewOf } from '../../../domain/ahead/preview.ts';
import { activatedAt, seededPlan } from '../../seed.ts';

const { contacts } = seededPlan();

describe('the load of a month', () => {
  it('counts mails, evaluations, meetings and deadlines, also for the party of a person', () => {
    const loads = loadsOf({
      contacts,
      mails: [{ contactId: 'joris', on: '2024-06-03' }],
      dues: [due('a', '2024-06-28'), { ...due('b', '2024-06-28'), kind: 'evaluation' }],
      meetings: [{ on: '2024-06-20', members: ['joris'] }],
    });
    const month = { month: '2024-06', mails: 1, evaluations: 1, meetings: 1, deadlines: 1 };
    expect(loads).toEqual([
      { contactId: 'joris', months: [month] },
      { contactId: 'zorg', months: [month] },
    ]);
  });

  it('of the preview has every mail of a person in one of its months', () => {
    const preview = previewOf(seededPlan(), activatedAt);
    for (const { name, mails } of preview.people) {
      const load = preview.loads.find((one) => one.name === name);
      expect(load?.months.reduce((sum, month) => sum + month.mails, 0)).toBeGreaterThanOrEqual(
        mails,
      );
    }
  });
});

describe('a month that gets full', () => {
  const three = ['a', 'b', 'c'].map((id) => due(id, `2024-09-1${String(id.charCodeAt(0) - 96)}`));

  it('has a fourth action because of the change', () => {
    const full = crowdedMonths(
      { before: three, after: [...three, due('d', '2024-09-30')] },
      contacts,
    );
    expect(full.map(({ contactId }) => contactId)).toEqual(['joris', 'zorg']);
    expect(full[0]?.actionIds).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is no consequence when it was full before, or has three', () => {
    const four = [...three, due('d', '2024-09-30')];
    expect(crowdedMonths({ before: four, after: four }, contacts)).toEqual([]);
    expect(crowdedMonths({ before: [], after: three }, contacts)).toEqual([]);
  });

  it('suggests the other deadlines of that month, the latest first, and each once', () => {
    const after = [...three, due('d', '2024-09-30'), due('e', '2024-10-30')];
    const full = crowdedMonths({ before: three, after }, contacts);
    const later = slowDowns(full, after, new Set(['d']));
    expect(later.map(({ actionId }) => actionId)).toEqual(['c', 'b', 'a']);
  });
});

function due(actionId: string, on: string): Due {
  return { actionId, ownerId: 'joris', kind: 'deadline', on };
}
