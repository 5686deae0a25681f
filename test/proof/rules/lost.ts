import type { Facts } from '../facts.ts';
import type { MailRow, NoticeRow } from '../world.ts';

/** Every notice travelled in a mail that had an end, or was dropped for a reason that was there. */
export function lost(facts: Facts): string[] {
  return [
    ...facts.notices.flatMap((notice) => lostNotice(facts, notice)),
    ...facts.mails.flatMap((mail) => lostMail(facts, mail)),
    ...unmadeNotices(facts),
    ...overslept(facts),
  ];
}

function lostNotice(facts: Facts, notice: NoticeRow): string[] {
  const { key, status, on } = notice;
  if (status === 'pending') {
    return on <= facts.settledDay && on < facts.days.dayOf(facts.asOf)
      ? [`${key} waits since ${on}`]
      : [];
  }
  if (status === 'dropped')
    return reasonWasThere(facts, notice) ? [] : [`${key} dropped without reason`];
  const mail = facts.mails.find(({ id }) => id === notice.mailId);
  if (mail === undefined) return [`${key} is ${status}, and in no mail`];
  return mail.status === 'replaced' ? [`${key} stayed in a mail that was replaced`] : [];
}

/** Taken according to the ledger, while the mail server has nothing. */
function lostMail(facts: Facts, mail: MailRow): string[] {
  if (mail.status !== 'accepted' || facts.copiesOf(mail).length > 0) return [];
  return [`mail ${mail.id} of ${mail.on} was accepted, and the mail server does not have it`];
}

/** A step of the ladder that was taken, and nobody was told. */
function unmadeNotices({ events, notices }: Facts): string[] {
  const made = new Set(notices.map(({ actionId, stepId }) => `${actionId ?? ''} ${stepId}`));
  const orToNobody = (event: { actionId: string; stepId: string | null }) =>
    notices.some(
      ({ actionId, stepId }) =>
        actionId === event.actionId &&
        stepId.startsWith('nobody_home/') &&
        stepId.endsWith(event.stepId ?? ''),
    );
  return events
    .filter(({ kind }) => kind === 'step_sent')
    .filter((event) => !made.has(`${event.actionId} ${event.stepId ?? ''}`) && !orToNobody(event))
    .map(
      ({ actionId, stepId }) => `${actionId} ${stepId ?? ''} was a step, and no notice came of it`,
    );
}

function overslept({ actions, asOf }: Facts): string[] {
  return actions
    .filter(({ nextWakeAt }) => nextWakeAt !== null && nextWakeAt < asOf)
    .map(({ id, nextWakeAt }) => `${id} should have woken at ${nextWakeAt ?? ''}`);
}

/** Which events, or whose departure, make each reason for dropping true. */
const reasons: Record<string, string[]> = {
  not_owner_anymore: ['action_reassigned'],
  not_running: ['action_paused', 'action_cancelled', 'action_completed'],
  confirmed: ['action_confirmed', 'owner_confirmed', 'part_confirmed', 'action_rescheduled'],
  date_moved: [
    'action_scaled',
    'extension_granted',
    'action_rescheduled',
    'action_resumed',
    'confirmation_undone',
  ],
  answered: [
    'action_scaled',
    'progress_reported',
    'extension_granted',
    'extension_refused',
    'action_confirmed',
  ],
  decided: [
    'action_scaled',
    'extension_granted',
    'action_rescheduled',
    'action_reassigned',
    'action_confirmed',
  ],
};

const meetingReasons: Record<string, string[]> = {
  meeting_over: ['meeting_closed', 'meeting_cancelled'],
  date_moved: ['meeting_moved'],
};

function reasonWasThere(facts: Facts, notice: NoticeRow): boolean {
  const { droppedBecause, contactId, actionId, stepId } = notice;
  if (droppedBecause === 'left') {
    return facts.contacts.some(({ id, leftOn }) => id === contactId && leftOn !== null);
  }
  if (stepId.startsWith('meeting_')) {
    const kinds = meetingReasons[droppedBecause ?? ''] ?? [];
    return facts.meetingEvents.some(
      ({ meetingId, kind }) => stepId.endsWith(`/${meetingId}`) && kinds.includes(kind),
    );
  }
  const kinds = reasons[droppedBecause ?? ''] ?? [];
  return facts.eventsOf(actionId).some(({ kind }) => kinds.includes(kind));
}
