import { describe, expect, it } from 'vitest';
import type { Action, Plan } from '../../../domain/plan/plan.ts';
import { changesNothing, planDiff } from '../../../domain/plan/diff.ts';
import { seededPlan } from '../../seed.ts';
import { byQuarter } from '../../timings.ts';
import { noParticulars } from '../../../domain/plan/particulars.ts';

const before = seededPlan();

function withAction(id: string, part: Partial<Action>): Plan {
  const actions = before.actions.map((one) => (one.id === id ? { ...one, ...part } : one));
  return { ...before, actions };
}

describe('a changed plan', () => {
  it('that is the same changes nothing', () => {
    expect(changesNothing(planDiff(before, seededPlan()))).toBe(true);
  });

  it('shows what it says of an action besides', () => {
    const particulars = {
      ...noParticulars,
      number: '2.1',
      secondThemeId: 'ondermijning',
      others: [{ heading: 'Wijk', text: 'Centrum' }],
    };
    const { actions } = planDiff(before, withAction('tafel', { particulars }));
    expect(actions.changed[0]?.fields).toEqual([
      { field: 'nummer', was: '', becomes: '2.1' },
      { field: 'ook bij thema', was: '', becomes: 'Ondermijning' },
      { field: 'overige kolommen', was: '', becomes: 'Wijk: Centrum' },
    ]);
  });

  it('shows a changed action field by field, in the words of the plan', () => {
    const part = {
      timing: byQuarter(2, 3),
      owner: 'fatima',
      costCents: null,
      costRecurrence: null,
    };
    const { actions } = planDiff(before, withAction('tafel', part));
    expect(actions.added).toEqual([]);
    expect(actions.removed).toEqual([]);
    expect(actions.changed).toHaveLength(1);
    expect(actions.changed[0]?.fields).toEqual([
      { field: 'wanneer', was: 'Q1 2024', becomes: 'Q2 en Q3 2024' },
      { field: 'actiehouder', was: 'Joris Hendriks', becomes: 'Fatima el Amrani' },
      { field: 'kosten', was: '€\u00a02.500', becomes: '' },
    ]);
  });

  it('shows which actions are new and which are gone', () => {
    const added = before.actions.slice(0, 1).map((one) => ({ ...one, id: 'nieuw' }));
    const after = { ...before, actions: [...before.actions.slice(1), ...added] };
    const { actions } = planDiff(before, after);
    expect(actions.added.map(({ id }) => id)).toEqual(['nieuw']);
    expect(actions.removed.map(({ id }) => id)).toEqual(['tafel']);
    expect(actions.changed).toEqual([]);
  });

  it('does not take another order for a change', () => {
    const after = {
      ...before,
      actions: before.actions.toReversed(),
      contacts: before.contacts.toReversed(),
    };
    expect(changesNothing(planDiff(before, after))).toBe(true);
  });

  it('shows people, roles, closing days and the ladder', () => {
    const after: Plan = {
      ...before,
      contacts: before.contacts.map((one) =>
        one.id === 'joris' ? { ...one, address: 'j.hendriks@example.org' } : one,
      ),
      roles: { ...before.roles, coordinator: ['petra'] },
      calendar: { ...before.calendar, closedOn: before.calendar.closedOn.slice(1) },
      ladder: { ...before.ladder, answerDays: 7 },
    };
    const diff = planDiff(before, after);
    expect(diff.contacts.changed[0]?.fields).toEqual([
      { field: 'mailadres', was: 'joris@example.org', becomes: 'j.hendriks@example.org' },
    ]);
    expect(diff.roles).toEqual([
      { field: 'coördinator', was: 'Marga de Wit', becomes: 'Petra Vos' },
    ]);
    expect(diff.settings.map(({ field }) => field)).toEqual([
      'dagen waarop niet wordt gewerkt',
      'ladder',
    ]);
    expect(diff.settings[1]?.becomes).toContain('7 werkdagen om te antwoorden');
  });
});
