import { describe, expect, it } from 'vitest';
import { simulate } from '../../domain/ahead/simulate.ts';
import { answeringPeople } from '../../local/answering-people.ts';
import { examplePlan } from '../../local/rehearsal-options.ts';
import { readRehearsal } from '../../local/rehearsal.ts';
import type { Answering } from '../../api/site/rehearsals.ts';

const { plan, from, until } = readRehearsal({
  plan: examplePlan,
  script: 'none',
  until: undefined,
});

const yearWith = (answering: Answering) =>
  simulate(plan, { from, until, people: answeringPeople(plan, answering) });
const escalated = ({ notices }: ReturnType<typeof yearWith>) =>
  new Set(notices.filter(({ kind }) => kind === 'escalation').map(({ actionId }) => actionId));

describe('the people of any plan', () => {
  it('answer in time, all of them: nothing comes to the TVO', () => {
    const year = yearWith('all');
    expect(escalated(year)).toEqual(new Set());
    expect(year.actions.filter(({ status }) => status === 'overdue')).toEqual([]);
  });

  it('are silent for ever, half of the owners: their actions come to the TVO, and no others', () => {
    const silent = escalated(yearWith('half'));
    const owners = new Set(plan.actions.map(({ owner }) => owner));
    const ownersOf = (ids: Set<string | null>) =>
      new Set(plan.actions.filter(({ id }) => hasKey(ids, id)).map(({ owner }) => owner));
    expect(ownersOf(silent).size).toBe(Math.ceil(owners.size / 2));
    expect(escalated(yearWith('nobody')).size).toBeGreaterThan(silent.size);
  });

  it('do the same each time', () => {
    expect(yearWith('half').notices).toEqual(yearWith('half').notices);
  });
});

function hasKey(ids: Set<string | null>, key: string): boolean {
  return [...ids].some((id) => id?.endsWith(`/${key}`) === true);
}
