/** What an item about one action is about: where it stands for this reader, and the links that go with it. */

import { confirmedOnOf } from '../action/confirmation-handlers.ts';
import { partById } from '../action/parts.ts';
import { escalatesOn } from '../action/schedule.ts';
import {
  type ActionState,
  milestoneById,
  type MilestoneState,
  nextMilestone,
  openMilestones,
  undoUntil,
} from '../action/state.ts';
import { calendarOf, type IsoDate } from '../calendar.ts';
import { contactClaims } from '../contact/claims.ts';
import type { AddressedNotice } from '../notices/notice.ts';
import { standsInFor } from '../who/mailboxes.ts';
import type { AboutAction, AboutPart } from './content.ts';
import type { ContextSource, LetterAction, LetterPlan } from './input.ts';
import { linksOf } from './links.ts';

interface ActionItemSource {
  item: AddressedNotice;
  action: LetterAction;
  plan: LetterPlan | null;
  source: ContextSource;
}

export function aboutAction({ item, action, plan, source }: ActionItemSource): AboutAction {
  const { state } = action;
  const milestone = milestoneById(state, item.milestoneId ?? '') ?? nextMilestone(state);
  const meetings = plan?.tvoMeetings ?? [];
  return {
    kind: 'action',
    what: action.what,
    shortName: action.shortName,
    how: action.how,
    themeName: action.themeName,
    owner: action.owner,
    inPlaceOf: inPlaceOf(item, action, source),
    milestone: numberOf(milestone, state),
    arisenOn: item.on,
    isPaused: state.phase === 'paused',
    nextMeetingOn: meetings.find((on) => on > source.today) ?? null,
    contact: contactClaims(action, source.today, milestone?.id),
    answer: source.input.answers.get(item.answerId ?? '') ?? null,
    ...(milestone === null ? noMilestone : aboutMilestone(item, action, milestone)),
    laterDueOn: firstOf(openMilestones(state).map(({ dueOn }) => dueOn)),
    links: linksOf(item, action, milestone?.id ?? null, source),
  };
}

/** Only who reads it as the owner does so in their place. */
function inPlaceOf(
  { audience, contactId }: AddressedNotice,
  { ownerId }: LetterAction,
  { input, today }: ContextSource,
): string | null {
  if (audience !== 'owner') return null;
  return standsInFor(contactId, ownerId, input.directory, today)?.name ?? null;
}

type AboutMilestone = Pick<
  AboutAction,
  | 'dueOn'
  | 'milestoneId'
  | 'milestoneKind'
  | 'lastWorkingDay'
  | 'overdueFrom'
  | 'escalatesOn'
  | 'escalatedOn'
  | 'isDone'
  | 'ownerDoneOn'
  | 'parts'
  | 'undoUntil'
>;

const noMilestone: AboutMilestone = {
  dueOn: null,
  milestoneId: null,
  milestoneKind: 'deadline',
  lastWorkingDay: null,
  overdueFrom: null,
  escalatesOn: null,
  escalatedOn: null,
  isDone: false,
  ownerDoneOn: null,
  parts: [],
  undoUntil: null,
};

function aboutMilestone(
  item: AddressedNotice,
  action: LetterAction,
  milestone: MilestoneState,
): AboutMilestone {
  const { state, rules } = action;
  const calendar = calendarOf(rules.calendar);
  const confirmedOn = confirmedOnOf(milestone, item.partId);
  const isDone = milestone.confirmedOn !== null;
  const goesToTvo = !isDone && state.phase === 'running' && milestone.escalatedOn === null;
  return {
    dueOn: milestone.dueOn,
    milestoneId: milestone.id,
    milestoneKind: milestone.kind,
    lastWorkingDay: calendar.lastWorkingDayOnOrBefore(milestone.dueOn),
    overdueFrom: calendar.firstWorkingDayAfter(milestone.dueOn),
    escalatesOn: goesToTvo ? escalatesOn(milestone, state, rules, calendar) : null,
    escalatedOn: milestone.escalatedOn,
    isDone,
    ownerDoneOn: milestone.ownerDoneOn ?? null,
    parts: partsOf(item, action, milestone),
    undoUntil: confirmedOn === null ? null : undoUntil(confirmedOn, calendar),
  };
}

/** Own to a reader is the part that the mail is about, or that of the reader. */
function partsOf(
  { partId, contactId }: AddressedNotice,
  action: LetterAction,
  milestone: MilestoneState,
): AboutPart[] {
  return action.parts.flatMap(({ id, name, what }) => {
    const part = partById(milestone, id);
    if (part === null) return [];
    const { required, confirmedOn } = part;
    return [{ name, what, required, confirmedOn, isOwn: id === (partId ?? contactId) }];
  });
}

/** The first of two; null for an action with one deadline. */
function numberOf(
  milestone: MilestoneState | null,
  { milestones }: ActionState,
): AboutAction['milestone'] {
  const deadlines = milestones.filter(({ kind }) => kind === 'deadline');
  const number = deadlines.findIndex(({ id }) => id === milestone?.id) + 1;
  return number > 0 && deadlines.length > 1 ? { number, of: deadlines.length } : null;
}

function firstOf(days: IsoDate[]): IsoDate | null {
  return days.sort()[0] ?? null;
}
