/** What every answer page starts from: the link, what day it is there, and whether the link still works. */

import { milestoneById, type MilestoneState } from '../domain/action-state.ts';
import { type Calendar, calendarOf, type Instant, type IsoDate } from '../domain/calendar.ts';
import { type DeadLink, whyDead } from '../domain/link-life.ts';
import { hasLeft } from '../domain/notices.ts';
import { type OpenedLink, openLink } from '../prisma/links.ts';
import type { Deps } from './deps.ts';

export interface AnswerScene {
  link: OpenedLink;
  path: string;
  calendar: Calendar;
  now: Instant;
  today: IsoDate;
  /** Null when the action no longer has it. */
  milestone: MilestoneState | null;
  dead: DeadLink | null;
}

/** Null for a link that does not exist, or no longer does. */
export async function answerScene(
  deps: Deps,
  token: string,
  purpose: OpenedLink['purpose'] | null,
): Promise<AnswerScene | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const link = await openLink(deps.db, token);
  if (link === null || (purpose !== null && link.purpose !== purpose)) return null;
  const { action, contact, milestoneId, isCoordinator } = link;
  const calendar = calendarOf(action.rules.calendar);
  const now = deps.now();
  const today = calendar.dateOf(now);
  const holder = {
    left: hasLeft(contact, today),
    isOwner: link.ownersOn(today).includes(contact.id),
    isCoordinator,
  };
  const facts = { purpose: link.purpose, milestoneId, state: action.state, holder };
  return {
    link,
    path: `/a/${token}`,
    calendar,
    now,
    today,
    milestone: milestoneById(action.state, milestoneId),
    dead: whyDead(facts, today, calendar),
  };
}
