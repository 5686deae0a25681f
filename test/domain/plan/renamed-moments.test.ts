import { expect, test } from 'vitest';
import { changesOf, differingActions } from '../../../domain/plan/changes.ts';
import { rulesFor } from '../../../domain/action/state.ts';
import type { Timing } from '../../../domain/plan/timing.ts';
import { action, smallPlan } from '../../engine/small-plan.ts';
import { byQuarter } from '../../timings.ts';
import { existingOf } from './existing-of.ts';

const june: Timing = { kind: 'by', moments: [{ kind: 'month', month: 6 }] };

function changedTo(before: Timing, after: Timing) {
  const plans = [before, after].map((timing) =>
    smallPlan({ actions: [action('een', { timing })] }),
  );
  const [from, to] = plans;
  if (from === undefined || to === undefined) throw new Error('two plans');
  const existing = existingOf(from);
  const [running] = existing.actions;
  if (running === undefined) throw new Error('one action');
  const changes = changesOf(running, rulesFor(from, null), to);
  expect(differingActions(to, existing)).toEqual(changes.length === 0 ? [] : ['een']);
  return changes;
}

test('a deadline that gets another name for the same day goes on as it was, with all that was answered', () => {
  expect(changedTo(byQuarter(2), june)).toEqual([]);
});

test('another day is a change, also within the same quarter', () => {
  const day: Timing = { kind: 'by', moments: [{ kind: 'day', month: 6, day: 14 }] };
  expect(changedTo(byQuarter(2), day)).toMatchObject([
    { kind: 'reschedule', milestones: [{ id: 'd0614', dueOn: '2024-06-14' }] },
  ]);
});

test('an evaluation is called by its moment: another name is another evaluation', () => {
  const evaluations = (...moments: Timing[]) =>
    moments.flatMap((one) => (one.kind === 'by' ? one.moments : []));
  const quarter: Timing = { kind: 'ongoing', evaluations: evaluations(byQuarter(2)) };
  const month: Timing = { kind: 'ongoing', evaluations: evaluations(june) };
  expect(changedTo(quarter, month)).toMatchObject([{ milestones: [{ id: 'm06' }] }]);
});
