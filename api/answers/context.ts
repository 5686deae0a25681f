/** What every answer page starts from: the link, what day it is there, and whether the link still works. */

import { milestoneById, type MilestoneState } from '../../domain/action/state.ts';
import { type Calendar, calendarOf, type Instant, type IsoDate } from '../../domain/calendar.ts';
import { type DeadLink, whyDead } from '../../domain/action/link-validity.ts';
import { hasLeft } from '../../domain/plan/directory.ts';
import { type OpenedLink, openLink, openOthers } from '../../prisma/answer-links.ts';
import type { Deps } from '../site/deps.ts';

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

export interface OpenScene extends AnswerScene {
  milestone: MilestoneState;
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
  return sceneAbout(deps, link, `/a/${token}`);
}

/** What else the same mail asks this person, as far as it still asks. */
export async function otherScenes(deps: Deps, scene: AnswerScene): Promise<OpenScene[]> {
  return (await allOtherScenes(deps, scene)).flatMap((other) => openScene(other) ?? []);
}

/** Also what needs no answer any more. */
export async function allOtherScenes(
  deps: Deps,
  { link, path }: AnswerScene,
): Promise<AnswerScene[]> {
  const others = await openOthers(deps.db, link);
  return others.map((other) => sceneAbout(deps, other, path));
}

/** Null when there is nothing to answer. */
export function openScene(scene: AnswerScene): OpenScene | null {
  const { milestone, dead } = scene;
  return milestone === null || dead !== null ? null : { ...scene, milestone };
}

/** From a link, or what stands in for one when a person is signed in. */
export function sceneAbout(deps: Deps, link: OpenedLink, path: string): AnswerScene {
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
