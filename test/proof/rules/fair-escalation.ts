import type { Facts } from '../facts.ts';
import type { EventRow } from '../world.ts';

const daysToAnswer = 5;
const reminders = ['reminder', 'evaluation', 'overdue', 'last_call'];
/** From here on the owner is another, or has more time: what was said before does not count. */
const newStarts = ['action_activated', 'action_reassigned', 'extension_granted'];

/**
 * The TVO hears only after a reminder of the date that was not met was taken, and five working days passed.
 * A plan file that leaves this date alone starts nothing anew.
 */
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
  return facts.notices.some(({ actionId, milestoneId, audience, kind, on, dueOn, mailId }) => {
    const about = actionId === escalation.actionId && milestoneId === escalation.milestoneId;
    if (
      !about ||
      dueOn !== escalation.dueOn ||
      audience !== 'owner' ||
      !reminders.includes(kind) ||
      on < start
    )
      return false;
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
