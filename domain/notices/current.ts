/** Which notices of a round are still true, held against everything at one moment (F17, F18). */

import type { ActionState } from '../action/state.ts';
import type { IsoDate } from '../calendar.ts';
import { meetingOfStep } from '../ids.ts';
import type { MeetingState } from '../meetings/meeting.ts';
import { type Directory, hasLeft } from '../plan/directory.ts';
import { responders } from '../who/mailboxes.ts';
import type { Letter } from './mail-round.ts';
import type { AddressedNotice } from './notice.ts';
import { staleAboutMeeting, staleReason, type StaleReason } from './validity.ts';

/** The moment that notices are held against. */
export interface Present {
  on: IsoDate;
  directory: Directory;
  /** Those that the notices are about. */
  actions: ReadonlyMap<string, PresentAction>;
  meetings: ReadonlyMap<string, MeetingState>;
}

export interface PresentAction {
  /** Number of the last decision about it. */
  seq: number;
  state: ActionState;
  /** Contact id in the plan. */
  ownerId: string;
}

export interface DroppedNotice {
  key: string;
  reason: StaleReason;
}

/** Grows with everybody who leaves and every absence: while it stays the same, so do all recipients. */
export function directoryVersionOf({ contacts, absences }: Directory): number {
  return contacts.filter(({ leftOn }) => leftOn !== null).length + absences.length;
}

export function splitCurrent(
  notices: AddressedNotice[],
  present: Present,
): { kept: AddressedNotice[]; dropped: DroppedNotice[] } {
  const reasonOf = reasonsAt(present);
  const kept: AddressedNotice[] = [];
  const dropped: DroppedNotice[] = [];
  for (const notice of notices) {
    const reason = reasonOf(notice);
    if (reason === null) kept.push(notice);
    else dropped.push({ key: notice.key, reason });
  }
  return { kept, dropped };
}

function reasonsAt({ actions, meetings, directory, on }: Present) {
  const left = new Set(directory.contacts.filter((c) => hasLeft(c, on)).map(({ id }) => id));
  const respondersOn = rememberedResponders(directory);
  return (notice: AddressedNotice): StaleReason | null => {
    const meeting = meetings.get(meetingOfStep(notice.stepId));
    const over = meeting === undefined ? null : staleAboutMeeting(notice, meeting);
    if (over !== null) return over;
    const action = actions.get(notice.actionId ?? '');
    if (action === undefined) return staleReason(notice, null, left.has(notice.contactId));
    const { state, ownerId } = action;
    // Of the day it arose, too: a deputy comes and goes.
    const owners = [...respondersOn(ownerId, on), ...respondersOn(ownerId, notice.on)];
    return staleReason(notice, { state, owners }, left.has(notice.contactId));
  };
}

/** A round asks this for thousands of notices about the same owners. */
function rememberedResponders(directory: Directory) {
  const known = new Map<string, string[]>();
  return (ownerId: string, on: IsoDate): string[] => {
    const key = `${on}/${ownerId}`;
    const found = known.get(key) ?? responders(ownerId, directory, on);
    known.set(key, found);
    return found;
  };
}

/** What a round was planned by: while that stays the same, what was true then still is (F17). */
export interface RoundBasis {
  /** `seq` of every action and meeting that the letters are about. */
  seqs: ReadonlyMap<string, number>;
  /** Another one after somebody left or was away. */
  directoryVersion: number;
}

export function isUnchanged(letters: Letter[], planned: RoundBasis, present: RoundBasis): boolean {
  const ids = letters.flatMap(({ items }) => items.flatMap(subjectsOf));
  return (
    planned.directoryVersion === present.directoryVersion &&
    ids.every((id) => planned.seqs.get(id) === present.seqs.get(id))
  );
}

function subjectsOf({ actionId, stepId }: AddressedNotice): string[] {
  const meetingId = meetingOfStep(stepId);
  return meetingId === '' ? (actionId === null ? [] : [actionId]) : [meetingId];
}
