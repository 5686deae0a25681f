/** From a draft to the notices of real people, one per mailbox. */

import type { NoticeDraft } from '../action/notice-kinds.ts';
import { type ActionState, milestoneById } from '../action/state.ts';
import { addressees, type Directory, type Parties } from '../plan/directory.ts';
import type { Audience } from '../plan/ladder.ts';
import { type AddressedNotice, noticeKey } from './notice.ts';
import { roleNotices } from './role-notices.ts';

/** The action that a draft is about, and who is who. */
export interface DraftContext {
  actionId: string;
  parties: Parties;
  directory: Directory;
  state: ActionState;
}

export function actionNotices(draft: NoticeDraft, context: DraftContext): AddressedNotice[] {
  const { actionId, directory } = context;
  const { to, ...rest } = draft;
  const parties = recipientParties(draft, context);
  const notices = addressees(to, parties, directory, draft.on).map(({ contact, audience }) => ({
    ...rest,
    key: noticeKey(actionId, draft.stepId, contact.id),
    actionId,
    audience,
    contactId: contact.id,
    address: contact.address,
  }));
  return [...notices, ...nobodyHome(draft, { ...context, parties })];
}

/** Who has a part of their own gets the notice of that part, and not as somebody involved as well. */
function recipientParties(
  { milestoneId, partId }: NoticeDraft,
  { parties, state }: DraftContext,
): Parties {
  const { owner, involved } = parties;
  const { parts = [] } = milestoneById(state, milestoneId ?? '') ?? {};
  return {
    owner,
    involved: involved.filter((contactId) => !parts.some(({ id }) => id === contactId)),
    ...(partId === null ? {} : { part: partId }),
  };
}

/** A step of the ladder that reaches nobody is skipped, and the coordinator is notified (F25). */
function nobodyHome(draft: NoticeDraft, context: DraftContext): AddressedNotice[] {
  const { actionId, directory } = context;
  const empty = draft.to.filter((audience) => isEmpty(audience, draft, context));
  return empty.flatMap((audience) =>
    roleNotices({
      kind: 'nobody_home',
      subjectId: actionId,
      stepId: `nobody_home/${audience}/${draft.stepId}`,
      roles: ['coordinator'],
      directory,
      on: draft.on,
    }).map((notice) => ({ ...notice, actionId })),
  );
}

/** An owner who is not reached is stood in for; who is not involved need not be. */
function isEmpty(
  audience: Audience,
  { on }: NoticeDraft,
  { parties, directory }: DraftContext,
): boolean {
  const expected =
    audience === 'tvo' ||
    audience === 'part' ||
    (audience === 'involved' && parties.involved.length > 0);
  return expected && addressees([audience], parties, directory, on).length === 0;
}
