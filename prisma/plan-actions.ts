/** The actions of a plan, as a version of its file says. */

import type { Transition } from '../domain/action/decide.ts';
import { type ActionState, openPhases, type Rules, rulesFor } from '../domain/action/state.ts';
import type { Instant } from '../domain/calendar.ts';
import { actionIdOf, planIdOf } from '../domain/ids.ts';
import { actionNotices } from '../domain/notices/action-notices.ts';
import type { Ladder } from '../domain/plan/ladder.ts';
import type { Action, Plan } from '../domain/plan/plan.ts';
import { formatTiming } from '../domain/plan/timing.ts';
import { eventRows } from './action-events.ts';
import { actionColumns } from './action-transitions.ts';
import type { Db, Tx } from './client.ts';
import { instantOrNull } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { inPortions } from './in-portions.ts';
import { fromJson, insertNew, toJson } from './json.ts';
import { addNotices } from './notice-rows.ts';
import { readContacts } from './person-contacts.ts';

/** `activated` holds the first transition of each action that is new. */
export async function storeActions(
  tx: Tx,
  plan: Plan,
  activated: Map<string, Transition>,
): Promise<void> {
  const municipalityId = plan.municipality.id;
  const planId = planIdOf(municipalityId, plan.year);
  const contacts = await readContacts(tx, municipalityId);
  const columns = (action: Action, position: number) => ({
    themeId: actionIdOf(planId, action.themeId),
    position,
    what: action.what,
    shortName: action.shortName,
    how: action.how,
    timing: formatTiming(action.timing, plan.year),
    costCents: action.costCents,
    costRecurrence: action.costRecurrence,
    particulars: toJson(action.particulars),
    secondThemeKey: action.particulars.secondThemeId,
    ladder: action.ladder === null ? Prisma.JsonNull : toJson(action.ladder),
  });
  const added = plan.actions.flatMap((action, position) => {
    const transition = activated.get(action.id);
    if (transition === undefined) return [];
    return [{ id: actionIdOf(planId, action.id), action, position, transition }];
  });
  const rows = added.map(({ id, action, position, transition }) => ({
    ...columns(action, position),
    ...actionColumns(transition),
    id,
    municipalityId,
    planId,
    key: action.id,
    ownerId: contacts.idOf(action.owner),
  }));
  await inPortions(rows, (data) => tx.action.createMany({ data }));
  const events = added.flatMap(({ id, transition }) => eventRows(municipalityId, id, transition));
  await insertNew(tx, 'Event', events);
  const notices = added.flatMap(({ id, action, transition }) =>
    transition.notices.flatMap((draft) =>
      actionNotices(draft, {
        actionId: id,
        parties: action,
        directory: contacts.directory,
        state: transition.state,
      }),
    ),
  );
  for (const [position, action] of plan.actions.entries()) {
    if (activated.has(action.id)) continue;
    const where = { id: actionIdOf(planId, action.id) };
    await tx.action.update({ where, data: columns(action, position) });
  }
  await storeInvolved(tx, plan, contacts.idOf);
  await addNotices(tx, { municipalityId, planId }, notices, contacts);
}

async function storeInvolved(tx: Tx, plan: Plan, idOf: (key: string) => string): Promise<void> {
  const municipalityId = plan.municipality.id;
  const planId = planIdOf(municipalityId, plan.year);
  await tx.involved.deleteMany({ where: { action: { planId } } });
  const involved = plan.actions.flatMap((action) =>
    [...new Set(action.involved)].map((key, position): Prisma.InvolvedCreateManyInput => {
      const part = action.parts.find(({ contactId }) => contactId === key);
      return {
        municipalityId,
        actionId: actionIdOf(planId, action.id),
        contactId: idOf(key),
        position,
        part: part?.what ?? null,
        partRequired: part?.required ?? true,
      };
    }),
  );
  await insertNew(tx, 'Involved', involved);
}

/** What a workflow of an open action starts with. */
export interface StoredAction {
  id: string;
  key: string;
  rules: Rules;
  state: ActionState;
  nextWakeAt: Instant | null;
}

export async function openActions(db: Db, planId: string): Promise<StoredAction[]> {
  const rows = await db.action.findMany({
    where: { planId, phase: { in: [...openPhases] } },
    select: {
      id: true,
      key: true,
      state: true,
      ladder: true,
      nextWakeAt: true,
      plan: { select: { rules: true } },
    },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ id, key, state, ladder, nextWakeAt, plan }) => ({
    id,
    key,
    rules: rulesFor(fromJson<Rules>(plan.rules), fromJson<Ladder | null>(ladder)),
    state: fromJson<ActionState>(state),
    nextWakeAt: instantOrNull(nextWakeAt),
  }));
}
