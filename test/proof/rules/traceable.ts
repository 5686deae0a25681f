import type { Copy, Facts } from '../facts.ts';
import type { NoticeRow } from '../world.ts';

/** From a mail on the line to the event that gave rise to it, and back. */
export function traceable(facts: Facts): string[] {
  return [
    ...facts.copies.flatMap((copy) => untraceableCopy(facts, copy)),
    ...facts.notices
      .filter((notice) => !hasOrigin(facts, notice))
      .map(({ key }) => `${key} comes from no event`),
    ...untoldEscalations(facts),
  ];
}

function untraceableCopy(facts: Facts, copy: Copy): string[] {
  const mail = facts.mailOf(copy);
  if (mail === undefined) return [`${copy.messageId} is at the mail server, and not in the ledger`];
  const noticeless = facts.itemsOf(mail).length === 0;
  return noticeless ? [`mail ${mail.id} of ${mail.on} went without a notice`] : [];
}

/** `kind/seq` names the decision; a step of the ladder its step; the rest is about a person or a week. */
function hasOrigin(facts: Facts, { actionId, stepId, kind, contactId }: NoticeRow): boolean {
  if (actionId === null) return facts.contacts.some(({ id }) => id === contactId);
  const origin = stepId.replace(/^nobody_home\/[^/]+\//, '');
  const events = facts.eventsOf(actionId);
  if (origin.startsWith('activation@')) return events.some((e) => e.kind === 'action_activated');
  if (kind === 'owner_left') return facts.contacts.some(({ leftOn }) => leftOn !== null);
  return events.some(
    (event) =>
      (event.stepId !== null && `${origin}/`.startsWith(`${event.stepId}/`)) ||
      origin.split('/')[1] === String(event.seq),
  );
}

function untoldEscalations({ events, notices }: Facts): string[] {
  return events
    .filter(({ kind }) => kind === 'action_escalated')
    .filter(
      ({ actionId, milestoneId }) =>
        !notices.some(
          (n) =>
            n.kind === 'escalation' && n.actionId === actionId && n.milestoneId === milestoneId,
        ),
    )
    .map(({ actionId, at }) => `${actionId} went to the TVO at ${at}, and nobody was told`);
}
