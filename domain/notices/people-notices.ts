/** What is to be known about people: who left, who is back, and who asked for a sign-in link. */

import { traitsOf } from '../action/notice-kinds.ts';
import type { Calendar, IsoDate } from '../calendar.ts';
import { signInStepId } from '../ids.ts';
import { type Absence, isBack } from '../plan/absence.ts';
import type { Directory } from '../plan/directory.ts';
import { mailboxesOf, type Reached } from '../who/mailboxes.ts';
import { type AddressedNotice, noticeKey } from './notice.ts';
import { aboutNoAction, roleNotices } from './role-notices.ts';

/** An owner left: the coordinator must find another (F11). */
export function leavingNotices(
  actionId: string,
  leaverId: string,
  directory: Directory,
  on: IsoDate,
): AddressedNotice[] {
  return ownerLeft({ actionId, stepId: `owner_left/${leaverId}`, directory, on });
}

/** After this many working days without an owner the coordinator is reminded daily. */
const ownerlessDays = 2;

/** Open actions whose owner left, and nobody was appointed. */
export function ownerlessNotices(
  actions: { id: string; ownerId: string }[],
  directory: Directory,
  today: IsoDate,
  calendar: Calendar,
): AddressedNotice[] {
  const left = new Map(directory.contacts.map(({ id, leftOn }) => [id, leftOn]));
  return actions.flatMap(({ id, ownerId }) => {
    const leftOn = left.get(ownerId) ?? null;
    if (leftOn === null || calendar.addWorkingDays(leftOn, ownerlessDays) > today) return [];
    const stepId = `owner_left/${ownerId}@${today}`;
    return ownerLeft({ actionId: id, stepId, directory, on: today });
  });
}

function ownerLeft(about: {
  actionId: string;
  stepId: string;
  directory: Directory;
  on: IsoDate;
}): AddressedNotice[] {
  const { actionId, ...rest } = about;
  const notices = roleNotices({
    ...rest,
    kind: 'owner_left',
    subjectId: actionId,
    roles: ['coordinator'],
  });
  return notices.map((notice) => ({ ...notice, actionId }));
}

/** Who is back, and reached by themselves again: what happened to their actions meanwhile. */
export function returnNotices(
  planId: string,
  directory: Directory,
  today: IsoDate,
): AddressedNotice[] {
  const back = directory.absences.filter((absence) => isBack(absence, today));
  return back.flatMap((absence) =>
    mailboxesOf(absence.contactId, directory, today)
      .filter(({ id }) => id === absence.contactId)
      .map((contact) => returnNotice(planId, contact, absence, today)),
  );
}

export function returnNotice(
  planId: string,
  contact: Reached,
  absence: Absence,
  today: IsoDate,
): AddressedNotice {
  const stepId = `back@${absence.untilOn}`;
  return {
    ...aboutNoAction,
    key: noticeKey(planId, stepId, contact.id),
    stepId,
    kind: 'welcome_back',
    audience: 'owner',
    contactId: contact.id,
    address: contact.address,
    on: today,
    immediate: traitsOf('welcome_back').mail.immediate,
  };
}

/** Somebody in the directory asked for a sign-in link; one mail for a moment. */
export function signInNotice(
  municipalityId: string,
  contact: Reached,
  moment: string,
  on: IsoDate,
): AddressedNotice {
  const stepId = signInStepId(moment);
  return {
    ...aboutNoAction,
    key: noticeKey(municipalityId, stepId, contact.id),
    stepId,
    kind: 'sign_in',
    audience: 'involved',
    contactId: contact.id,
    address: contact.address,
    on,
    immediate: traitsOf('sign_in').mail.immediate,
  };
}
