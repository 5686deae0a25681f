import type { Copy, Facts } from '../facts.ts';
import type { EventRow, NoticeRow } from '../world.ts';

/** What was done stays worth knowing, whatever happens next. */
const records = [
  ...['receipt', 'part_receipt', 'undone', 'cancelled', 'report', 'week_state'],
  ...['extension_refused', 'nobody_home', 'welcome_back', 'owner_left', 'address_refused'],
  ...['capacity', 'capacity_missing', 'indicator_values', 'indicator_values_missing'],
  'report_draft',
];
const ladder = [
  'reminder',
  'evaluation',
  'overdue',
  'last_call',
  'check_in',
  'escalation',
  'undecided',
];

/** Nothing is mailed about what was over before the mail went. */
export function afterReason(facts: Facts): string[] {
  return facts.copies.flatMap((copy) => {
    const mail = facts.mailOf(copy);
    if (mail === undefined) return [];
    return facts.itemsOf(mail).flatMap((notice) => {
      const why = endedBefore(facts, notice, copy);
      return why === null ? [] : [`${notice.key} went at ${copy.moment}, after ${why}`];
    });
  });
}

function endedBefore(facts: Facts, notice: NoticeRow, copy: Copy): string | null {
  if (records.includes(notice.kind)) return null;
  const before = facts.eventsOf(notice.actionId).filter(({ at }) => at < copy.moment);
  const rest = restOf(before);
  if (rest === 'stopped') return 'the action stopped';
  if (rest === 'paused' && ladder.includes(notice.kind)) return 'the action was paused';
  if (isConfirmed(before, notice.milestoneId)) return 'the confirmation';
  if (wasReassigned(facts, before, notice)) return 'the action got another owner';
  if (dateMoved(facts, before, notice)) return 'the date moved';
  return wasAnswered(facts, before, notice) ? 'the answer' : null;
}

/** A pause keeps back the ladder; what people decide meanwhile is told (V3). */
function restOf(before: EventRow[]): 'stopped' | 'paused' | null {
  const last = before.findLast(({ kind }) => kind in rests);
  return rests[last?.kind ?? ''] ?? null;
}

const rests: Record<string, 'stopped' | 'paused' | null> = {
  action_activated: null,
  action_resumed: null,
  confirmation_undone: null,
  action_paused: 'paused',
  action_cancelled: 'stopped',
  action_completed: 'stopped',
};

function isConfirmed(before: EventRow[], milestoneId: string | null): boolean {
  if (milestoneId === null) return false;
  const about = before.filter((event) => event.milestoneId === milestoneId);
  const last = about.findLast(({ kind }) =>
    ['action_confirmed', 'confirmation_undone'].includes(kind),
  );
  return last?.kind === 'action_confirmed';
}

/** What arose for the old owner is not for them any more. */
function wasReassigned(
  facts: Facts,
  before: EventRow[],
  { audience, on, contactId }: NoticeRow,
): boolean {
  if (audience !== 'owner') return false;
  const last = before.findLast(({ kind }) => kind === 'action_reassigned');
  if (last === undefined || on >= facts.days.dayOf(last.at)) return false;
  const owner = facts.answers.find(({ id }) => id === last.answerId)?.newOwnerId;
  return owner !== contactId;
}

function dateMoved(
  facts: Facts,
  before: EventRow[],
  { kind, milestoneId, on }: NoticeRow,
): boolean {
  if (!ladder.includes(kind)) return false;
  return before.some(
    (event) =>
      event.kind === 'extension_granted' &&
      event.milestoneId === milestoneId &&
      facts.days.dayOf(event.at) > on,
  );
}

function wasAnswered(facts: Facts, before: EventRow[], { kind, on }: NoticeRow): boolean {
  if (kind !== 'check_in') return false;
  return before.some(
    (event) => event.kind === 'progress_reported' && facts.days.dayOf(event.at) >= on,
  );
}
