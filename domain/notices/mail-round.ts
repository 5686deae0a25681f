/**
 * The mail round: all a person must know on a working day, in one mail, worst first (promise 3).
 * Pure; the worker sends what comes out of here and the simulation counts it.
 */

import type { IsoDate } from '../calendar.ts';
import { compare } from '../compare.ts';
import { groupBy } from '../group-by.ts';
import { withoutDay } from '../ids.ts';
import type { AddressedNotice, Notice } from './notice.ts';
import { type NoticeKind, noticeKinds, traitsOf } from '../action/notice-kinds.ts';
import { usefulness } from '../who/recipients.ts';

export interface Letter {
  /** Unique for ever: one mail per mailbox per round, one per notice that goes at once. */
  key: string;
  address: string;
  contactId: string;
  on: IsoDate;
  /** The kind of its first notice; names the mail in the ledger. */
  kind: Notice['kind'];
  routine: boolean;
  /** Worst first. */
  items: AddressedNotice[];
  /** Older notices of something that `items` says already; on record as merged (F2). */
  merged: AddressedNotice[];
}

/** What a round makes letters of. */
export interface RoundInput {
  /** Part of the key of a letter. */
  municipalityId: string;
  on: IsoDate;
  notices: AddressedNotice[];
  /** Mailboxes that got their routine mail of this day already: what is routine waits for the next. */
  mailedToday: ReadonlySet<string>;
}

/** What must not wait in letters of their own, then one for each mailbox. */
export function lettersOfRound({ municipalityId, on, notices, mailedToday }: RoundInput): Letter[] {
  const routine = notices.filter(
    (notice) => !notice.immediate && !mailedToday.has(mailboxOf(notice)),
  );
  return [...immediateLetters(notices, on), ...roundLetters(municipalityId, routine, on)];
}

/** One letter per mailbox. */
export function roundLetters(
  municipalityId: string,
  notices: AddressedNotice[],
  on: IsoDate,
): Letter[] {
  const boxes = groupBy(notices, mailboxOf);
  return [...boxes].flatMap(([box, found]) => {
    const { items, merged } = mergeSameSubject([...found].sort(worstFirst));
    const [lead] = items;
    if (lead === undefined) return [];
    const key = `${municipalityId}/round/${on}/${box}`;
    return [{ ...envelope(lead), key, on, routine: true, items, merged }];
  });
}

/** A letter of its own for each notice that must not wait. */
export function immediateLetters(notices: AddressedNotice[], on: IsoDate): Letter[] {
  return notices.filter((notice) => notice.immediate).map((notice) => immediateLetter(notice, on));
}

export function immediateLetter(notice: AddressedNotice, on: IsoDate): Letter {
  const key = `immediate/${notice.key}`;
  return { ...envelope(notice), key, on, routine: false, items: [notice], merged: [] };
}

/** The week opens the coordinator's mail; then what is late, oldest first (F29); then the rest. */
export function worstFirst(a: Notice, b: Notice): number {
  return (
    rank(a.kind) - rank(b.kind) ||
    compare(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
    compare(b.on, a.on) ||
    compare(a.key, b.key)
  );
}

const firstLate = noticeKinds.findIndex(isLate);

function rank(kind: NoticeKind): number {
  return isLate(kind) ? firstLate : noticeKinds.indexOf(kind);
}

function isLate(kind: NoticeKind): boolean {
  return traitsOf(kind).ladder.late;
}

/**
 * Of several notices about one milestone only the worst one is shown, in the role in which its reader can
 * do most; of what is told anew the newest.
 */
function mergeSameSubject(sorted: AddressedNotice[]) {
  const items = [...groupBy(sorted, subjectOf).values()].flatMap((same) => {
    const [most] = same.map(({ audience }) => usefulness(audience)).sort((a, b) => a - b);
    return same.find(({ audience }) => usefulness(audience) === most) ?? [];
  });
  const shown = new Set(items);
  return { items: items.sort(worstFirst), merged: sorted.filter((one) => !shown.has(one)) };
}

function subjectOf(notice: AddressedNotice): string {
  const aboutLadder = notice.milestoneId !== null && notice.answerId === null;
  if (!aboutLadder) return withoutDay(withoutReader(notice));
  return `${notice.actionId ?? ''}/${notice.milestoneId ?? ''}/${notice.partId ?? ''}`;
}

/** Who stands in for another hears once what both are told. What is about its reader is two things. */
function withoutReader({ key, kind }: AddressedNotice): string {
  const { about } = traitsOf(kind).mail;
  return about === 'return' || about === 'sign_in' ? key : key.slice(0, key.lastIndexOf('/'));
}

/** One person in several roles may have one mailbox, spelt in several ways (F26). */
export function mailboxOf({ address }: Pick<AddressedNotice, 'address'>): string {
  return address.toLowerCase();
}

function envelope(notice: AddressedNotice) {
  return { address: notice.address, contactId: notice.contactId, kind: notice.kind };
}
