/** What the ledger says for promise 2: was a reminder accepted since the owner was held to this date? */

import type { ActionState } from './state.ts';
import type { IsoDate } from '../calendar.ts';
import { kindsWith, type NoticeKind } from './notice-kinds.ts';

/** Per milestone: the day the mail server first accepted a reminder since `MilestoneState.since`. */
export type Evidence = Record<string, IsoDate>;

/** A notice to the owner that the mail server accepted. */
export interface AcceptedNotice {
  milestoneId: string | null;
  kind: NoticeKind;
  /** The day the notice arose. */
  on: IsoDate;
  acceptedOn: IsoDate;
}

export const reminderKinds = kindsWith(({ ladder }) => ladder.reminds);

export function evidenceFrom(state: ActionState, accepted: AcceptedNotice[]): Evidence {
  const evidence: Evidence = {};
  for (const milestone of state.milestones) {
    const days = accepted
      .filter((notice) => notice.milestoneId === milestone.id)
      .filter((notice) => reminderKinds.includes(notice.kind) && notice.on > milestone.since)
      .map((notice) => notice.acceptedOn);
    const first = days.sort()[0];
    if (first !== undefined) evidence[milestone.id] = first;
  }
  return evidence;
}
