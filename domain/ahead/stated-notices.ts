/** What comes to people's mailboxes with a decision and without it, notice by notice. */

import type { NoticeKind } from '../action/notice-kinds.ts';
import type { IsoDate } from '../calendar.ts';
import { compare } from '../compare.ts';
import { groupBy } from '../group-by.ts';
import type { Notice } from '../notices/notice.ts';
import type { World } from './world.ts';

/** One thing in one mail to one person. */
export interface StatedNotice {
  actionId: string | null;
  kind: NoticeKind;
  milestoneId: string | null;
  partId: string | null;
  audience: Notice['audience'];
  contactId: string;
  /** The day of its mail. */
  on: IsoDate;
}

/** The same thing to the same person, on another day. */
export interface MovedNotice extends StatedNotice {
  from: IsoDate;
}

export interface NoticeChanges {
  appears: StatedNotice[];
  moves: MovedNotice[];
  vanishes: StatedNotice[];
}

/** All that was mailed since this world was made, in the order of its days. */
export function statedNotices({ mails, notices }: World): StatedNotice[] {
  const stated = mails.flatMap(({ noticeKeys, on }) =>
    noticeKeys.flatMap((key): StatedNotice[] => {
      const notice = notices.get(key);
      if (notice?.status !== 'mailed') return [];
      const { actionId, kind, milestoneId, partId, audience, contactId } = notice;
      return [{ actionId, kind, milestoneId, partId, audience, contactId, on }];
    }),
  );
  return stated.sort(byDay);
}

/** As many on other days have moved, in their order; of another number some vanish and others appear. */
export function noticeChanges(before: StatedNotice[], after: StatedNotice[]): NoticeChanges {
  const gone = groupBy(without(before, after), withoutDay);
  const come = groupBy(without(after, before), withoutDay);
  const changes: NoticeChanges = { appears: [], moves: [], vanishes: [] };
  for (const subject of new Set([...gone.keys(), ...come.keys()])) {
    const [were, are] = [gone.get(subject) ?? [], come.get(subject) ?? []];
    if (were.length === are.length) {
      changes.moves.push(...are.map((one, i) => ({ ...one, from: were[i]?.on ?? one.on })));
    } else {
      changes.vanishes.push(...were);
      changes.appears.push(...are);
    }
  }
  const { appears, moves, vanishes } = changes;
  return {
    appears: appears.sort(byDay),
    moves: moves.sort(byDay),
    vanishes: vanishes.sort(byDay),
  };
}

/** Each is taken away once, however often it is there. */
function without(all: StatedNotice[], others: StatedNotice[]): StatedNotice[] {
  const counts = new Map<string, number>();
  for (const one of others) counts.set(lineOf(one), (counts.get(lineOf(one)) ?? 0) + 1);
  return all.filter((one) => {
    const left = counts.get(lineOf(one)) ?? 0;
    counts.set(lineOf(one), left - 1);
    return left <= 0;
  });
}

function withoutDay(notice: StatedNotice): string {
  const { actionId, kind, milestoneId, partId, contactId, audience } = notice;
  return [actionId, kind, milestoneId, partId, contactId, audience]
    .map((part) => part ?? '')
    .join(' ');
}

/** Two with the same line say the same to the same person on the same day. */
export function lineOf(notice: StatedNotice): string {
  return `${notice.on} ${withoutDay(notice)}`;
}

export function byDay(a: StatedNotice, b: StatedNotice): number {
  return compare(lineOf(a), lineOf(b));
}
