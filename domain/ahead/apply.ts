/** A changed plan file in a simulation: what the activity that applies one does to the real parts. */

import { activate } from '../action/decide.ts';
import type { Command } from '../action/commands.ts';
import { rulesFor } from '../action/state.ts';
import { calendarOf, type Instant } from '../calendar.ts';
import { actionIdOf, partsOfActionId } from '../ids.ts';
import { changesOf, comesBack, newActions } from '../plan/changes.ts';
import { type Existing, type ExistingAction, leavers, mergedPlan } from '../plan/existing.ts';
import type { Action, Plan } from '../plan/plan.ts';
import { draftsToMake, reportsToMake } from '../reports/moment.ts';
import { leave } from './directory-changes.ts';
import { applyMeetings } from './meetings.ts';
import { settle, take } from './transitions.ts';
import type { World } from './world.ts';

export function applyFile(world: World, file: Plan, at: Instant): void {
  const existing = existingIn(world);
  const plan = mergedPlan(file, existing);
  const today = calendarOf(plan.calendar).dateOf(at);
  const gone = leavers(file, existing);
  const going = existing.contacts.filter(({ id }) => gone.includes(id));
  const contacts = [...plan.contacts, ...going];
  world.directory = { ...world.directory, contacts, roles: plan.roles };
  for (const action of existing.actions) changeAction(world, action, plan, at);
  for (const id of gone) leave(world, id, today);
  world.file = file;
  world.plan = plan;
  world.calendar = calendarOf(plan.calendar);
  world.toReport = reportsToMake(plan, world);
  world.toDraft = draftsToMake(plan, world);
  for (const action of newActions(plan, existing)) start(world, action, at, 0);
  storeInvolved(world);
  applyMeetings(world, existing, at);
  for (const action of existing.actions) bringBack(world, action, existing, at);
}

/** As the database would have it. */
export function existingIn({
  file,
  plan,
  directory,
  actions,
  meetings,
  droppedByFile,
}: World): Existing {
  const names = new Map(plan.actions.map(({ id, shortName }) => [id, shortName]));
  return {
    before: file,
    calendar: plan.calendar,
    others: [],
    municipality: plan.municipality.name,
    contacts: directory.contacts,
    roles: directory.roles,
    meetings: [...meetings].map(([id, { state }]) => ({ id, state })),
    actions: [...actions].map(([id, { transition, parties }]) => {
      const { key } = partsOfActionId(id);
      return {
        key,
        shortName: names.get(key) ?? key,
        owner: parties.owner,
        state: transition.state,
        droppedByFile: droppedByFile.has(id),
      };
    }),
  };
}

function changeAction(world: World, action: ExistingAction, plan: Plan, at: Instant): void {
  const id = actionIdOf(world.planId, action.key);
  const simulated = world.actions.get(id);
  if (simulated === undefined) return;
  for (const change of changesOf(action, simulated.rules, plan)) {
    const now = world.actions.get(id) ?? simulated;
    if (change.kind === 'cancel') world.droppedByFile.add(id);
    const owner = change.kind === 'reassign' ? change.newOwner : now.parties.owner;
    const command: Command =
      change.kind === 'reassign'
        ? { kind: change.kind, answerId: '' }
        : { ...change, answerId: '' };
    const parties = { ...now.parties, owner };
    take(world, id, { ...now, parties }, { kind: 'command', at, command });
  }
}

function start(world: World, action: Action, at: Instant, seq: number): void {
  const { owner, involved, ladder } = action;
  const rules = rulesFor(world.plan, ladder);
  const transition = activate(action, at, rules, seq);
  const parties = { owner, involved };
  settle(world, actionIdOf(world.planId, action.id), { transition, rules, parties });
}

function bringBack(world: World, action: ExistingAction, { before }: Existing, at: Instant): void {
  const wanted = world.plan.actions.find(({ id }) => id === action.key);
  if (before === null || wanted === undefined || !comesBack(action, before, world.plan)) return;
  start(world, wanted, at, action.state.seq);
}

/** After the changes were told: who was involved hears of them. */
function storeInvolved(world: World): void {
  for (const [id, action] of world.actions) {
    const { key } = partsOfActionId(id);
    const involved = world.plan.actions.find((one) => one.id === key)?.involved ?? [];
    world.actions.set(id, { ...action, parties: { ...action.parties, involved } });
  }
}
