import type { Facts } from '../facts.ts';
import type { EventRow } from '../world.ts';

const daysToAnswer = 5;
const reminders = ['reminder', 'evaluation', 'overdue', 'last_call'];
/** From here on the owner, or the date, is another: what was said before does not count. */
const newStarts = [
  'action_activated',
  'action_reassigned',
  'extension_granted',
  'action_rescheduled',
];

/** The TVO hears only after a reminder was taken, and five working days passed. */
export function fairEscalation(facts: Facts): string[] {
  return facts.events
    .filter(({ kind }) => kind === 'action_escalated')
    .filter((event) => !isFair(facts, event))
    .map(
      ({ actionId, milestoneId, at }) =>
        `${actionId} ${milestoneId ?? ''} went to the TVO at ${at}`,
    );
}

function isFair(facts: Facts, escalation: EventRow): boolean {
  const { days } = facts;
  const day = days.dayOf(escalation.at);
  const start = startOf(facts, escalation);
  return facts.notices.some(({ actionId, milestoneId, audience, kind, on, mailId }) => {
    const about = actionId === escalation.actionId && milestoneId === escalation.milestoneId;
    if (!about || audience !== 'owner' || !reminders.includes(kind) || on < start) return false;
    const mail = facts.mails.find(({ id }) => id === mailId);
    if (mail?.status !== 'accepted') return false;
    const taken = facts.copiesOf(mail)[0];
    return taken !== undefined && days.countAfter(taken.day, day) >= daysToAnswer;
  });
}

function startOf(facts: Facts, escalation: EventRow): string {
  const start = facts.eventsOf(escalation.actionId).findLast(({ kind, at, milestoneId }) => {
    const about = milestoneId === null || milestoneId === escalation.milestoneId;
    return newStarts.includes(kind) && about && at < escalation.at;
  });
  return start === undefined ? '' : facts.days.dayOf(start.at);
}
