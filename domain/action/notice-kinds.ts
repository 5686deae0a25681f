/** What an action may have to say, before it is known who hears it. */

import type { IsoDate } from '../calendar.ts';
import type { Audience } from '../plan/ladder.ts';
import { noticeTraits, type NoticeTraits } from './notice-traits.ts';

export type NoticeKind = keyof typeof noticeTraits;

/** Worst first. */
export const noticeKinds: readonly NoticeKind[] = Object.keys(noticeTraits).filter(isNoticeKind);

export function isNoticeKind(text: string): text is NoticeKind {
  return Object.hasOwn(noticeTraits, text);
}

export function traitsOf(kind: NoticeKind): NoticeTraits {
  return noticeTraits[kind];
}

/** Every kind with a trait; for lists and queries. */
export function kindsWith(trait: (traits: NoticeTraits) => boolean): NoticeKind[] {
  return noticeKinds.filter((kind) => trait(traitsOf(kind)));
}

/** A notice before it is known who holds the role it is for. */
export interface NoticeDraft {
  /** Unique within its action: the scheduled step, or what else gave rise to it. */
  stepId: string;
  kind: NoticeKind;
  milestoneId: string | null;
  to: Audience[];
  /** The day from which it may be mailed. */
  on: IsoDate;
  /** Due date at that moment: a reminder about a date that moved is no longer true. */
  dueOn: IsoDate | null;
  /** Does not wait for the mail round; follows from its kind. */
  immediate: boolean;
  answerId: string | null;
  /** The part it is about; null where it is about the whole. */
  partId: string | null;
}
