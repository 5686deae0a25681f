/** The days of one person's actions, for their own calendar. Titles and dates of the plan only. */

import { type ActionState, type MilestoneState } from './action/state.ts';
import type { Calendar, IsoDate } from './calendar.ts';
import { capital } from './dutch/format.ts';
import { milestoneName } from './dutch/labels.ts';

export interface FeedAction {
  id: string;
  what: string;
  shortName: string;
  ownerName: string;
  /** The person is the owner, answers in the place of one who is away, or takes part. */
  as: 'owner' | 'deputy' | 'involved';
  state: ActionState;
}

/** A whole day. */
export interface FeedDay {
  /** Stays the same when the day moves: calendars then move the entry. */
  id: string;
  actionId: string;
  on: IsoDate;
  title: string;
  text: string;
}

export function feedDays(actions: FeedAction[], calendar: Calendar): FeedDay[] {
  return actions
    .filter(({ state }) => state.phase === 'running')
    .flatMap((action) =>
      action.state.milestones
        .filter(({ confirmedOn }) => confirmedOn === null)
        .map((milestone) => feedDay(action, milestone, calendar)),
    );
}

/** On the last working day: who sees it on a Sunday sees it too late. */
function feedDay(action: FeedAction, milestone: MilestoneState, calendar: Calendar): FeedDay {
  const what = capital(milestoneName(milestone));
  return {
    id: `${action.id}/${milestone.id}`,
    actionId: action.id,
    on: calendar.lastWorkingDayOnOrBefore(milestone.dueOn),
    title: `${what}: ${action.shortName}`,
    text: `${action.what}. ${yourPlace(action)}`,
  };
}

function yourPlace({ as, ownerName }: FeedAction): string {
  switch (as) {
    case 'owner':
      return 'U bent actiehouder.';
    case 'deputy':
      return `Actiehouder: ${ownerName}. U vervangt.`;
    case 'involved':
      return `Actiehouder: ${ownerName}. U bent betrokken.`;
  }
}
