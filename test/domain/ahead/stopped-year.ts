/** A seeded year, stopped on a day, and what the database would have kept of it. */

import { existingIn } from '../../../domain/ahead/apply.ts';
import { nobody } from '../../../domain/ahead/people.ts';
import { isRemembered, openActionIds, type Running } from '../../../domain/ahead/running-world.ts';
import { worldAt } from '../../../domain/ahead/simulate.ts';
import type { World } from '../../../domain/ahead/world.ts';
import type { Instant } from '../../../domain/calendar.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { readRehearsal } from '../../../local/rehearsal.ts';
import { examplePlan } from '../../../local/rehearsal-options.ts';
import { seededPeople } from '../../../local/seeded-script.ts';

export const { plan: wholePlan, from } = readRehearsal({
  plan: examplePlan,
  script: 'none',
  until: undefined,
});

/** Every fourth action of the real plan: a year of it takes a quarter of the time. */
export const someActions: Plan = {
  ...wholePlan,
  actions: wholePlan.actions.filter((_, i) => i % 4 === 0),
};

/** From `at` on nobody does anything any more. */
export function stoppedYear(seed: number, at: Instant, plan: Plan = someActions): World {
  const world = worldAt(plan, { from, until: at, people: seededPeople(plan, seed) });
  world.people = nobody;
  world.acts = [];
  world.now = at;
  return world;
}

export function keptOf(world: World): Running {
  const { calendar, now, directory, activatedOn, lastHalf, draftedHalf, accepted, refused } = world;
  const open = openActionIds(
    [...world.actions].map(([id, { transition }]) => [id, transition.state]),
  );
  const notices = [...world.notices.values()].filter((notice) =>
    isRemembered(notice, open, calendar.dateOf(now)),
  );
  const stored = {
    existing: existingIn(world),
    absences: directory.absences,
    progress: { activatedOn, lastHalf, draftedHalf },
    notices,
    accepted: [...accepted].map(([key, on]) => ({ key, on })),
    refused: [...refused],
  };
  return structuredClone(stored);
}
