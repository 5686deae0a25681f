/** From a draft to the notices of real people, one per mailbox. */

import type { NoticeDraft } from '../action/notice-kinds.ts';
import { type ActionState, milestoneById } from '../action/state.ts';
import type { Directory, NoticeParties, Parties } from '../plan/directory.ts';
import { addressees } from '../who/recipients.ts';
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
  return [...notices, ...nobodyHome(draft, actionId, parties, directory)];
}

/** Who has a part of their own gets the notice of that part, and not as somebody involved as well. */
function recipientParties(
  { milestoneId, partId }: NoticeDraft,
  { parties, state }: DraftContext,
): NoticeParties {
  const { owner, involved } = parties;
  const parts = milestoneById(state, milestoneId ?? '')?.parts ?? [];
  return {
    owner,
    involved: involved.filter((contactId) => !parts.some(({ id }) => id === contactId)),
    part: partId,
  };
}

/** A step of the ladder that reaches nobody is skipped, and the coordinator is notified (F25). */
function nobodyHome(
  draft: NoticeDraft,
  actionId: string,
  parties: NoticeParties,
  directory: Directory,
): AddressedNotice[] {
  const empty = draft.to.filter(
    (audience) =>
      isExpected(audience, parties) &&
      addressees([audience], parties, directory, draft.on).length === 0,
  );
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
function isExpected(audience: Audience, { involved }: Parties): boolean {
  return (
    audience === 'tvo' || audience === 'part' || (audience === 'involved' && involved.length > 0)
  );
}
