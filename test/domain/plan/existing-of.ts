/** A plan that runs by a file, on its first day. */

import { activate } from '../../../domain/action/decide.ts';
import { rulesFor } from '../../../domain/action/state.ts';
import { newMeetings } from '../../../domain/meetings/changes.ts';
import { type Existing, nothingExists } from '../../../domain/plan/existing.ts';
import type { Plan } from '../../../domain/plan/plan.ts';

const at = '2024-01-02T08:00:00.000Z';

export function existingOf(
  before: Plan,
  change: (existing: Existing) => Existing = (one) => one,
): Existing {
  return change({
    before,
    calendar: before.calendar,
    others: [],
    municipality: before.municipality.name,
    contacts: before.contacts,
    roles: before.roles,
    meetings: [...newMeetings(before, nothingExists, at)].map(([id, { state }]) => ({ id, state })),
    actions: before.actions.map((one) => ({
      key: one.id,
      shortName: one.shortName,
      owner: one.owner,
      state: activate(one, at, rulesFor(before, one.ladder)).state,
      droppedByFile: false,
    })),
  });
}
