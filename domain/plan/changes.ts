/**
 * What has to be done to the actions of a running plan so that they are as a file says. Held against
 * what stands, not against the file before: whatever went another way is put right as well (V1).
 */

import { type Milestone, milestonesOf } from '../action/milestones.ts';
import { isOpen, type Rules, rulesFor } from '../action/state.ts';
import { same } from '../same.ts';
import type { Action, Plan } from './plan.ts';
import { isStopped, type Existing, type ExistingAction } from './existing.ts';

export type PlanChange =
  | { kind: 'cancel' }
  | { kind: 'reassign'; newOwner: string }
  | { kind: 'reschedule'; milestones: Milestone[]; rules: Rules };

/** `held`: the rules that the action runs by now. Closed actions stay as they are. */
export function changesOf(action: ExistingAction, held: Rules, plan: Plan): PlanChange[] {
  if (!isOpen(action.state.phase)) return [];
  const wanted = plan.actions.find(({ id }) => id === action.key);
  if (wanted === undefined || isStopped(wanted, plan.themes)) return [{ kind: 'cancel' }];
  const rules = rulesFor(plan, wanted.ladder);
  const milestones = wantedMilestones(wanted, action, plan.year);
  const changes: PlanChange[] = [];
  if (!hasDates(action, milestones) || !same(held, rules)) {
    changes.push({ kind: 'reschedule', milestones, rules });
  }
  if (action.owner !== wanted.owner) changes.push({ kind: 'reassign', newOwner: wanted.owner });
  return changes;
}

/** A deadline that only has another name by now, "Q2" that became "juni", is the one that stands. */
function wantedMilestones(wanted: Action, { state }: ExistingAction, year: number): Milestone[] {
  return milestonesOf(wanted, year).map((milestone) => {
    const named = state.milestones.some(({ id }) => id === milestone.id);
    const renamed = state.milestones.find(
      ({ kind, plannedOn }) =>
        kind === 'deadline' && milestone.kind === kind && plannedOn === milestone.dueOn,
    );
    return named || renamed === undefined ? milestone : { ...milestone, id: renamed.id };
  });
}

/** What the file has and never ran. */
export function newActions(plan: Plan, { actions }: Existing): Action[] {
  const known = new Set(actions.map(({ key }) => key));
  return plan.actions.filter(({ id }) => !known.has(id));
}

/** An action that was taken out of the plan and put in again starts afresh; one that people stopped does not. */
export function comesBack(action: ExistingAction, before: Plan, plan: Plan): boolean {
  const ofPlan = ({ actions }: Plan) => actions.find(({ id }) => id === action.key);
  const wanted = ofPlan(plan);
  if (wanted === undefined || isStopped(wanted, plan.themes)) return false;
  const stopped = action.state.phase === 'cancelled';
  return stopped && (action.droppedByFile || ofPlan(before) === undefined);
}

/** Ids of actions that do not run as the plan says, or run without being in it. */
export function differingActions(plan: Plan, existing: Existing): string[] {
  const open = existing.actions.filter(({ state }) => isOpen(state.phase));
  const differing = open.filter((action) => {
    const wanted = plan.actions.find(({ id }) => id === action.key);
    if (wanted === undefined || isStopped(wanted, plan.themes)) return true;
    return !hasDates(action, wantedMilestones(wanted, action, plan.year));
  });
  return differing.map(({ key }) => key);
}

/** By the file: a date that somebody gave is not another one. */
export function hasDates({ state }: ExistingAction, milestones: Milestone[]): boolean {
  const stand = state.milestones.map((one) => ({ ...one, dueOn: one.plannedOn }));
  return same(stand.map(asPlanned), milestones.map(asPlanned));
}

function asPlanned({ id, kind, dueOn, parts }: Milestone) {
  return { id, kind, dueOn, parts: parts.map((part) => [part.id, part.required]) };
}
