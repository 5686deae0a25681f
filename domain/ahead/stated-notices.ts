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

export function noticeChanges(before: StatedNotice[], after: StatedNotice[]): NoticeChanges {
  const gone = groupBy(without(before, after), withoutDay);
  const appears: StatedNotice[] = [];
  const moves: MovedNotice[] = [];
  for (const notice of without(after, before)) {
    const was = gone.get(withoutDay(notice))?.shift();
    if (was === undefined) appears.push(notice);
    else moves.push({ ...notice, from: was.on });
  }
  return { appears, moves, vanishes: [...gone.values()].flat().sort(byDay) };
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

function withoutDay({ actionId, kind, milestoneId, partId, contactId }: StatedNotice): string {
  return [actionId, kind, milestoneId, partId, contactId].map((part) => part ?? '').join(' ');
}

/** Two with the same line say the same to the same person on the same day. */
export function lineOf(notice: StatedNotice): string {
  return `${notice.on} ${withoutDay(notice)} ${notice.audience}`;
}

export function byDay(a: StatedNotice, b: StatedNotice): number {
  return compare(lineOf(a), lineOf(b));
}
