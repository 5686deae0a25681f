/** The year of one action or of one person, as it would be with what stands in the form. */

import type { YearLoad } from '../../domain/ahead/year-loads.ts';
import type { MonthLoad } from '../../domain/ahead/load.ts';
import { plannedBoard } from '../../domain/board/planned-board.ts';
import type { BoardRow, YearBoard } from '../../domain/board/year-board.ts';
import type { Instant } from '../../domain/calendar.ts';
import { keysOf } from '../../domain/draft/keys.ts';
import type { StoredItem } from '../../domain/draft/stored.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { type KnownPart, knownPart } from '../../plans/drafts/known-part.ts';
import { understand } from '../../plans/drafts/understand.ts';

export interface ItemAhead extends Pick<KnownPart, 'withoutMoment' | 'withoutOwner'> {
  /** Null while it is on none. */
  board: YearBoard | null;
  /** Of who answers for it, and of their party. */
  loads: ShownLoad[];
  /** Without a simulated year only dates are counted. */
  withMails: boolean;
}

export interface ShownLoad extends YearLoad {
  /** As it is saved; null where nothing is typed. */
  before: MonthLoad[] | null;
}

interface Looking {
  item: StoredItem;
  items: readonly StoredItem[];
  /** Before what is typed; null on a page where nothing is. */
  saved: readonly StoredItem[] | null;
  now: Instant;
}

type LoadsIn = (plan: Plan) => YearLoad[] | Promise<YearLoad[]>;

export async function itemAhead(
  { item, items, saved, now }: Looking,
  { loadsIn, withMails }: { loadsIn: LoadsIn; withMails: boolean },
): Promise<ItemAhead | null> {
  if (item.kind !== 'action' && item.kind !== 'contact') return null;
  const key = keysOf(items).get(item.id) ?? '';
  const known = knownPart(items, understand(items));
  const { onBoard, asking, withoutMoment, withoutOwner } = known;
  const all = asking === null ? [] : await loadsIn(asking);
  const before = saved === null ? null : await savedLoads(saved, loadsIn);
  const people = asking === null ? [] : peopleOf(asking, item, key);
  const loads = people.flatMap((id) => all.find(({ contactId }) => contactId === id) ?? []);
  return {
    board: onBoard && boardOf(plannedBoard(onBoard, now), rowsOf(onBoard, item, key)),
    loads: loads.map((one) => ({ ...one, before: before && monthsOf(before, one) })),
    withMails,
    withoutMoment,
    withoutOwner,
  };
}

async function savedLoads(saved: readonly StoredItem[], loadsIn: LoadsIn): Promise<YearLoad[]> {
  const { asking } = knownPart(saved, understand(saved));
  return asking === null ? [] : loadsIn(asking);
}

function monthsOf(loads: YearLoad[], { contactId }: YearLoad): MonthLoad[] {
  return loads.find((one) => one.contactId === contactId)?.months ?? [];
}

function peopleOf({ actions, contacts }: Plan, { kind }: StoredItem, key: string): string[] {
  if (kind === 'contact') return [key];
  const owner = actions.find(({ id }) => id === key)?.owner;
  const party = contacts.find(({ id }) => id === owner)?.partyId;
  return [owner ?? [], party ?? []].flat();
}

/** Of a person or party: what they or their people answer for. */
function rowsOf({ actions, contacts }: Plan, { kind }: StoredItem, key: string): string[] {
  if (kind === 'action') return [key];
  const partyOf = new Map(contacts.map(({ id, partyId }) => [id, partyId]));
  return actions
    .filter(({ owner }) => owner === key || partyOf.get(owner) === key)
    .map(({ id }) => id);
}

function boardOf(board: YearBoard, keys: string[]): YearBoard | null {
  const own = ({ key }: BoardRow) => keys.includes(key);
  const groups = board.groups
    .map((group) => ({ ...group, rows: group.rows.filter(own) }))
    .filter(({ rows }) => rows.length > 0);
  return groups.length === 0 ? null : { ...board, groups };
}
