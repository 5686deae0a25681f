/** What of a draft can be looked ahead at: an action that lacks something is left out, and counted. */

import { keysOf } from '../../domain/draft/keys.ts';
import type { StoredItem } from '../../domain/draft/stored.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Concern, Understood } from './understand.ts';

export interface KnownPart {
  /** What can be put on a board; null while nothing can. */
  onBoard: Plan | null;
  /** What asks something of somebody; null while nothing does. */
  asking: Plan | null;
  /** How many actions have no moment, or no owner, that is understood. */
  withoutMoment: number;
  withoutOwner: number;
}

const usual = { roundAt: '08:30', zone: 'Europe/Amsterdam' };

export function knownPart(items: readonly StoredItem[], understood: Understood): KnownPart {
  const { concerns, around } = understood;
  const keys = keysOf(items);
  const lacking = (...fields: string[]) => {
    const open = concerns.filter((one) => isLacking(one) && fields.includes(one.field ?? ''));
    return new Set(open.map(({ itemId }) => keys.get(itemId) ?? ''));
  };
  const plan = around.year === null ? null : calm(understood);
  const without = (left: Set<string>) => {
    const actions = plan?.actions.filter(({ id }) => !left.has(id)) ?? [];
    return plan === null || actions.length === 0 ? null : { ...plan, actions };
  };
  const count = (left: Set<string>) => plan?.actions.filter(({ id }) => left.has(id)).length ?? 0;
  return {
    onBoard: without(lacking('timing', 'theme', 'ladder')),
    asking: without(lacking('timing', 'owner', 'ladder')),
    withoutMoment: count(lacking('timing')),
    withoutOwner: count(lacking('owner')),
  };
}

function isLacking({ kind }: Concern): boolean {
  return kind === 'problem' || kind === 'missing';
}

/** No round is held at a time or in a zone that is none. */
function calm({ plan, concerns }: Understood): Plan | null {
  const isStrange = (field: string) =>
    concerns.some((one) => isLacking(one) && one.field === field);
  if (plan === null) return null;
  const { roundAt, calendar } = plan;
  return {
    ...plan,
    roundAt: isStrange('roundAt') ? usual.roundAt : roundAt,
    calendar: isStrange('zone') ? { ...calendar, zone: usual.zone } : calendar,
  };
}
