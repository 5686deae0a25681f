/** People for any plan: all owners answer in time, half of them never do, or nobody does. */

import type { Answering } from '../api/site/rehearsals.ts';
import type { Command } from '../domain/action/commands.ts';
import { type Act, nobody, type People } from '../domain/ahead/people.ts';
import { type Calendar, calendarOf, type Instant } from '../domain/calendar.ts';
import { partsOfActionId } from '../domain/ids.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { noMeetingScript, meetingActs } from './board-script.ts';
import { Chance, seedOf } from './chance.ts';

/** Who hears this many working days ahead of a date waits for the next reminder. */
const nearDays = 5;
const answerTime = '10:00';
/** Of who is asked on the day itself. */
const lateTime = '16:30';

/** The TVO meets and closes its meetings, and decides nothing. */
export function answeringPeople(plan: Plan, answering: Answering): People {
  if (answering === 'nobody') return nobody;
  const silent = answering === 'all' ? new Set<string>() : silentHalf(plan);
  const calendar = calendarOf(plan.calendar);
  const ownerOf = new Map(plan.actions.map(({ id, owner }) => [id, owner]));
  const answers = ({ actionId }: AddressedNotice) =>
    actionId !== null && !silent.has(ownerOf.get(partsOfActionId(actionId).key) ?? '');
  return {
    ownAccord: meetingActs(plan, noMeetingScript),
    onLetter: ({ items }, mailedAt) =>
      items.filter(answers).flatMap((item) => answerTo(item, mailedAt, calendar)),
    refuses: () => false,
  };
}

/** The same ones each time that this plan is rehearsed. */
function silentHalf({ title, actions }: Plan): Set<string> {
  const owners = [...new Set(actions.map(({ owner }) => owner))].sort();
  const chance = new Chance(seedOf(title));
  return new Set(chance.shuffled(owners).slice(0, Math.ceil(owners.length / 2)));
}

function answerTo(item: AddressedNotice, mailedAt: Instant, calendar: Calendar): Act[] {
  const today = calendar.dateOf(mailedAt);
  const left = calendar.workingDaysBetween(today, item.dueOn ?? today);
  const command = commandFor(item, left <= nearDays);
  if (command === null || item.actionId === null) return [];
  // By the notice itself: in whatever order letters are read, the answer comes on the same day.
  const days = Math.min(1 + new Chance(seedOf(item.key)).below(3), Math.max(0, left));
  const on = calendar.addWorkingDays(today, days);
  const soon = calendar.instantOf(on, days === 0 ? lateTime : answerTime);
  const next = calendar.instantOf(calendar.addWorkingDays(today, 1), answerTime);
  const at = soon > mailedAt ? soon : next;
  return [{ kind: 'command', by: item.contactId, at, actionId: item.actionId, command }];
}

function commandFor(item: AddressedNotice, isNear: boolean): Command | null {
  const { kind, audience, milestoneId, partId } = item;
  if (milestoneId === null) return null;
  if (audience === 'part' && partId !== null) {
    return isNear ? { kind: 'confirm_part', milestoneId, partId, answerId: '' } : null;
  }
  if (audience !== 'owner') return null;
  switch (kind) {
    case 'check_in':
      return { kind: 'report_progress', milestoneId, progress: 'on_track', answerId: '' };
    case 'reminder':
      return isNear ? { kind: 'confirm', milestoneId, whole: false, answerId: '' } : null;
    case 'evaluation':
      return { kind: 'confirm', milestoneId, whole: false, answerId: '' };
    default:
      return null;
  }
}
