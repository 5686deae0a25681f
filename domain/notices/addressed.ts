/** From a draft, a report or a refused address to the notices of real people. Keys are the same everywhere. */

import type { Absence } from '../plan/absence.ts';
import { type ActionState, milestoneById } from '../action/state.ts';
import type { Calendar, IsoDate } from '../calendar.ts';
import { refusedStepId, reportStepId, signInStepId } from '../ids.ts';
import type { Role } from '../plan/plan.ts';
import {
  type Addressee,
  addressees,
  type Directory,
  type NoticeParties,
  type Parties,
  roleHolders,
} from '../plan/directory.ts';
import { type AddressedNotice, noticeKey } from './notice.ts';
import type { NoticeDraft, NoticeKind } from '../action/notice-kinds.ts';

/** The notices of one action's draft, one per mailbox. */
export function actionNotices(
  draft: NoticeDraft,
  actionId: string,
  parties: Parties,
  directory: Directory,
  state: ActionState,
): AddressedNotice[] {
  const { to, ...said } = draft;
  const hearing = recipientPartiesOf(draft, parties, state);
  const told = addressees(to, hearing, directory, draft.on).map(({ contact, audience }) => ({
    ...said,
    key: noticeKey(actionId, draft.stepId, contact.id),
    actionId,
    audience,
    contactId: contact.id,
    address: contact.address,
  }));
  return [...told, ...nobodyHome(draft, actionId, hearing, directory)];
}

/** Who has a part of their own hears of that part, and not as somebody involved as well. */
function recipientPartiesOf(
  { milestoneId, partId }: NoticeDraft,
  { owner, involved }: Parties,
  state: ActionState,
): NoticeParties {
  const parts = milestoneById(state, milestoneId ?? '')?.parts ?? [];
  return {
    owner,
    involved: involved.filter((contactId) => !parts.some(({ id }) => id === contactId)),
    part: partId,
  };
}

/** Monday: the state of the plan, for the coordinator. */
export function weekNotices(planId: string, directory: Directory, on: IsoDate): AddressedNotice[] {
  return planNotices('week_state', planId, `week@${on}`, ['coordinator'], directory, on);
}

/** A report is ready: for the TVO, the Driehoek, the college and the council (V9). */
export function reportNotices(
  planId: string,
  half: 1 | 2,
  directory: Directory,
  on: IsoDate,
): AddressedNotice[] {
  const readers: Role[] = [
    'tvo_secretary',
    'tvo_member',
    'driehoek',
    'college',
    'griffie',
    'coordinator',
  ];
  return planNotices('report', planId, reportStepId(half), readers, directory, on);
}

/** A mail server refused an address for good: the coordinator must find another (F13). */
export function refusedNotices(
  planId: string,
  refusedContactId: string,
  directory: Directory,
  on: IsoDate,
): AddressedNotice[] {
  const stepId = refusedStepId(refusedContactId, on);
  return planNotices('address_refused', planId, stepId, ['coordinator'], directory, on);
}

/** An owner left: the coordinator must find another (F11). */
export function leavingNotices(
  actionId: string,
  leaverId: string,
  directory: Directory,
  on: IsoDate,
): AddressedNotice[] {
  const stepId = `owner_left/${leaverId}`;
  return planNotices('owner_left', actionId, stepId, ['coordinator'], directory, on).map((n) => ({
    ...n,
    actionId,
  }));
}

/** Somebody in the directory asked for a way in; one mail for a moment. */
export function signInNotice(
  municipalityId: string,
  contact: Addressee['contact'],
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
    immediate: true,
  };
}

const aboutNoAction = {
  actionId: null,
  milestoneId: null,
  dueOn: null,
  answerId: null,
  partId: null,
};

/** After this many working days without an owner the coordinator hears of it daily. */
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
    const notices = leavingNotices(id, ownerId, directory, today);
    return notices.map((notice) => {
      const stepId = `${notice.stepId}@${today}`;
      return { ...notice, stepId, key: noticeKey(id, stepId, notice.contactId) };
    });
  });
}

/** Somebody is back: what happened to their actions meanwhile. */
export function returnNotice(
  planId: string,
  contact: Addressee['contact'],
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
    immediate: false,
  };
}

/** A step of the ladder that reaches nobody is skipped, and the coordinator hears of it (F25). */
function nobodyHome(
  draft: NoticeDraft,
  actionId: string,
  parties: NoticeParties,
  directory: Directory,
): AddressedNotice[] {
  const empty = draft.to.filter(
    (audience) =>
      (audience === 'tvo' ||
        audience === 'part' ||
        (audience === 'involved' && parties.involved.length > 0)) &&
      addressees([audience], parties, directory, draft.on).length === 0,
  );
  return empty.flatMap((audience) => {
    const stepId = `nobody_home/${audience}/${draft.stepId}`;
    const coordinator: Role[] = ['coordinator'];
    return planNotices('nobody_home', actionId, stepId, coordinator, directory, draft.on).map(
      (notice) => ({ ...notice, actionId }),
    );
  });
}

function planNotices(
  kind: NoticeKind,
  subjectId: string,
  stepId: string,
  readers: Role[],
  directory: Directory,
  on: IsoDate,
): AddressedNotice[] {
  return oncePerMailbox(readers, directory, on).map(({ contact, audience }) => ({
    ...aboutNoAction,
    key: noticeKey(subjectId, stepId, contact.id),
    stepId,
    kind,
    audience,
    contactId: contact.id,
    address: contact.address,
    on,
    immediate: false,
  }));
}

function oncePerMailbox(readers: Role[], directory: Directory, on: IsoDate): Addressee[] {
  const found = new Map<string, Addressee>();
  for (const addressee of readers.flatMap((role) => roleHolders(role, directory, on))) {
    const box = addressee.contact.address.toLowerCase();
    if (!found.has(box)) found.set(box, addressee);
  }
  return [...found.values()];
}
