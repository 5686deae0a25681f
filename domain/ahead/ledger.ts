/** The ledger of the simulation: notices that arise, are dropped or mailed, and what the mail server says. */

import type { Instant, IsoDate } from '../calendar.ts';
import { type PresentAction, splitCurrent } from '../notices/current.ts';
import { refusedNotices } from '../notices/plan-notices.ts';
import type { Letter } from '../notices/mail-round.ts';
import type { AddressedNotice } from '../notices/notice.ts';
import { forPresentReader } from '../notices/present-reader.ts';
import type { SimulatedNotice, World } from './world.ts';

/** A notice that exists already stays as it is. */
export function addNotices(world: World, notices: AddressedNotice[]): void {
  for (const notice of notices) {
    if (world.notices.has(notice.key)) continue;
    const added: SimulatedNotice = { ...notice, status: 'pending', mailKey: null };
    remember(world, added);
    world.pending.add(added);
  }
}

export function remember(world: World, notice: SimulatedNotice): void {
  const { key, actionId } = notice;
  world.notices.set(key, notice);
  if (actionId === null) return;
  const known = world.noticesOf.get(actionId);
  if (known === undefined) world.noticesOf.set(actionId, [notice]);
  else known.push(notice);
}

/** Drops what is no longer true. */
export function keepCurrent(
  world: World,
  notices: SimulatedNotice[],
  today: IsoDate,
): AddressedNotice[] {
  const present = {
    on: today,
    directory: world.directory,
    actions: presentActions(world),
    meetings: new Map([...world.meetings].map(([id, { state }]) => [id, state])),
  };
  const { kept, dropped } = splitCurrent(notices, present);
  for (const { key } of dropped) {
    const notice = world.notices.get(key);
    if (notice === undefined) continue;
    notice.status = 'dropped';
    world.pending.delete(notice);
  }
  return kept;
}

/** To whoever reads it on this day. */
export function readToday(world: World, notice: AddressedNotice, today: IsoDate): AddressedNotice {
  const owner = world.actions.get(notice.actionId ?? '')?.parties.owner ?? null;
  return forPresentReader(notice, owner, world.directory, today);
}

function presentActions(world: World): Map<string, PresentAction> {
  return new Map(
    [...world.actions].map(([id, { transition, parties }]) => [
      id,
      { seq: transition.state.seq, state: transition.state, ownerId: parties.owner },
    ]),
  );
}

export function send(world: World, letter: Letter, at: Instant): void {
  const { items, merged, ...envelope } = letter;
  const all = [...items, ...merged];
  const status = world.people.refuses(letter.address) ? 'rejected' : 'accepted';
  world.mails.push({ ...envelope, status, noticeKeys: all.map((notice) => notice.key) });
  mark(world, items, 'mailed', letter.key);
  mark(world, merged, 'merged', letter.key);
  if (status === 'rejected') {
    refuse(world, letter);
    return;
  }
  world.accepted.set(letter.key, letter.on);
  world.acts.push(...world.people.onLetter(letter, at));
}

function mark(
  world: World,
  notices: AddressedNotice[],
  status: 'mailed' | 'merged',
  mailKey: string,
): void {
  for (const { key, audience, contactId, address } of notices) {
    const notice = world.notices.get(key);
    if (notice === undefined) continue;
    // Who reads it is all that a round may change of a notice (present-reader.ts).
    Object.assign(notice, { audience, contactId, address, status, mailKey });
    world.pending.delete(notice);
  }
}

/** The coordinator hears of a refused address once. */
function refuse(world: World, letter: Letter): void {
  if (world.refused.has(letter.contactId)) return;
  world.refused.add(letter.contactId);
  addNotices(world, refusedNotices(world.planId, letter.contactId, world.directory, letter.on));
}

/** Notices to the owner of an action that the mail server accepted. */
export function acceptedByOwner({ accepted, noticesOf }: World, actionId: string) {
  return (noticesOf.get(actionId) ?? []).flatMap((notice) => {
    const acceptedOn = accepted.get(notice.mailKey ?? '');
    const counts = notice.audience === 'owner' && acceptedOn !== undefined;
    return counts ? [{ ...notice, acceptedOn }] : [];
  });
}
