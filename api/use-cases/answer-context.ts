/** What every answer page starts from: the link, what day it is there, and whether the link still works. */

import { milestoneById, type MilestoneState } from '../../domain/action/state.ts';
import { type Calendar, calendarOf, type Instant, type IsoDate } from '../../domain/calendar.ts';
import { type DeadLink, whyDead } from '../../domain/action/link-validity.ts';
import { hasLeft } from '../../domain/plan/directory.ts';
import { openLink, openOthers } from '../../prisma/answer-links.ts';
import type { OpenedLink } from '../../prisma/answer-opened.ts';
import type { Deps } from '../site/deps.ts';

export interface AnswerContext {
  link: OpenedLink;
  path: string;
  calendar: Calendar;
  now: Instant;
  today: IsoDate;
  /** Null when the action no longer has it. */
  milestone: MilestoneState | null;
  dead: DeadLink | null;
}

export interface OpenContext extends AnswerContext {
  milestone: MilestoneState;
}

/** Null for a link that does not exist, or no longer does. */
export async function answerContext(
  deps: Deps,
  token: string,
  purpose: OpenedLink['purpose'] | null,
): Promise<AnswerContext | null> {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const link = await openLink(deps.db, token);
  if (link === null || (purpose !== null && link.purpose !== purpose)) return null;
  return contextAbout(deps, link, `/a/${token}`);
}

/** What else the same mail asks this person, as far as it still asks. */
export async function otherContexts(deps: Deps, context: AnswerContext): Promise<OpenContext[]> {
  return (await allOtherContexts(deps, context)).flatMap((other) => openContext(other) ?? []);
}

/** Also what needs no answer any more. */
export async function allOtherContexts(
  deps: Deps,
  { link, path }: AnswerContext,
): Promise<AnswerContext[]> {
  const others = await openOthers(deps.db, link);
  return others.map((other) => contextAbout(deps, other, path));
}

/** Null when there is nothing to answer. */
export function openContext(context: AnswerContext): OpenContext | null {
  const { milestone, dead } = context;
  return milestone === null || dead !== null ? null : { ...context, milestone };
}

/** From a link, or what stands in for one when a person is signed in. */
export function contextAbout(deps: Deps, link: OpenedLink, path: string): AnswerContext {
  const { action, contact, milestoneId, isCoordinator } = link;
  const calendar = calendarOf(action.rules.calendar);
  const now = deps.now();
  const today = calendar.dateOf(now);
  const holder = {
    left: hasLeft(contact, today),
    isOwner: link.ownersOn(today).includes(contact.id),
    isInvolved: link.involvedOn(today).includes(contact.id),
    isCoordinator,
    hasPart: link.partHoldersOn(today).includes(contact.id),
  };
  const facts = {
    purpose: link.purpose,
    partId: link.partId,
    milestoneId,
    state: action.state,
    holder,
  };
  return {
    link,
    path,
    calendar,
    now,
    today,
    milestone: milestoneById(action.state, milestoneId),
    dead: whyDead(facts, today, calendar),
  };
}
