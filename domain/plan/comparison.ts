/** A version of a plan file held against the plan as it stands: what it changes, and what stays in spite of it. */

import { milestonesOf } from '../action/milestones.ts';
import { isOpen } from '../action/state.ts';
import { formatDate, formatList } from '../dutch/format.ts';
import { statusLabels } from '../dutch/labels.ts';
import { comesBack, hasDates } from './changes.ts';
import { type FieldChange, type ListDiff, type PlanDiff, planDiff } from './diff.ts';
import type { Action, Plan } from './plan.ts';
import { existingPlan, type Existing, type ExistingAction } from './existing.ts';

export interface Comparison {
  /** From the plan as it runs; null when it does not. */
  changes: PlanDiff | null;
  /** Changed outside the file, and left alone by it: `was` is what the file has, `becomes` what stays. */
  kept: PlanDiff;
}

/** `plan` is what the file makes of the plan: see `mergedPlan`. */
export function comparePlan(file: Plan, plan: Plan, existing: Existing): Comparison {
  const now = existingPlan(existing);
  const besides = plan.contacts.filter(({ id }) => !file.contacts.some((one) => one.id === id));
  const inFile = { ...file, contacts: [...file.contacts, ...besides] };
  const kept = planDiff(inFile, { ...plan, calendar: file.calendar });
  return {
    changes: now && withPresentDates(planDiff(now, plan), existing),
    kept: { ...kept, actions: withKeptStates(kept.actions, plan, existing) },
  };
}

/** Next to what the file said, the date that somebody gave meanwhile. */
function withPresentDates(diff: PlanDiff, { actions }: Existing): PlanDiff {
  const changed = diff.actions.changed.map(({ item, fields }) => {
    const given = datesGiven(actions.find(({ key }) => key === item.id));
    const now = given === '' ? '' : ` (nu: ${given})`;
    return {
      item,
      fields: fields.map((one) =>
        one.field === 'wanneer' ? { ...one, was: `${one.was}${now}` } : one,
      ),
    };
  });
  return { ...diff, actions: { ...diff.actions, changed } };
}

function withKeptStates(kept: ListDiff<Action>, plan: Plan, existing: Existing): ListDiff<Action> {
  const changed = plan.actions.flatMap((item) => {
    const fields = [
      ...(kept.changed.find((one) => one.item.id === item.id)?.fields ?? []),
      ...keptState(item, plan, existing),
    ];
    return fields.length === 0 ? [] : [{ item, fields }];
  });
  return { ...kept, changed };
}

function keptState(item: Action, plan: Plan, { actions, before }: Existing): FieldChange[] {
  const action = actions.find(({ key }) => key === item.id);
  if (action === undefined || before === null || comesBack(action, before, plan)) return [];
  const { phase } = action.state;
  const stopped = phase === 'paused' || phase === 'cancelled';
  const given = hasDates(action, milestonesOf(item, plan.year)) ? datesGiven(action) : '';
  return [
    ...(given !== '' && isOpen(phase) ? [{ field: 'einddatum', ...datesOf(action) }] : []),
    ...(stopped
      ? [{ field: 'stand', was: statusLabels.running, becomes: statusLabels[phase] }]
      : []),
  ];
}

function datesOf({ state }: ExistingAction): { was: string; becomes: string } {
  const moved = state.milestones.filter(({ dueOn, plannedOn }) => dueOn !== plannedOn);
  return {
    was: formatList(moved.map(({ plannedOn }) => formatDate(plannedOn))),
    becomes: formatList(moved.map(({ dueOn }) => formatDate(dueOn))),
  };
}

/** Empty where every date is the file's. */
function datesGiven(action: ExistingAction | undefined): string {
  return action === undefined ? '' : datesOf(action).becomes;
}
